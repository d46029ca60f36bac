import { SingleBar } from "cli-progress";
import { type Letter, type ReplyStatus, summaryOf, textOfChecks } from "../channel/letter/index.js";
import type { InquirySheet, ReplyColumns } from "../channel/workbook/index.js";
import { CommandFailure } from "./outcome.js";
import type { LetterWriter } from "./reply-letters.js";
import { writeWhole } from "./written-file.js";

/** The sheet of inquiries; what stands in the way is said in one sentence. Workbooks are loaded by who needs them. */
export async function openSheet(file: string): Promise<InquirySheet> {
  const { readInquiries, WorkbookError } = await import("../channel/workbook/index.js");
  return readInquiries(file).catch((cause: unknown) => {
    if (cause instanceof WorkbookError) throw new CommandFailure(cause.message, { cause });
    throw cause;
  });
}

/** A sheet of inquiries in, the same sheet with its replies out. */
export async function replySheet(sheet: InquirySheet, out: string, write: LetterWriter): Promise<void> {
  process.stderr.write(`${sheet.found}：${sheet.inquiries.length}个问题\n`);
  const replies = await repliesTo(sheet, write);
  writeWhole([{ path: out, content: await sheet.answered(replies) }]);
  process.stderr.write(`已写入 ${out}：${countsOf(replies)}\n`);
}

async function repliesTo(
  { inquiries }: InquirySheet,
  write: LetterWriter,
): Promise<Map<number, ReplyColumns>> {
  const told = progress(inquiries.length);
  const replies = new Map<number, ReplyColumns>();
  try {
    for (const { row, question } of inquiries) {
      replies.set(row, columnsOf(await write(question)));
      told.answered(replies.size);
    }
  } finally {
    told.end();
  }
  return replies;
}

/** How often a line is written where no bar can be drawn. */
const TOLD_EVERY = 20;

/** A bar where stderr is a terminal, else a line now and then. */
function progress(total: number): { readonly answered: (count: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) {
    const answered = (count: number) => {
      if (count % TOLD_EVERY === 0 || count === total) process.stderr.write(`答复 ${count}/${total}\n`);
    };
    return { answered, end: () => undefined };
  }
  const bar = new SingleBar({
    format: "答复 {bar} {value}/{total}",
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { answered: (count) => bar.update(count), end: () => bar.stop() };
}

const STATUS_WORDS: Readonly<Record<ReplyStatus, string>> = {
  answered: "已答复",
  partial: "部分答复",
  clarify: "需补充信息",
  not_found: "已收录文件中未见",
  refused: "不属于可答范围",
};

function columnsOf(letter: Letter): ReplyColumns {
  const { status, number, unit, basis, source, reply } = summaryOf(letter);
  const checks = textOfChecks(letter);
  return { status: STATUS_WORDS[status], number, unit: unit ?? "", basis, source, reply, checks };
}

/** 已答复3、需补充信息1 */
function countsOf(replies: ReadonlyMap<number, ReplyColumns>): string {
  const statuses = [...replies.values()].map(({ status }) => status);
  return [...new Set(statuses)]
    .map((status) => `${status}${statuses.filter((one) => one === status).length}`)
    .join("、");
}
