import type { Seeded } from "../../support/seeded.js";
import { zipArchive } from "../../support/zip-archive.js";
import { zipEntries } from "../../support/zip-entries.js";
import { BYTES, type Mutation } from "./bytes.js";

type Part = readonly [string, Buffer];

function ofParts(
  name: string,
  change: (parts: readonly Part[], random: Seeded) => readonly Part[],
): Mutation {
  const partsOf = (file: Buffer) =>
    [...zipEntries(file)].map(([title, text]): Part => [title, Buffer.from(text)]);
  return { name, apply: (file, random) => zipArchive(change(partsOf(file), random)) };
}

/** Changes the text of the main part. */
function ofBody(name: string, change: (xml: string, random: Seeded) => string): Mutation {
  return ofParts(name, (parts, random) =>
    parts.map(([title, content]) =>
      title === "word/document.xml"
        ? [title, Buffer.from(change(content.toString(), random))]
        : [title, content],
    ),
  );
}

const CELL = "<w:tbl><w:tr><w:tc>";
const END = "<w:p/></w:tc></w:tr></w:tbl>";

/** What befalls a Word document besides. */
export const ARCHIVES: readonly Mutation[] = [
  ...BYTES,
  ofParts("a part that explodes", (parts) => [...parts, ["word/media/a.bin", Buffer.alloc(120 * 2 ** 20)]]),
  ofParts("parts without number", (parts) => [
    ...parts,
    ...Array.from({ length: 6000 }, (_, at): Part => [`word/${at}.xml`, Buffer.from("a")]),
  ]),
  ofParts("a part that lies outside", (parts) => [...parts, ["../../../tmp/out.txt", Buffer.from("a")]]),
  ofParts("a part lost", (parts, random) => parts.filter((_, at) => at !== random.below(parts.length))),
  ofBody("tables within tables", (xml) =>
    xml.replace("<w:body>", `<w:body>${CELL.repeat(3000)}${END.repeat(3000)}`),
  ),
  ofBody("cells over a million columns", (xml) =>
    xml.replace(/<w:tc>/gu, '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>'),
  ),
  ofBody("words that stand for words", (xml) => {
    const names = Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
    return xml
      .replace(/<\?xml[^>]*\?>/u, `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "水">${names.join("")}]>`)
      .replace("<w:t", "<w:r><w:t>&a12;</w:t></w:r><w:t");
  }),
  ofBody("a word of a million characters", (xml) =>
    xml.replace(/<w:t(?: [^>]*)?>/u, (open) => open + "水".repeat(1e6)),
  ),
  ofBody("elements cut", (xml, random) => xml.slice(0, random.below(xml.length))),
];
