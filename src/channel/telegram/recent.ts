/**
 * The words of the last questions, in memory only: with a person's consent the staff sees what this person really
 * asked. Answers that say the same share an id; what others asked is theirs to agree to.
 */
export interface RecentQuestions {
  add(person: string, answerId: string, question: string): void;
  questionOf(person: string, answerId: string): string | null;
}

const REMEMBERED = 1_000;

export function createRecentQuestions(): RecentQuestions {
  const questions = new Map<string, string>();
  return {
    add: (person, answerId, question) => {
      const id = `${person} ${answerId}`;
      questions.delete(id);
      questions.set(id, question);
      const [oldest] = questions.keys();
      if (questions.size > REMEMBERED && oldest !== undefined) questions.delete(oldest);
    },
    questionOf: (person, answerId) => questions.get(`${person} ${answerId}`) ?? null,
  };
}
