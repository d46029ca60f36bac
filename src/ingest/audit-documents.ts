import type { Disclosure, Finding } from "../audit/index.js";
import type { DocumentRecord, FigureStore, GenerationWriter } from "../store/index.js";
import { reasonOf } from "../store/index.js";
import { type Body, bodiesOf, isUnchanged } from "./bodies.js";
import type { BuildPlan } from "./build-plan.js";
import type { BuildOptions, BuildReport, Reading } from "./types.js";
import type { WrittenDocuments } from "./write-documents.js";

/** What could not be audited: the documents, a sentence and a cause for each. */
export interface Unaudited {
  readonly files: string[];
  readonly warnings: string[];
  readonly failures: BuildReport["failures"][number][];
}

export interface Auditing {
  readonly plan: BuildPlan;
  readonly written: Pick<WrittenDocuments, "indexed">;
  /** What was written, complete and with its records. */
  readonly store: FigureStore;
  readonly writer: Pick<GenerationWriter, "findings">;
  readonly audit: Reading["audit"];
  readonly onProgress: BuildOptions["onProgress"];
}

/**
 * Audits the documents, one body after the other so that no more than one is held at a time. A body of which no
 * document came, changed or went keeps what was found. A document whose audit breaks has no findings.
 */
export async function auditDocuments(auditing: Auditing): Promise<Unaudited> {
  const { plan, written, store, writer, onProgress } = auditing;
  const unaudited: Unaudited = { files: [], warnings: [], failures: [] };
  const bodies = bodiesOf(store.documents(), written.indexed);
  const earlier = bodiesOf(plan.previous?.records ?? [], plan.previous?.manifest.documents ?? []);
  const total = store.documents().length;
  let done = 0;
  for (const [org, body] of bodies) {
    onProgress?.({ stage: "audit", done, total, file: body[0]?.record.file ?? null });
    const before = earlier.get(org) ?? [];
    if (isUnchanged(body, before, plan.previous?.manifest.unaudited ?? []))
      for (const [place, { number }] of body.entries())
        writer.findings.copy(before[place]?.number ?? 0, number);
    else await auditBody(body, auditing, unaudited);
    done += body.length;
  }
  onProgress?.({ stage: "audit", done, total, file: null });
  return unaudited;
}

async function auditBody(
  body: Body,
  { store, writer, audit }: Auditing,
  unaudited: Unaudited,
): Promise<void> {
  const disclosures = body.map(({ record }) => disclosureOf(record, store));
  for (const [place, { number, record }] of body.entries()) {
    const disclosure = disclosures[place];
    if (!disclosure) continue;
    const others = disclosures.filter((other) => other !== disclosure);
    writer.findings.write(await auditedOrNoted(disclosure, others, audit, unaudited), record, number);
  }
}

async function auditedOrNoted(
  disclosure: Disclosure,
  others: readonly Disclosure[],
  audit: Reading["audit"],
  unaudited: Unaudited,
): Promise<readonly Finding[]> {
  const { file } = disclosure.record;
  try {
    return await audit(disclosure, others);
  } catch (cause) {
    unaudited.files.push(file);
    unaudited.warnings.push(`${file} 已收录，但核对勾稽关系时出错，没有核对结果：${reasonOf(cause)}`);
    unaudited.failures.push({ file, cause });
    return [];
  }
}

/** All of a stored document that its audit looks at. */
export function disclosureOf(record: DocumentRecord, store: FigureStore): Disclosure {
  const { file } = record;
  return {
    record,
    lines: store.sourceLines(file, [1, Number.MAX_SAFE_INTEGER]),
    figures: store.figuresOf(file),
    facts: store.factsOf(file),
    rejected: store.rejectedOf(file),
  };
}
