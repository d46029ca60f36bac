import { fileURLToPath } from "node:url";

/** The templates of letters that come with the program. */
export function templatesFolder(): string {
  return fileURLToPath(new URL("../../prompts/replies", import.meta.url));
}
