import type { Reply } from "../../../answer.js";
import { checkedAgainst, clipped, originalOf } from "../../reply/index.js";
import type { BotContext } from "../context.js";
import { escapeHtml, originalMessages } from "../markup/index.js";
import type { ProofPicture } from "../proof.js";
import { sayAll } from "./answering.js";

/** More pictures than a person looks at are told as text. */
const MOST_PICTURES = 4;
const LONGEST_CAPTION = 1_000;

interface Shown {
  readonly png: Buffer;
  readonly caption: string;
}

/** 原文: of PDFs the part of the page as a picture; else, and where that cannot be drawn, the lines as they were read. */
export async function showOriginal(ctx: BotContext, { answer }: Reply): Promise<void> {
  const { figures } = ctx.workplace.answering().index;
  const pictures = ctx.workplace.proof.pagesOf(answer, figures).slice(0, MOST_PICTURES);
  const shown = await drawn(pictures);
  const told =
    shown.length === pictures.length && shown.every(({ caption }) => checkedAgainst(answer, caption));
  const rest = told ? answer.citations.filter(({ n }) => !isShown(n, pictures)) : answer.citations;
  if (told) for (const { png, caption } of shown) ctx.show(png, escapeHtml(caption));
  sayAll(ctx, originalMessages(originalOf(rest, figures)), []);
}

/** Pictures with their captions, up to the first that cannot be drawn. */
async function drawn(pictures: readonly ProofPicture[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const picture of pictures) {
    const png = await picture.draw();
    if (png === null) break;
    shown.push({
      png,
      caption: clipped([`《${picture.title}》`, ...picture.places].join("\n"), LONGEST_CAPTION),
    });
  }
  return shown;
}

function isShown(n: number, pictures: readonly ProofPicture[]): boolean {
  return pictures.some(({ places }) => places.some((place) => place.startsWith(`[${n}] `)));
}
