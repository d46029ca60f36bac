import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReplyForm } from "./types.js";

/** What a template may hold; the first three it must hold: no letter without its answers, sources and computed marks. */
const PLACES = ["答复", "计算", "出处", "称呼", "文件", "单位"] as const;
export type TemplatePlace = (typeof PLACES)[number];
const REQUIRED: readonly TemplatePlace[] = ["答复", "计算", "出处"];

/** A template that cannot be used; the sentence says which and why. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Paragraphs of a form, with `{{places}}` that are filled in; a line that begins with `# ` is the title. */
export interface Template {
  readonly lines: readonly string[];
}

/** Reads the template of a form from a folder. Throws a TemplateError where it is absent or drops what it must hold. */
export function readTemplate(folder: string, form: ReplyForm): Template {
  const file = join(folder, `${form}.md`);
  const text = readText(file)
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/\{\{\s*([^}]*?)\s*\}\}/gu, "{{$1}}");
  const places = [...text.matchAll(/\{\{([^}]*)\}\}/gu)].map(([, name = ""]) => name.trim());
  const unknown = places.find((name) => !PLACES.some((place) => place === name));
  if (unknown !== undefined)
    throw new TemplateError(
      `答复模板 ${file} 里有不认识的占位“{{${unknown}}}”；可用：${PLACES.join("、")}。`,
    );
  const missing = REQUIRED.filter((place) => places.filter((name) => name === place).length !== 1);
  if (missing.length > 0)
    throw new TemplateError(
      `答复模板 ${file} 里“{{${missing[0]}}}”必须恰好出现一次：答复不能没有出处和〔计算〕标记。`,
    );
  const lines = text.split("\n").map((line) => line.trim());
  const crowded = REQUIRED.find((place) => !lines.includes(`{{${place}}}`));
  if (crowded !== undefined) throw new TemplateError(`答复模板 ${file} 里“{{${crowded}}}”必须单独占一行。`);
  if (/\d/u.test(text.replace(/\{\{[^}]*\}\}/gu, "")))
    throw new TemplateError(`答复模板 ${file} 里不能写数字：答复里的数字都要有出处。`);
  return { lines: lines.filter((line) => line !== "") };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new TemplateError(`没有找到答复模板 ${file}。`, { cause });
  }
}

/** A line of a template with its short places filled in. */
export function filled(line: string, values: Readonly<Partial<Record<TemplatePlace, string>>>): string {
  return line.replace(/\{\{\s*([^}\s]*)\s*\}\}/gu, (whole, name: string) => {
    const place = PLACES.find((one) => one === name);
    return (place && values[place]) ?? whole;
  });
}
