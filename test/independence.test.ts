import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpusDocuments } from "./support/corpus-documents.js";
import { filesBelow } from "./support/source-files.js";

/** Lines of the program and of the words a language model reads. */
const lines = [...filesBelow("src"), ...filesBelow("prompts")].flatMap((path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .map((text, index) => ({ place: `${path}:${index + 1}`, text })),
);

function linesThatHold(words: ReadonlySet<string>): string[] {
  return lines.flatMap(({ place, text }) => {
    const held = [...words].filter((word) => text.includes(word));
    return held.length > 0 ? [`${place} ${held.join(" ")}`] : [];
  });
}

describe("the program holds nothing of the documents it was built with", () => {
  it("no body and no place, in full or in short", () => {
    const places = corpusDocuments().flatMap(({ extraction: { identity } }) => {
      const { city, county } = identity.region;
      return [identity.org, ...[city, county].filter((name) => name !== null).flatMap(withoutSuffix)];
    });
    expect(linesThatHold(new Set(places))).toEqual([]);
  });

  it("no project", () => {
    const projects = corpusDocuments().flatMap(({ figures }) =>
      figures.flatMap(({ project }) => project ?? []),
    );
    const telling = projects.map((name) => name.replace(/^\d{4}年?/u, "")).filter((name) => name.length >= 4);
    expect(linesThatHold(new Set(telling))).toEqual([]);
  });

  it("no figure of four digits or more", () => {
    const figures = new Set(
      corpusDocuments()
        .flatMap(({ figures }) => figures.map(({ value }) => value))
        .filter(isTelling),
    );
    const held = lines.flatMap(({ place, text }) => {
      const numbers = (text.match(/\d[\d,_]*(?:\.\d+)?/gu) ?? []).map((number) =>
        number.replace(/[,_]/gu, ""),
      );
      return numbers.filter((number) => figures.has(number)).map((number) => `${place} ${number}`);
    });
    expect(held).toEqual([]);
  });
});

function withoutSuffix(place: string): string[] {
  const stem = place.replace(/[市县区旗盟州]$/u, "");
  return stem.length >= 2 ? [place, stem] : [place];
}

/** Four digits or more, and neither a year nor a round number, which anything may hold. */
function isTelling(value: string): boolean {
  const digits = value.replace(".", "").replace(/^0+/u, "");
  return digits.length >= 4 && !/^(?:19|20)\d\d$/u.test(value) && !/^\d0*$/u.test(digits);
}
