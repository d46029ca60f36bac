import type { LanguageModel } from "../model/index.js";
import { arrangedBy } from "./arranging/index.js";
import type { Composed } from "./compose.js";

type Arranged = Pick<Composed, "answer" | "said">;

/** The answer with its clauses as a model orders and joins them; as it was where the model gives nothing usable. */
export async function arrangedAnswer(composed: Composed, model: LanguageModel): Promise<Composed> {
  const { arrangeable } = composed;
  if (!arrangeable) return composed;
  const arrangement = await arrangedBy(model, arrangeable);
  const arranged = arrangement && arrangeable.arranged(arrangement);
  return arranged ? { ...composed, ...byModel(arranged, model) } : composed;
}

function byModel({ answer, said }: Arranged, { name }: LanguageModel): Arranged {
  const { plan } = answer;
  return {
    answer: {
      ...answer,
      plan: { ...plan, model: { name, reading: [], offered: null, ...plan.model, wording: true } },
    },
    said,
  };
}
