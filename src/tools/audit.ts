import { tool } from "@langchain/core/tools";
import { z } from "zod/v4";
import type { Finding } from "../audit/index.js";
import { documentsFor } from "./documents.js";
import type { Opened } from "./opened.js";
import { limit, org, year } from "./wanted.js";

const VERDICTS = ["contradiction", "not_disclosed", "rounding", "scope", "not_run", "pass"] as const;

const schema = z.object({
  org,
  year,
  verdicts: z
    .array(z.enum(VERDICTS))
    .min(1)
    .default(["contradiction", "not_disclosed"])
    .describe(
      "要哪些结果：contradiction 两处不一致 · not_disclosed 应公开未公开 · rounding 四舍五入 · scope 口径不同 · not_run 未核对 · pass 相符。Outcomes wanted.",
    ),
  limit: limit(20, 50),
});

type Wanted = z.infer<typeof schema>;

/** What `yusuan_audit` returns, as JSON. */
export interface AuditResult {
  readonly findings: readonly PublishedFinding[];
  /** How many findings have the outcomes wanted, also those beyond `limit`. */
  readonly total: number;
  /** How many findings have each outcome, of the body and year wanted. */
  readonly counts: Readonly<Partial<Record<Finding["verdict"], number>>>;
  readonly notes: readonly string[];
}

/** A finding as programs outside see it. */
export type PublishedFinding = Omit<Finding, "figureIds" | "likelier">;

const DESCRIPTION =
  "核对政府预算公开文件的勾稽关系，返回发现的问题：两处不一致的数字、应公开而未公开的内容，每条带两处的原文和行号。只陈述不一致，不判断原因。" +
  " Findings of the arithmetic checks on Chinese government budget disclosures: numbers of one document that contradict each other, content that is missing, each with the places that take part. No cause is guessed.";

/** What the checks of the documents came to. */
export function auditTool(opened: Opened) {
  return tool(async (wanted: Wanted) => JSON.stringify(findingsFor(wanted, opened)), {
    name: "yusuan_audit",
    description: DESCRIPTION,
    schema,
  });
}

function findingsFor(wanted: Wanted, opened: Opened): AuditResult {
  const { records, notes } = documentsFor(wanted, opened);
  const all = records.flatMap(({ file }) => opened.index.figures.findingsOf(file));
  const told = all.filter(({ verdict }) => wanted.verdicts.includes(verdict));
  return {
    findings: told.slice(0, wanted.limit).map(published),
    total: told.length,
    counts: Object.fromEntries(
      VERDICTS.flatMap((verdict) => {
        const count = all.filter((finding) => finding.verdict === verdict).length;
        return count > 0 ? [[verdict, count]] : [];
      }),
    ),
    notes,
  };
}

function published({ figureIds: _ids, likelier: _likelier, ...finding }: Finding): PublishedFinding {
  return finding;
}
