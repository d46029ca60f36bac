import { expect, it } from "vitest";
import { documentNames, evaluate, readGold, scoreItem, summarise } from "../../src/evaluate/index.js";
import { sharedCorpusAnswerer } from "../support/corpus-answerer.js";
import { seeded } from "../support/seeded.js";
import { everyLie, lieTo, someLies } from "./lying.js";

it("whatever a model says of any gold question, it is scored as without one, or better", async () => {
  const { index, converse } = await sharedCorpusAnswerer();
  const gold = readGold("test/eval/gold.jsonl");
  const names = documentNames(index.figures.documents(), null);
  const random = seeded(88);
  const told = await lieTo(index, gold, (asked) => [...everyLie(asked), ...someLies(random, 20)(asked)]);
  const worse = told.flatMap(({ item, own, swayed }) =>
    swayed.filter(({ answer }) => {
      const [before, after] = [scoreItem(item, own, names), scoreItem(item, answer, names)];
      return (before.right && !after.right) || (!before.wrongNumbers && after.wrongNumbers);
    }),
  );
  const lies = told.reduce((sum, one) => sum + one.lies, 0);
  const plain = summarise(
    await evaluate(gold, async (question, history) => (await converse([...history, question])).answer, names),
  );
  process.stdout.write(
    `${gold.length} gold questions (${plain.total.right} right without a model), ${told.length} of them put to a model, ` +
      `${lies} lies, ${told.flatMap(({ swayed }) => swayed).length} answers changed, ${worse.length} for the worse\n`,
  );
  expect(worse).toEqual([]);
});
