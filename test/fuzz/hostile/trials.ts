import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AddOptions, Intake } from "../../../src/ingest.js";
import type { isRefusal, openIndex } from "../../../src/store/index.js";
import { seeded } from "../../support/seeded.js";
import type { Mutation } from "./bytes.js";

/** One spoilt file, and what came of adding it. */
export interface Trial {
  readonly mutation: string;
  readonly seed: number;
  readonly status: Intake["status"];
  /** The sentence of a refusal without the name of the file. */
  readonly reason: string;
  /** Rules that were broken; empty for a good outcome. */
  readonly broken: readonly string[];
  readonly milliseconds: number;
}

/** What is tried: an index made by one build of the program opens with that build only. */
export interface Program {
  readonly addToCorpus: (options: AddOptions) => Promise<readonly Intake[]>;
  readonly openIndex: typeof openIndex;
  readonly isRefusal: typeof isRefusal;
}

/** A file to be spoilt. */
export interface Sound {
  /** With its extension. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** A corpus with one good document in an index, taken anew for every trial. */
export async function goodPlace(root: string, { addToCorpus }: Program, text: string): Promise<string> {
  const good = join(root, "good");
  mkdirSync(join(root, "in"), { recursive: true });
  const path = join(root, "in", "先.txt");
  writeFileSync(path, text);
  const paths = { corpus: join(good, "corpus"), index: join(good, "index") };
  await addToCorpus({ ...paths, paths: [path], stated: {}, dryRun: false });
  return good;
}

/** Spoils a file and adds it; a good outcome is one sentence and nothing changed, or a whole index. */
export async function tryHostile(
  good: string,
  program: Program,
  { name, bytes }: Sound,
  mutation: Mutation,
  seed: number,
): Promise<Trial> {
  const place = join(good, "..", "trial");
  rmSync(place, { recursive: true, force: true });
  cpSync(good, place, { recursive: true, preserveTimestamps: true });
  const path = join(good, "..", "in", name);
  writeFileSync(path, mutation.apply(bytes, seeded(seed)));
  const before = stateOf(place);
  const started = performance.now();
  const places = { corpus: join(place, "corpus"), index: join(place, "index") };
  const [intake] = await program.addToCorpus({ ...places, paths: [path], stated: {}, dryRun: false });
  const milliseconds = performance.now() - started;
  const base = { mutation: mutation.name, seed, milliseconds, status: intake?.status ?? "refused" } as const;
  if (intake && "document" in intake) return { ...base, reason: "", broken: brokenIndex(places, 2, program) };
  const reason = intake?.reason ?? "";
  const broken = [
    ...(stateOf(place) === before ? [] : ["corpus or index changed by a refusal"]),
    ...(/^[^\n]+。$/u.test(reason) ? [] : [`no sentence: ${reason}`]),
    ...brokenIndex(places, 1, program),
  ];
  return { ...base, reason: reason.replaceAll(path, "").replace(/corpus\/\S+?：/u, ""), broken };
}

/** All that stands in a corpus and its index, the lock and the times left out. */
function stateOf(place: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name !== "build.lock") hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function brokenIndex(
  places: { corpus: string; index: string },
  documents: number,
  { openIndex, isRefusal }: Program,
): readonly string[] {
  const index = openIndex(places);
  if (isRefusal(index)) return [`the index is refused: ${index.message}`];
  const count = index.figures.documents().length;
  index.close();
  const left = readdirSync(places.index).filter((name) => name.startsWith("g-")).length;
  const leftover =
    existsSync(places.corpus) && readdirSync(places.corpus).some((name) => name.startsWith("."));
  return [
    ...(count === documents ? [] : [`${count} documents`]),
    ...(left === 1 ? [] : [`${left} generations`]),
    ...(leftover ? ["a file left behind in the corpus"] : []),
  ];
}

/** Figures of a run, a line a mutation and one a kind of refusal. */
export function reportOf(title: string, trials: readonly Trial[]): string {
  const slowest = trials.reduce((worst, trial) => (trial.milliseconds > worst.milliseconds ? trial : worst));
  const taken = trials.filter(({ status }) => status === "added").length;
  const same = trials.filter(({ status }) => status === "duplicate").length;
  const reasons = new Map<string, number>();
  for (const { status, reason } of trials)
    if (status === "refused") reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [
    `${title}: ${trials.length} files, ${taken} added, ${same} as they were, ${trials.length - taken - same} refused`,
    ...[...reasons].sort(([, a], [, b]) => b - a).map(([reason, count]) => `  ${count} × ${reason}`),
    `  slowest ${slowest.milliseconds.toFixed(0)} ms: ${slowest.mutation}, seed ${slowest.seed}`,
  ].join("\n");
}
