export { extract } from "./extract.js";
export { NotADisclosure } from "./identity/index.js";
export { foldSpaces, withoutMarkup } from "./printed.js";
export type * from "./types.js";
