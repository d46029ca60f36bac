import { createInterface } from "node:readline";
import type { Answerer } from "../../answer.js";
import type { Turn } from "../../question/index.js";
import type { DocumentRecord } from "../../store/index.js";

const PROMPT = "问> ";

/** A conversation in the terminal or through a pipe; ends with `/quit` or the end of the input. */
export async function chatInTerminal(
  answerer: Answerer,
  documents: readonly DocumentRecord[],
): Promise<void> {
  const interactive = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: PROMPT } : {}),
  });
  if (interactive) write(greeting(documents));
  lines.prompt();
  let turn: Turn | null = null;
  for await (const line of lines) {
    const said = line.trim();
    if (said === "/quit" || said === "/exit") break;
    turn = await respond(said, turn, answerer, documents);
    lines.prompt();
  }
  lines.close();
}

async function respond(
  said: string,
  turn: Turn | null,
  answerer: Answerer,
  documents: readonly DocumentRecord[],
): Promise<Turn | null> {
  if (said === "") return turn;
  if (said === "/sources") {
    write(sources(documents));
    return turn;
  }
  if (said === "/help") {
    write(greeting(documents));
    return turn;
  }
  if (said === "/forget") {
    write("已忘记前面的对话。");
    return null;
  }
  const { answer, turn: next } = await answerer.answer(said, turn);
  write(`${answer.text}\n`);
  return next;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What can be asked, with examples made from the documents at hand. */
function greeting(documents: readonly DocumentRecord[]): string {
  const [first, second] = [...new Set(documents.map(({ org }) => org))];
  const examples = [
    first ? `${first}项目支出多少` : null,
    second ? `${second}三公经费为什么变了` : null,
  ].filter((example) => example !== null);
  return [
    `预算问答：已收录 ${documents.length} 份公开文件。`,
    ...examples.map((example) => `  例：${example}`),
    "  /sources 看收录了哪些，/forget 重新开始，/quit 退出",
    "",
  ].join("\n");
}

function sources(documents: readonly DocumentRecord[]): string {
  const lines = documents.toSorted((a, b) => a.org.localeCompare(b.org, "zh") || b.year - a.year);
  return [
    ...lines.map(({ org, year, level, kind, file }) => `· ${org} ${year}年${level}${kind}（${file}）`),
    "",
  ].join("\n");
}
