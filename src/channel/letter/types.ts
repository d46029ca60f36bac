import type { Reply } from "../../answer.js";

/** Ways an inquiry comes in, each with its own head and ending. */
export const REPLY_FORMS = ["12345", "board", "disclosure"] as const;
/** Citizens' hotline · public message board · formal request for disclosure. */
export type ReplyForm = (typeof REPLY_FORMS)[number];

/** One question of an inquiry, as it was answered. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly reply: Reply;
  /** How the same came out in the year before, with the document's own reason; null where nothing is said of it. */
  readonly change: Reply | null;
}

/** One numbered paragraph of the letter, without its number. */
export interface Point {
  readonly kind: "answer" | "missing" | "note" | "computed" | "source";
  readonly text: string;
}

/** One line of what a person has to look at before the letter goes out; it is no part of the letter. */
export interface Check {
  /** Done by the program: ☑; for the person: ☐. */
  readonly done: boolean;
  readonly text: string;
}

/** A paragraph of the letter as it stands. */
export interface Paragraph {
  readonly role: "title" | "text" | "point" | "signature";
  readonly text: string;
}

export interface Letter {
  readonly form: ReplyForm;
  readonly paragraphs: readonly Paragraph[];
  readonly checks: readonly Check[];
  readonly questions: readonly AnsweredQuestion[];
}
