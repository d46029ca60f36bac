import { readFileSync } from "node:fs";
import type { Prompt } from "./language-model.js";
import { outgoing } from "./outgoing.js";

/** The words a model reads, with places to fill in; a file of `prompts/`. */
export interface PromptFile {
  /** Name and number, as the file's head states them: `reading-1`. */
  readonly version: string;
  readonly system: string;
  readonly user: string;
  /** Names of the places to fill in, in order, each once. */
  readonly placeholders: readonly string[];
}

const FILE = /^---\nversion: ([a-z]+-\d+)\n---\n+# system\n(?<system>[\s\S]+?)\n# user\n(?<user>[\s\S]+)$/u;
const PLACEHOLDER = /\{\{([a-z]+)\}\}/gu;

/** Reads a prompt that comes with the program, by the name of its file. */
export function readPrompt(name: string): PromptFile {
  const file = new URL(`../../../prompts/${name}.md`, import.meta.url);
  return parsePrompt(readFileSync(file, "utf8"), name);
}

/** The parts of a prompt file: its version in the head, then the task, then what it is about. */
export function parsePrompt(text: string, name: string): PromptFile {
  const [, version = "", system = "", user = ""] = FILE.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (!version.startsWith(`${name}-`)) throw new Error(`prompts/${name}.md has no head with its version`);
  const placeholders = [...new Set([...`${system}${user}`.matchAll(PLACEHOLDER)].map(([, one = ""]) => one))];
  return { version, system: system.trim(), user: user.trim(), placeholders };
}

/**
 * The prompt with its places filled in. Everything filled in is masked here, so that no personal data can leave by
 * another way; what is filled in is never itself looked through for places.
 */
export function fillPrompt(
  { system, user, placeholders }: PromptFile,
  values: Readonly<Record<string, string>>,
): Prompt {
  const missing = placeholders.filter((name) => values[name] === undefined);
  if (missing.length > 0) throw new Error(`a prompt is not filled in: ${missing.join(", ")}`);
  const filled = (text: string) =>
    text.replace(PLACEHOLDER, (_, name: string) => outgoing(values[name] ?? ""));
  return { system: filled(system), user: filled(user) };
}
