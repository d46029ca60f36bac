import { expect, it } from "vitest";
import { noteSentences } from "../../../src/channel/letter/notes.js";
import { corpusAnswerer } from "../../support/corpus-answerer.js";

it("a letter says of an amount that its sender states, and of a plan that does not add up, in its own words", async () => {
  const answerer = await corpusAnswerer();
  const sentences = async (question: string) => {
    const reply = await answerer.answer(question, null);
    return noteSentences([{ question, reply, change: null }], "within");
  };
  expect(await sentences("听说屯留今年项目支出200万，对不对")).toContain("来信所述数额与文件所列不一致。");
  expect((await sentences("阳泉监管经费项目里印刷费多少")).join("")).toMatch(
    /^同一文件所列各项之和与合计不一致（项目实施计划所列各项金额之和＝年度资金），.*为200000元。$/u,
  );
  await answerer.close();
});
