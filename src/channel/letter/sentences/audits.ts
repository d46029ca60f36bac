import type { Reply } from "../../../answer.js";
import { COMPUTED, type Computed } from "./amounts.js";
import { placeWords } from "./places.js";
import { ended, quoted, unmarked } from "./quoting.js";

/** How the outcome of a check reads in a letter. */
const OUTCOMES: readonly (readonly [printed: RegExp, said: string])[] = [
  [/^相符（.*$/u, "经核对，数字相符"],
  [/^两处不一致/u, "经核对，同一文件两处数字不一致"],
  [/^不完全相等/u, "经核对，数字不完全相等"],
  [/^两个数不同/u, "经核对，两个数字不同"],
  [/^口径不同，不是矛盾/u, "经核对，两处口径不同"],
  [/^缺少数字，无法核对/u, "文件所列数字不足，未能核对"],
  [/^(?:按勾稽关系核对，)?未发现两处不一致(?:（.*）)?：?/u, "按勾稽关系核对，未发现两处不一致："],
];

/** What was checked, with every place that takes part. */
export function auditSentences({ answer, said }: Reply, computed: Computed): string[] {
  if (answer.plan.op !== "audit") return [];
  const prose = new Set(answer.figures.flatMap(({ table, citation }) => (table === null ? [citation] : [])));
  const told: { outcome: string; places: string[] }[] = [];
  for (const line of said.lines) {
    const outcome = outcomeIn(unmarked(line), computed);
    if (outcome !== null) told.push({ outcome, places: [] });
    else told.at(-1)?.places.push(...placeIn(line, prose, computed));
  }
  return told.map(({ outcome, places }) => checkSentence(outcome, places));
}

function checkSentence(outcome: string, places: readonly string[]): string {
  if (places.length === 0) return ended(outcome.replace(/：$/u, ""));
  return ended(`${outcome.replace(/：$/u, "")}${outcome.endsWith("：") ? "：" : "："}${places.join("，")}`);
}

/** 某局2025年预算：两处不一致，相差… */
function outcomeIn(line: string, computed: Computed): string | null {
  const [heading = ""] = /^[^：]+ \d{4}年(?:预算|决算)：/u.exec(line) ?? [];
  const own = line.slice(heading.length);
  const known = OUTCOMES.find(([printed]) => printed.test(own));
  if (!known) return null;
  const said = own.replace(known[0], known[1]);
  const plain = computed === "apart" ? said.replace(/，相差[^，：]*〔计算〕/u, "") : said;
  return `${heading.replace(/ |：/gu, "")}${heading === "" ? "" : "："}${plain}`;
}

/** `表 › 行 › 列：0.50万元[1]` → “表”“行”行“列”栏为0.50万元 */
function placeIn(line: string, prose: ReadonlySet<number | null>, computed: Computed): string[] {
  const plain = unmarked(line);
  if (/^《/u.test(plain)) return [plain];
  if (/^“/u.test(plain)) return [`文件载明${quoted(plain.slice(1, -1))}`];
  const [, sum] = /各项之和：.* (\S+〔计算〕)$/u.exec(plain) ?? [];
  if (sum) return computed === "apart" ? [] : [`各分项之和为${sum}`];
  const [, section, amount] = /^(.+ › .+|[^“：]+)：(\S+)$/u.exec(plain) ?? [];
  if (!section || !amount) return [];
  const n = Number(/\[(\d+)\]/u.exec(line)?.[1]);
  const said = amount.includes(COMPUTED) && computed === "apart" ? "" : `为${amount}`;
  return [`${placeWords(section, prose.has(n))}${said}`];
}
