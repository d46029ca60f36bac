import type { DocumentIdentity } from "../../budget/index.js";
import type { SourceDocument } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { organisationOf } from "./organisation.js";
import { regionOf } from "./region.js";
import { type TitleFacts, titleFacts } from "./titles.js";

/** A document that does not say whose budget it is, or of which year; the message is one sentence. */
export class NotADisclosure extends Error {
  override readonly name = "NotADisclosure";

  constructor(
    readonly lacks: "organisation" | "year",
    file: string,
  ) {
    super(`${file} 中找不到${LACKING[lacks]}，不像部门预决算公开文件。`);
  }
}

const LACKING = { organisation: "部门或单位名称", year: "预算年度" } as const;

/** What people know of a document that may not print it. */
export type KnownIdentity = Partial<Pick<DocumentIdentity, "org" | "year">>;

/**
 * What the document says of itself: the body that prints its name over the tables and in titles, the year and
 * kind of most titles; `known` stands in for what it does not print. Throws `NotADisclosure` where name or year
 * cannot be told.
 */
export function identify(source: SourceDocument, known: KnownIdentity = {}): DocumentIdentity {
  const texts = source.lines.filter(({ noise }) => noise !== "watermark").map(({ text }) => foldSpaces(text));
  const facts = titleFacts(texts);
  const { org: printed, label } = organisationOf(texts);
  const org = printed ?? known.org;
  const year = facts.year ?? known.year;
  if (!org) throw new NotADisclosure("organisation", source.file);
  if (year === undefined) throw new NotADisclosure("year", source.file);
  return withTitle(org, year, facts, label, texts);
}

function withTitle(
  org: string,
  year: number,
  { level, kind }: TitleFacts,
  label: "部门" | "单位" | null,
  texts: readonly string[],
): DocumentIdentity {
  const own = level ?? label ?? "部门";
  const title = `${org}${year}年度${own}${kind}公开`;
  return { org, level: own, region: regionOf(org, texts), year, kind, title };
}
