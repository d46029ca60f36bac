import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CharacterNgramEmbeddings } from "../../src/model/index.js";

const embeddings = new CharacterNgramEmbeddings();

const embed = (text: string) => embeddings.embedQuery(text);

async function cosine(a: string, b: string): Promise<number> {
  const [x, y] = await embeddings.embedDocuments([a, b]);
  return (x ?? []).reduce((total, value, index) => total + value * (y?.[index] ?? 0), 0);
}

const chinese = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 80 })
  .map((points) => String.fromCodePoint(...points));

describe("embeddings of character n-grams", () => {
  it("say which they are", async () => {
    expect(embeddings.name).toBe("char-ngram-v1");
    expect(await embed("道路养护")).toHaveLength(embeddings.dimensions);
  });

  it("give a vector of length 1 that depends on the text alone", async () => {
    await fc.assert(
      fc.asyncProperty(chinese, chinese, async (text, other) => {
        const alone = await embed(text);
        const [, beside] = await embeddings.embedDocuments([other, text]);
        expect(beside).toEqual(alone);
        expect(Math.hypot(...alone)).toBeCloseTo(1, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("keep their meaning: a fixed text has fixed numbers", async () => {
    const vector = await embed("公务用车购置");
    const set = vector.flatMap((value, slot) =>
      Math.abs(value) > 1e-9 ? [[slot, Number(value.toFixed(4))]] : [],
    );
    expect(set).toMatchInlineSnapshot(`
      [
        [
          5,
          -0.1627,
        ],
        [
          32,
          -0.3253,
        ],
        [
          38,
          0.3253,
        ],
        [
          45,
          0.3253,
        ],
        [
          78,
          0.2277,
        ],
        [
          79,
          0.1627,
        ],
        [
          103,
          -0.2277,
        ],
        [
          112,
          0.2277,
        ],
        [
          135,
          -0.3253,
        ],
        [
          146,
          0.3253,
        ],
        [
          229,
          0.2277,
        ],
        [
          289,
          -0.2277,
        ],
        [
          322,
          -0.1627,
        ],
        [
          409,
          -0.3253,
        ],
        [
          488,
          -0.1627,
        ],
      ]
    `);
  });

  it("read widths, white space and numbers alike", async () => {
    await fc.assert(
      fc.asyncProperty(chinese, fc.nat(999_999), fc.nat(999_999), async (text, one, other) => {
        expect(await cosine(`${text}${one}万元`, ` ${text} ${other}.50 万元`)).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    );
    expect(await cosine("ＡＢＣ（甲）", "abc(甲)")).toBeCloseTo(1, 6);
  });

  it("put a text nearer to a wording of its own than to another subject", async () => {
    const asked = "今年为什么没有买公务用车";
    const own = "公务用车购置费：本年未安排购置公务用车，主要原因是现有车辆能够满足工作需要。";
    const other = "负责组织实施全县义务教育阶段学校的布局调整和师资培训。";
    expect(await cosine(asked, own)).toBeGreaterThan((await cosine(asked, other)) + 0.15);
  });

  it("survive single wrong characters", async () => {
    expect(await cosine("机关运行经费财政拨款预算", "机关运形经费财政拨款预算")).toBeGreaterThan(0.5);
  });

  it("give texts without letters or digits the zero vector", async () => {
    for (const text of ["", "  \n", "，。！", "------"]) {
      expect((await embed(text)).every((value) => value === 0)).toBe(true);
    }
  });
});
