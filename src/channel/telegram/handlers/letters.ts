import type { Reply } from "../../../answer.js";
import {
  type Letter,
  LetterWithheld,
  type ReplyForm,
  TemplateError,
  writeLetter,
  writeLetterOn,
} from "../../letter/index.js";
import { type Line, plainLine } from "../../reply/index.js";
import { type Action, actionButton, type KeyboardRow } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import { reopened } from "../keeping/index.js";
import { escapeHtml, lineMessages } from "../markup/index.js";
import { sayAll } from "./answering.js";
import { leaningOn } from "./conversation.js";

/** Forms of letters, how people call them and the button that asks for each. */
const FORMS: readonly (readonly [form: ReplyForm, called: RegExp, label: string, action: Action])[] = [
  ["12345", /12345|热线/u, "12345答复", "hot"],
  ["board", /留言|board/iu, "留言板回复", "brd"],
  ["disclosure", /依申请|信息公开|答复书|disclosure/iu, "依申请公开答复", "dis"],
];

/** 把上一条写成12345答复: the answer before is to become a letter. */
const WISH =
  /^(?:请|麻烦)?(?:帮我)?(?:把|将)?(?:上一?[条个问]|上面|刚才|前面|这[条个]|以上)?.{0,8}(?:写|改|转|做|拟|整理|生成)(?:成|为|一?[份个])?.{0,10}(?:答复|回复)[稿书件信]?[。！!]?$/u;

/** The form that a wish for a letter on the answer before names; null where the words are no such wish. */
export function letterWished(text: string): ReplyForm | null {
  return WISH.test(text) ? formNamed(text) : null;
}

function formNamed(text: string): ReplyForm {
  return FORMS.find(([, called]) => called.test(text))?.[0] ?? "12345";
}

/** `/reply` and an inquiry writes a letter on it; alone on the answer before; for the staff. */
export async function replyCommand(ctx: BotContext, words: string): Promise<void> {
  if (!ctx.isStaff) return ctx.say(ctx.words.forStaff);
  const [first = "", ...rest] = words.split(/\s+/u);
  const form = FORMS.find(
    ([name, called]) => first === name || (first.length < 8 && called.test(first)),
  )?.[0];
  const inquiry = form === undefined ? words : rest.join(" ");
  if (inquiry === "") return letterOnLast(ctx, form ?? "12345");
  const { answerer, index } = ctx.workplace.answering();
  const options = { form: form ?? "12345", to: null, templates: ctx.workplace.templates, previous: null };
  const letter = await written(ctx, writeLetter(inquiry, options, { answerer, figures: index.figures }));
  if (letter) sendLetter(ctx, letter, []);
}

/** A letter on the answer before, or that the message replies to. */
export async function letterOnLast(ctx: BotContext, form: ReplyForm): Promise<void> {
  const { answerId } = await leaningOn(ctx);
  const reply = await reopened(ctx, answerId);
  if (reply && answerId !== null) await sendLetterOn(ctx, reply, form, answerId);
  else ctx.say(ctx.words.replyUsage);
}

/** A letter that says what an answer says, with buttons for the other forms. */
export async function sendLetterOn(
  ctx: BotContext,
  reply: Reply,
  form: ReplyForm,
  answerId: string,
): Promise<void> {
  const { answerer, index } = ctx.workplace.answering();
  const options = { form, to: null, templates: ctx.workplace.templates };
  const letter = await written(ctx, writeLetterOn(reply, options, { answerer, figures: index.figures }));
  const others = FORMS.filter(([name]) => name !== form);
  const buttons = others.map(([, , label, action]) => actionButton(label, action, answerId));
  if (letter) sendLetter(ctx, letter, [buttons]);
}

/** The letter; where it cannot be written the sentence that says why goes to the person, and null comes back. */
async function written(ctx: BotContext, writing: Promise<Letter>): Promise<Letter | null> {
  try {
    return await writing;
  } catch (cause) {
    if (!(cause instanceof LetterWithheld || cause instanceof TemplateError)) throw cause;
    ctx.say(escapeHtml(cause.message));
    return null;
  }
}

/** The letter in messages of its own, so that it can be copied as it is; what to look at comes after it. */
function sendLetter(ctx: BotContext, letter: Letter, keyboard: readonly KeyboardRow[]): void {
  sayAll(ctx, lineMessages(letter.paragraphs.map(({ text }) => plainLine(text))), []);
  const checks = letter.checks.map(({ done, text }) => plainLine(`${done ? "☑" : "☐"} ${text}`));
  const title: Line = [{ text: ctx.words.checksTitle, strong: true }];
  sayAll(ctx, lineMessages([title, ...checks]), keyboard);
}
