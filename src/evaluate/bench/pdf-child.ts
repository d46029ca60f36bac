import { readFileSync } from "node:fs";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readDisclosure } from "../../read/index.js";

/**
 * Run by the benchmark in a process of its own: `whole` or `plain`, PDFs. Reads each of them as a disclosure, or takes
 * its bare text out with the same library, and prints one line of JSON.
 */
const [, , way = "", ...files] = process.argv;

async function plainText(path: string): Promise<number> {
  const data = Uint8Array.from(readFileSync(path));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false })
    .promise;
  for (let page = 1; page <= document.numPages; page += 1)
    await (await document.getPage(page)).getTextContent();
  const pages = document.numPages;
  await document.destroy();
  return pages;
}

async function wholeText(path: string): Promise<number> {
  let pages = 0;
  await readDisclosure(path, path, ({ of }) => {
    pages = of;
  });
  return pages;
}

const started = performance.now();
let pages = 0;
for (const file of files) pages += await (way === "plain" ? plainText(file) : wholeText(file));
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ pages, seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));
