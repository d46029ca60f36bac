/** The words of the last questions, in memory only: with a person's consent the staff sees what was really asked. */
export interface RecentQuestions {
  add(answerId: string, question: string): void;
  questionOf(answerId: string): string | null;
}

const REMEMBERED = 1_000;

export function createRecentQuestions(): RecentQuestions {
  const questions = new Map<string, string>();
  return {
    add: (id, question) => {
      questions.delete(id);
      questions.set(id, question);
      const [oldest] = questions.keys();
      if (questions.size > REMEMBERED && oldest !== undefined) questions.delete(oldest);
    },
    questionOf: (id) => questions.get(id) ?? null,
  };
}
