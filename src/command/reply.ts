import { realpathSync, statSync } from "node:fs";
import { type Command, Option } from "commander";
import { docxOfLetter, REPLY_FORMS, textOfChecks, textOfLetter } from "../channel/letter/index.js";
import type { InquirySheet } from "../channel/workbook/index.js";
import type { Config } from "../config.js";
import { historyOption } from "./history.js";
import { openOrBuild } from "./open.js";
import { withPlaces } from "./places.js";
import { type LetterWriter, letterWriter, type ReplyOptions } from "./reply-letters.js";
import { replyLines } from "./reply-lines.js";
import { openSheet, replySheet } from "./reply-sheet.js";
import { templatesFolder } from "./templates.js";
import { refuseUnwritable, writeWhole } from "./written-file.js";

/** `yusuan reply`: a letter that answers an inquiry, and what to look at before it goes out; and lists of inquiries. */
export function registerReply(program: Command, config: Config): void {
  withPlaces(program.command("reply"), config)
    .description("起草可以发出的答复：12345、留言板、依申请公开")
    .argument("[inquiry]", "群众的问题，原话即可，可含几个问题")
    .addOption(new Option("--form <form>", "答复的形式").choices([...REPLY_FORMS]).default("12345"))
    .option("--to <name>", "称呼，例如“张先生”")
    .addOption(historyOption())
    .option("--templates <dir>", "答复模板所在目录", templatesFolder())
    .option("--docx <file>", "另存为公文格式的 Word 文件；核对清单写在旁边的 .核对.txt，不进答复正文")
    .option("--jsonl", "从标准输入逐行读取 {id, question, form, to, history}，逐行输出答复")
    .option("--xlsx <in>", "读取一张问题表（.xlsx），逐行答复，写入 --out")
    .option("--out <out>", "问题表的答复写到这个 .xlsx（不能与原表相同）")
    .addHelpText("after", HELP)
    .action(async (inquiry: string | undefined, options: ReplyOptions, command: Command) => {
      refuseMixed(inquiry, options, command);
      refuseFiles(options);
      const sheet = options.xlsx === undefined ? null : await openSheet(options.xlsx);
      const index = await openOrBuild(options);
      try {
        await replyIn({ inquiry: inquiry ?? "", sheet }, options, letterWriter(index, options, config));
      } finally {
        index.close();
      }
    });
}

const HELP = `
Word 文件（--docx 答复.docx）：A4，标题宋体二号加粗，正文仿宋三号，固定行距 28 磅，页码在外侧。
  核对清单另存为“答复.核对.txt”，供发出前查看，不随文发送。已有同名文件时覆盖。
逐行答复（--jsonl）：每行一个 JSON，只有 question 是必需的；每行是一次独立的对话。
  输出 {id, question, status, number, unit, basis, source, reply, checks, figures}，次序与输入相同。
  status：answered 已答复 · partial 部分答复 · clarify 需补充信息 · not_found 已收录文件中未见 · refused 不属于可答范围
  number 为原样的十进制数；问的不止一个数时为 null，各数见 figures。
问题表（--xlsx 来信.xlsx --out 答复.xlsx）：取列名为“问题”“诉求”“内容”“咨询内容”或 question 的列，
  没有时取第一个文字列。原有各列照旧（公式换成结果），后面加上：答复状态、数字、单位、口径、出处、答复、核对。

例：
  yusuan reply "某局三公经费多少，为什么减少" --form board --to 张先生 --docx 答复.docx
  yusuan reply --xlsx 来信.xlsx --out 答复.xlsx --form 12345
`;

/** One inquiry, lines or a sheet: two of them at once, or none, is a wrong call. */
function refuseMixed(inquiry: string | undefined, options: ReplyOptions, command: Command): void {
  const { jsonl, xlsx, out, docx, history } = options;
  const ways = [inquiry !== undefined, jsonl === true, xlsx !== undefined].filter(Boolean).length;
  if (ways === 0) command.error("请给出群众的问题，例如：yusuan reply 某局三公经费多少");
  if (ways > 1) command.error("问题、--jsonl、--xlsx 只能用其中一个。");
  if ((xlsx === undefined) !== (out === undefined)) command.error("--xlsx 和 --out 要一起给出。");
  if (docx !== undefined && inquiry === undefined) command.error("--docx 只用于一个问题的答复。");
  if (history.length > 0 && inquiry === undefined) command.error("--history 只用于一个问题的答复。");
  if (xlsx !== undefined && out !== undefined && isSameFile(xlsx, out))
    command.error("--out 不能与 --xlsx 是同一个文件：原表不会被改动，请换一个文件名。");
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (!one || !other) return false;
  return (one.ino === other.ino && one.dev === other.dev) || realpathSync(a) === realpathSync(b);
}

function refuseFiles({ docx, out }: ReplyOptions): void {
  if (docx !== undefined) refuseUnwritable(docx, ".docx");
  if (docx !== undefined) refuseUnwritable(checksBeside(docx), ".txt");
  if (out !== undefined) refuseUnwritable(out, ".xlsx");
}

/** What is answered: one inquiry, or a sheet of them. */
interface Asked {
  readonly inquiry: string;
  readonly sheet: InquirySheet | null;
}

function replyIn({ inquiry, sheet }: Asked, options: ReplyOptions, write: LetterWriter): Promise<void> {
  if (options.jsonl) return replyLines(write);
  return sheet ? replySheet(sheet, options.out ?? "", write) : replyOnce(inquiry, options, write);
}

async function replyOnce(inquiry: string, options: ReplyOptions, write: LetterWriter): Promise<void> {
  const letter = await write(inquiry, { history: options.history });
  if (options.docx !== undefined) {
    const checks = checksBeside(options.docx);
    writeWhole([
      { path: options.docx, content: await docxOfLetter(letter) },
      { path: checks, content: `${textOfChecks(letter)}\n` },
    ]);
    process.stderr.write(`已写入 ${options.docx}；核对清单：${checks}\n`);
  }
  process.stdout.write(`${textOfLetter(letter)}\n\n${textOfChecks(letter)}\n`);
}

/** 答复.docx → 答复.核对.txt */
function checksBeside(docx: string): string {
  return docx.replace(/\.docx$/iu, ".核对.txt");
}
