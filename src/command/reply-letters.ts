import {
  type Letter,
  LetterWithheld,
  type ReplyForm,
  TemplateError,
  writeLetter,
} from "../channel/letter/index.js";
import type { Config } from "../config.js";
import type { Index } from "../store/index.js";
import { answererOver } from "./answering.js";
import { CommandFailure } from "./outcome.js";
import type { Places } from "./places.js";

export type ReplyOptions = Places & {
  readonly form: ReplyForm;
  readonly to?: string;
  readonly history: readonly string[];
  readonly templates: string;
  readonly docx?: string;
  readonly jsonl?: boolean;
  readonly xlsx?: string;
  readonly out?: string;
};

/** What one inquiry of many may have for itself; the rest is as the command was called. */
export interface LetterWishes {
  readonly form?: ReplyForm | undefined;
  readonly to?: string | undefined;
  readonly history?: readonly string[] | undefined;
}

export type LetterWriter = (inquiry: string, wishes?: LetterWishes) => Promise<Letter>;

/** Writes letters as a command was called; a template that cannot be used is said in its sentence. */
export function letterWriter(
  index: Index,
  { form, to, templates }: ReplyOptions,
  config: Config,
): LetterWriter {
  const answerer = answererOver(index, config);
  const sources = { answerer, figures: index.figures };
  return async (inquiry, wishes = {}) => {
    const history = wishes.history ?? [];
    const previous = history.length > 0 ? (await answerer.converse(history)).turn : null;
    const options = { form: wishes.form ?? form, to: wishes.to ?? to ?? null, templates, previous };
    return writeLetter(inquiry, options, sources).catch((cause: unknown) => {
      if (cause instanceof TemplateError || cause instanceof LetterWithheld)
        throw new CommandFailure(cause.message, { cause });
      throw cause;
    });
  };
}
