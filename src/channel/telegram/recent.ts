import type { Turn } from "../../question/index.js";

/**
 * The words of the last questions, in memory only. With a person's consent the staff sees what this person really
 * asked, and who is asked back need not say again what was asked; answers that say the same share an id, and what
 * others asked is theirs to agree to.
 */
export interface RecentQuestions {
  add(person: string, answerId: string, question: string): void;
  questionOf(person: string, answerId: string): string | null;
  /** Remembers a turn as it was, beside what of it is kept on disk. */
  addTurn(person: string, kept: string, turn: Turn): void;
  /** The turn as it was; null where something else is kept on disk by now. */
  turnOf(person: string, kept: string): Turn | null;
}

const REMEMBERED = 1_000;

export function createRecentQuestions(): RecentQuestions {
  const questions = new Map<string, string>();
  const turns = new Map<string, { readonly kept: string; readonly turn: Turn }>();
  return {
    add: (person, answerId, question) => put(questions, `${person} ${answerId}`, question),
    questionOf: (person, answerId) => questions.get(`${person} ${answerId}`) ?? null,
    addTurn: (person, kept, turn) => put(turns, person, { kept, turn }),
    turnOf: (person, kept) => {
      const found = turns.get(person);
      return found?.kept === kept ? found.turn : null;
    },
  };
}

/** Puts in what is newest, and lets go of what is oldest. */
function put<Value>(values: Map<string, Value>, key: string, value: Value): void {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > REMEMBERED && oldest !== undefined) values.delete(oldest);
}
