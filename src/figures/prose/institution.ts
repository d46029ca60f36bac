const ABOUT_BODY = /机构|概况|职责|职能|简介|基本情况/u;

/** What a sentence states of a body's set-up, by the words that state it. */
const STATEMENTS: readonly { readonly label: string; readonly pattern: RegExp }[] = [
  {
    label: "内设机构",
    pattern:
      /内设(?:机构|科室|股室|处室)?(?:分别)?(?:包括|为|有|设有|[:：])|内设.{2,80}\d*个?(?:科室|股室|处室|机构)/u,
  },
  {
    label: "下属单位",
    pattern:
      /下属(?:事业|预算)?单位(?:分别)?(?:包括|为|有|[:：])|下设.{1,6}(?:单位|中心)|所属.{0,4}单位(?:包括|为|有)/u,
  },
  { label: "成立时间", pattern: /(?:成立|挂牌|组建|设立)(?:于)?/u },
  { label: "地址", pattern: /位于|坐落|(?:办公)?地址[:：为]/u },
  { label: "机构规格", pattern: /(?:正|副)(?:厅|处|县|科|股)级|规格为/u },
];

/** Labels of the facts of 机构设置 that a sentence states; none outside the sections about the body. */
export function institutionLabels(sentence: string, section: readonly string[]): string[][] {
  if (!section.some((heading) => ABOUT_BODY.test(heading))) return [];
  return STATEMENTS.filter(
    ({ label, pattern }) => pattern.test(sentence) && (label !== "成立时间" || /\d{4}年/u.test(sentence)),
  ).map(({ label }) => ["机构设置", label]);
}
