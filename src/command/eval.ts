import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { Config } from "../config.js";
import {
  type Answering,
  type Column,
  comparisonTable,
  createPeers,
  type DocumentNames,
  documentNames,
  evaluate,
  type GoldItem,
  incomparableSentence,
  missLines,
  readGold,
  summarise,
  summaryText,
} from "../evaluate/index.js";
import type { Index } from "../store/index.js";
import { answererOver } from "./answering.js";
import { openOrBuild } from "./open.js";
import { CommandFailure } from "./outcome.js";
import { type Places, withPlaces } from "./places.js";

type Options = Places & {
  readonly baselines?: boolean;
  readonly compareModel?: boolean;
  readonly misses?: string;
  readonly sources?: string;
  readonly json?: boolean;
};

/** `yusuan eval`: answers a gold set and scores it, beside two plain searches where asked for. */
export function registerEval(program: Command, config: Config): void {
  withPlaces(program.command("eval"), config)
    .description("回答一套带标准答案的题目并评分")
    .argument("<gold>", "题集（每行一个 JSON）")
    .option("--baselines", "同时用向量检索和全文检索回答同一套题，并列成表")
    .option("--compare-model", "用语言模型和不用各答一遍，并列成表（须设 LLM_BASE_URL 和 LLM_MODEL）")
    .option("--misses <file>", "把没答对的题逐行写入该文件（JSON）")
    .option("--sources <dir>", "题集所用文件的目录：文件名与收录的不同时，按内容对应")
    .option("--json", "输出 JSON")
    .action(async (path: string, options: Options) => {
      if (options.compareModel && config.model === null) throw new CommandFailure(NO_MODEL);
      const gold = readGold(path);
      const index = await openOrBuild(options);
      try {
        await evaluateOver(index, gold, options, config);
      } finally {
        index.close();
      }
    });
}

const NO_MODEL = "没有设置语言模型；请在环境变量或 .env 里设 LLM_BASE_URL 和 LLM_MODEL。";
const OWN = "预算问答";

async function evaluateOver(
  index: Index,
  gold: readonly GoldItem[],
  options: Options,
  config: Config,
): Promise<void> {
  const names = documentNames(index.figures.documents(), options.sources ?? null);
  const own = await evaluate(gold, answeringOver(index, config, options), names);
  if (options.misses !== undefined) writeFileSync(options.misses, missLines(own));
  const beside = options.compareModel ? [await withoutModel(index, gold, names, config)] : [];
  const peers = options.baselines ? await peerColumns(index, gold, names) : [];
  const name = options.compareModel && config.model ? `${OWN}，用 ${config.model.model}` : OWN;
  const columns = [{ name, summary: summarise(own) }, ...beside, ...peers];
  process.stdout.write(options.json ? jsonOf(columns, options) : textOf(columns));
}

/** A model takes part where it is compared: without that, a score is the same on every machine. */
function answeringOver(
  index: Index,
  config: Config,
  { compareModel }: Pick<Options, "compareModel">,
): Answering {
  const answerer = answererOver(index, compareModel ? config : { ...config, model: null });
  return async (question, history) => (await answerer.converse([...history, question])).answer;
}

async function withoutModel(
  index: Index,
  gold: readonly GoldItem[],
  names: DocumentNames,
  config: Config,
): Promise<Column> {
  const scores = await evaluate(gold, answeringOver(index, config, {}), names);
  return { name: `${OWN}，不用模型`, summary: summarise(scores) };
}

async function peerColumns(index: Index, gold: readonly GoldItem[], names: DocumentNames): Promise<Column[]> {
  const columns: Column[] = [];
  for (const { name, answer } of await createPeers(index.figures))
    columns.push({ name, summary: summarise(await evaluate(gold, answer, names)) });
  return columns;
}

function jsonOf([own, ...others]: readonly Column[], { compareModel }: Options): string {
  const all = others.map(({ name, summary }) => ({ name, ...summary }));
  const [plain] = compareModel ? all.splice(0, 1) : [];
  const beside = { ...(plain ? { withoutModel: plain } : {}), ...(all.length > 0 ? { baselines: all } : {}) };
  return `${JSON.stringify({ ...own?.summary, ...beside }, null, 2)}\n`;
}

function textOf(columns: readonly Column[]): string {
  const [own, ...others] = columns;
  if (!own) return "";
  if (others.length === 0) return `${summaryText(own.summary)}\n`;
  const incomparable = incomparableSentence(own.summary);
  return `${comparisonTable(columns)}\n${incomparable === null ? "" : `\n${incomparable}\n`}`;
}
