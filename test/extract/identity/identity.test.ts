import { describe, expect, it } from "vitest";
import { identify, NotADisclosure } from "../../../src/extract/identity/index.js";
import { sourceFromBytes } from "../../../src/read/index.js";
import { corpusSource, type Name } from "../../read/corpus.js";

const identityOf = (text: string) => identify(sourceFromBytes(Buffer.from(text), "corpus/x.txt"));

describe("what a document says of itself", () => {
  it.each<[Name, string, string, number, (string | null)[]]>([
    ["屯留2025", "长治市屯留区医疗保障局", "部门", 2025, ["山西省", "长治市", "屯留区"]],
    ["朔城2025", "朔州市朔城区医疗保障局", "部门", 2025, ["山西省", "朔州市", "朔城区"]],
    ["屯留2024", "长治市屯留区医疗保障局", "部门", 2024, ["山西省", "长治市", "屯留区"]],
    ["阳泉2025", "阳泉市医疗保障局", "单位", 2025, ["山西省", "阳泉市", null]],
    ["平乡2025", "平乡县医疗保障局", "部门", 2025, ["河北省", null, "平乡县"]],
  ])("%s", (name, org, level, year, [province, city, county]) => {
    expect(identify(corpusSource(name))).toEqual({
      org,
      level,
      region: { province, city, county },
      year,
      kind: "预算",
      title: `${org}${year}年度${level}预算公开`,
    });
  });

  it("final accounts of a township, named in its title only", () => {
    const identity = identityOf(
      "青山县柳河镇人民政府2023年度部门决算公开\n\n目录\n2023年度部门决算情况说明\n",
    );
    expect(identity).toMatchObject({
      org: "青山县柳河镇人民政府",
      kind: "决算",
      year: 2023,
      level: "部门",
      region: { province: null, city: null, county: "青山县" },
    });
  });

  it("the name over the tables outweighs other bodies the text mentions", () => {
    const text = `江北省财政厅关于预算公开的通知\n2025年单位预算\n单位名称：临江市第三中学\n单位：万元\n单位名称：临江市第三中学\n`;
    expect(identityOf(text)).toMatchObject({ org: "临江市第三中学", level: "单位", year: 2025 });
  });

  it.each([
    ["上海市浦江区教育局", ["上海市", null, "浦江区"]],
    ["南京市城市管理局", ["江苏省", "南京市", null]],
    ["汨罗市教育局", ["湖南省", null, "汨罗市"]],
    ["海州市城市管理局", [null, "海州市", null]],
    ["海州市郊区住房保障中心", [null, "海州市", "郊区"]],
    ["四川省云岭藏族自治州白马县林业局", ["四川省", "云岭藏族自治州", "白马县"]],
    ["北京市市场监督管理局", ["北京市", null, null]],
    ["河北省南河市北沙市民政局", ["河北省", "南河市", "北沙市"]],
    ["江南省高级人民法院", [null, null, null]],
  ])("region of %s", (org, [province, city, county]) => {
    const identity = identityOf(`部门名称：${org}\n2025年度部门预算公开\n`);
    expect(identity.region).toEqual({ province, city, county });
  });

  it.each(["今天天气很好。\n", "部门名称：青山市教育局\n没有年度\n"])(
    "refuses what is no disclosure: %s",
    (text) => {
      expect(() => identityOf(text)).toThrow(NotADisclosure);
    },
  );
});
