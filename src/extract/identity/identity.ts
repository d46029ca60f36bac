import type { DocumentIdentity } from "../../budget/index.js";
import type { SourceDocument } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { organisationOf } from "./organisation.js";
import { regionOf } from "./region.js";
import { type TitleFacts, titleFacts } from "./titles.js";

/** A document that does not say whose budget it is, or of which year; the message is one sentence. */
export class NotADisclosure extends Error {
  override readonly name = "NotADisclosure";
}

/**
 * What the document says of itself: the body that prints its name over the tables and in titles, the year and
 * kind of most titles. Throws `NotADisclosure` where name or year cannot be told.
 */
export function identify(source: SourceDocument): DocumentIdentity {
  const texts = source.lines.filter(({ noise }) => noise !== "watermark").map(({ text }) => foldSpaces(text));
  const facts = titleFacts(texts);
  const { org, label } = organisationOf(texts);
  if (!org) throw new NotADisclosure(`${source.file} 中找不到部门或单位名称，不像部门预决算公开文件。`);
  if (facts.year === null)
    throw new NotADisclosure(`${source.file} 中找不到预算年度，不像部门预决算公开文件。`);
  return withTitle(org, facts.year, facts, label, texts);
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
