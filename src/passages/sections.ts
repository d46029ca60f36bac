import type { Paragraph } from "../extract/index.js";
import { isBoilerplate } from "./boilerplate.js";

/** Paragraphs that stand under the same headings one after the other; a term of the definitions stands alone. */
export interface SectionText {
  readonly section: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

const DEFINITIONS = /名词解释|名词说明|术语/u;

/** Groups paragraphs by their headings, boilerplate left out, in document order. */
export function sectionTexts(paragraphs: readonly Paragraph[]): SectionText[] {
  const groups: { section: readonly string[]; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    if (isBoilerplate(paragraph)) continue;
    const group = groups.at(-1);
    if (group && continuesGroup(group.section, paragraph)) group.paragraphs.push(paragraph);
    else groups.push({ section: paragraph.section, paragraphs: [paragraph] });
  }
  return groups;
}

function continuesGroup(section: readonly string[], paragraph: Paragraph): boolean {
  const same =
    section.length === paragraph.section.length && section.every((h, i) => h === paragraph.section[i]);
  return same && !section.some((heading) => DEFINITIONS.test(heading));
}
