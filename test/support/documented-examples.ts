/** One `yusuan ask` or `yusuan reply` of a README with the output printed below it. */
export interface Example {
  readonly command: "ask" | "reply";
  /** What `--form` says; null where it is not given. */
  readonly form: string | null;
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly history: readonly string[];
  readonly output: string;
}

const EXAMPLE = /^\$ npx yusuan (ask|reply) /u;
const CONSOLE = /^```console\n([\s\S]*?)^```$/gmu;

/** The examples of a README: what stands in its `console` blocks from a `$ npx yusuan ask` or `reply` to the next `$` or the end. */
export function examplesOf(readme: string): readonly Example[] {
  return consoleBlocks(readme)
    .flatMap((block) => block.split(/^(?=\$ )/mu))
    .filter((part) => EXAMPLE.test(part))
    .map(exampleOf);
}

/** The README with the output of every example written anew. */
export function withOutputs(readme: string, outputs: readonly string[]): string {
  const left = [...outputs];
  return readme.replace(CONSOLE, (_, block: string) => {
    const parts = block.split(/^(?=\$ )/mu).map((part) => {
      if (!EXAMPLE.test(part)) return part;
      return `${part.split("\n")[0]}\n${left.shift() ?? ""}\n`;
    });
    return `\`\`\`console\n${parts.join("\n").replace(/\n{3,}/gu, "\n\n")}\`\`\``;
  });
}

function consoleBlocks(readme: string): string[] {
  return [...readme.matchAll(CONSOLE)].map(([, block = ""]) => block);
}

function exampleOf(part: string): Example {
  const [command = "", ...output] = part.trimEnd().split("\n");
  const words = wordsOf(command.replace(EXAMPLE, ""));
  const named = EXAMPLE.exec(command)?.[1] === "reply" ? "reply" : "ask";
  const form = words.find((_, place) => words[place - 1] === "--form") ?? null;
  const history = words.flatMap((word, place) => (words[place - 1] === "--history" ? [word] : []));
  const question = words.find((word, place) => !word.startsWith("--") && words[place - 1] !== "--history");
  return { command: named, form, question: question ?? "", history, output: output.join("\n") };
}

/** Words of a shell command; double quotes hold spaces together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

/** Every command line of a README: `yusuan` or `bin/yusuan.js` with its words, in code of any kind. */
export function commandsOf(readme: string): readonly (readonly string[])[] {
  return codeOf(readme)
    .flatMap((code) =>
      [...code.matchAll(/\byusuan(?:\.js)?[ \t]+([^\n`#|]+)/gu)].map(([, words = ""]) => words),
    )
    .map((words) => wordsOf(words.trim()));
}

/** Every `npm` script that a README names: `npm start`, `npm run bench`. */
export function scriptsOf(readme: string): readonly string[] {
  const named = codeOf(readme).flatMap((code) => [...code.matchAll(/\bnpm (?:run ([\w:]+)|(start|test))/gu)]);
  return [...new Set(named.map(([, script, short]) => script ?? short ?? ""))];
}

function codeOf(readme: string): string[] {
  return [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$|`([^`\n]+)`/gmu)].map(
    ([, block, inline]) => block ?? inline ?? "",
  );
}
