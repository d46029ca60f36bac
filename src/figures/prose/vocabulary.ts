import type { BudgetKind } from "../../budget/index.js";

/**
 * The measures that the narrative of a disclosure states, by their canonical names, and the wordings that mean
 * them. Patterns are matched against the whole label after body, year and padding words were cut off and
 * full-width forms, white space and quotation marks folded away.
 */
export interface StatedMeasure {
  /** Usually one name; a sentence on 收支 states income and expenditure at once. `$1` takes a group of the pattern. */
  readonly names: readonly string[];
  readonly pattern: RegExp;
  /** Starts a subject of its own: never an item of the list (其中：…) of another one in the same sentence. */
  readonly head?: true;
  /** Only where the heading or the sentence before the number holds this. */
  readonly where?: RegExp;
  /** Only under a heading that holds this. */
  readonly heading?: RegExp;
  /** Only for numbers of this kind. */
  readonly only?: "money" | "count";
  /** Only in disclosures of this kind. */
  readonly of?: BudgetKind;
}

const GIVEN = "(?:一般公共预算|财政拨款|财政)?(?:财政拨款)?(?:当年|本年)?(?:拨款)?(?:安排)?的?";

/** 本年收入 and the like where the heading says that it is of one fund alone. */
function ofFund(fund: string, heading: RegExp): StatedMeasure[] {
  return [
    { names: [`${fund}收入`], pattern: /^(?:本年|当年)(?:预算)?收入(?:合计)?$/u, heading },
    { names: [`${fund}支出`], pattern: /^(?:本年|当年)(?:预算)?支出(?:合计)?$/u, heading },
    { names: [`${fund}年初结转`], pattern: /^(?:上年|年初)(?:结转结余|结转和结余|结转)$/u, heading },
    { names: [`${fund}年末结转`], pattern: /^(?:年终|年末)(?:结转结余|结转和结余|结转)$/u, heading },
  ];
}

const TOTALS: readonly StatedMeasure[] = [
  {
    names: ["收入总计", "支出总计"],
    pattern: /^(?:综合)?(?:预算)?收、?支(?:总?预算)?(?:安排|总计|总额|合计)?(?:各|均)?$/u,
    head: true,
  },
  { names: ["本年收入合计"], pattern: /^收入合计$/u, of: "决算", head: true },
  { names: ["本年支出合计"], pattern: /^支出合计$/u, of: "决算", head: true },
  {
    names: ["收入总计"],
    pattern:
      /^(?:(?:预算|财务)?总收入(?:预算)?|(?:本年)?(?:部门|单位)?(?:预算)?收入总计|(?:预算)?收入(?:预算)?(?:总额|总预算|总数)?|收入总?预算合计)$/u,
    head: true,
  },
  {
    names: ["支出总计"],
    pattern:
      /^(?:(?:预算)?总支出(?:预算)?|(?:本年)?(?:部门|单位)?(?:预算)?支出总计|(?:预算)?支出(?:预算)?(?:总额|总预算|总数)?|支出总?预算合计)$/u,
    where: /^(?!.*[（(](?:款|项)[)）])/su,
    head: true,
  },
  ...["政府性基金预算", "国有资本经营预算"].flatMap((fund) => ofFund(fund, new RegExp(fund, "u"))),
  {
    names: ["当年拨款收入"],
    pattern: /^(?:本年|当年)收入$/u,
    where: /财政拨款(?:总)?收入[^，。；]*[，,](?:其中|包括)[:：]?$/u,
  },
  { names: ["本年收入合计"], pattern: /^(?:本年|当年)(?:预算)?收入(?:合计|预算)?$/u },
  { names: ["本年支出合计"], pattern: /^(?:本年|当年)(?:预算)?支出(?:合计|预算)?$/u },
  { names: ["本年预算安排"], pattern: /^(?:本年|当年)预算安排$/u },
  { names: ["上年结转"], pattern: /^(?:上年|年初)(?:结转结余|结转和结余|结余结转|结转)(?:资金|安排)?$/u },
  { names: ["年终结转"], pattern: /^(?:(?:年终|年末)(?:结转结余|结转和结余|结转)|结转下年)$/u },
  {
    names: ["财政拨款收支总预算"],
    pattern: /^财政拨款收、?支(?:总预算|预算|总计)(?:总额)?(?:各|均)?$/u,
    head: true,
  },
  { names: ["当年拨款收入"], pattern: /^(?:当年|本年)(?:财政)?拨款收入$/u },
  { names: ["上年结转收入"], pattern: /^上年(?:财政拨款)?结转收入$/u },
];

const FUNDS: readonly StatedMeasure[] = [
  { names: ["一般公共预算"], pattern: /^一般公共预算(?:财政)?(?:拨款)?(?:收入)?$/u },
  { names: ["政府性基金预算"], pattern: /^(?:政府性)?基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/u },
  { names: ["国有资本经营预算"], pattern: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/u },
  { names: ["财政专户管理资金"], pattern: /^财政专户(?:管理资金|核拨)?(?:收入)?$/u },
  { names: ["单位资金"], pattern: /^单位资金(?:收入)?$/u },
];

const SPENDING: readonly StatedMeasure[] = [
  {
    names: ["一般公共预算支出"],
    pattern:
      /^一般公共预算(?:财政)?(?:拨款)?(?:当年|本年)?(?:财政)?(?:拨款)?支出(?:预算)?(?:总额|总计|合计)?$/u,
    head: true,
  },
  {
    names: ["政府性基金预算支出"],
    pattern: /^(?:政府性)?基金(?:预算)?(?:财政)?(?:拨款)?(?:当年|本年)?支出$/u,
  },
  {
    names: ["国有资本经营预算支出"],
    pattern: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:当年|本年)?支出$/u,
  },
  { names: ["基本支出"], pattern: new RegExp(`^${GIVEN}基本支出(?:预算)?$`, "u") },
  { names: ["项目支出"], pattern: new RegExp(`^${GIVEN}项目支出(?:预算)?$`, "u") },
  { names: ["人员经费"], pattern: new RegExp(`^${GIVEN}人员经费(?:支出)?$`, "u") },
  { names: ["公用经费"], pattern: new RegExp(`^${GIVEN}(?:日常)?公用经费(?:支出)?$`, "u") },
  {
    names: ["三公经费"],
    pattern: new RegExp(`^${GIVEN}三公经费(?:财政拨款)?(?:支出)?(?:总额|合计)?$`, "u"),
    head: true,
  },
  { names: ["因公出国（境）费"], pattern: /^因公出国(?:\(境\)|境)?(?:费用|费|经费)?(?:支出)?$/u },
  { names: ["公务接待费"], pattern: /^公务接待费用?(?:支出)?$/u },
  { names: ["会议费"], pattern: /^会议费(?:支出)?$/u },
  { names: ["培训费"], pattern: /^培训费(?:支出)?$/u },
  {
    names: ["公务用车购置及运行费"],
    pattern: /^公务用?车购置(?:及|和|与)运(?:行维护|行|维)费用?(?:支出)?$/u,
  },
  { names: ["公务用车运行维护费"], pattern: /^公务用?车运(?:行维护|行|维)费用?(?:支出)?$/u },
  { names: ["公务用车购置费"], pattern: /^公务用?车购置费用?(?:支出)?$/u },
  {
    names: ["机关运行经费"],
    pattern:
      /^(?:行政单位|参公单位|参照公务员法管理的?事业单位|家)*(?:(?:一般公共预算)?(?:财政拨款)?(?:安排)?的?)?机关运行经费(?:财政拨款|(?:当年)?一般公共预算(?:财政)?拨款|预算(?=支出))?(?:支出)?$|^一般公共预算财政拨款运行经费$/u,
    head: true,
  },
];

const PROCUREMENT: readonly StatedMeasure[] = [
  { names: ["政府采购预算"], pattern: /^采购预算(?:总额|总计|合计)$/u, head: true },
  { names: ["政府采购预算"], pattern: /^政府采购(?:支出)?(?:总?预算)?(?:总额|总计|合计)?$/u, head: true },
  {
    names: ["政府采购货物预算"],
    pattern: /^(?:政府)?采购货物类?(?:支出)?(?:预算)?$|^货物类?采购(?:预算)?$/u,
  },
  {
    names: ["政府采购工程预算"],
    pattern: /^(?:政府)?采购工程类?(?:支出)?(?:预算)?$|^工程类?采购(?:预算)?$/u,
  },
  {
    names: ["政府采购服务预算"],
    pattern: /^(?:政府)?采购服务类?(?:支出)?(?:预算)?$|^服务类?采购(?:预算)?$/u,
  },
];

const ASSETS: readonly StatedMeasure[] = [
  {
    names: ["公务用车编制"],
    pattern: /^(?:(?:部门|本级)?(?:及)?(?:所属|下属)?单位)?(?:共有|核定)?(?:公务用车|车辆)编制数?$/u,
  },
  {
    names: ["公务用车实有"],
    pattern:
      /^(?:公务用车|车辆)?实有(?:公务用车|车辆)?数?$|^(?:(?:部门|本级)?(?:及)?(?:所属|下属)?单位)?(?:共有)?(?:公务用?车|车辆)(?:总数)?$/u,
    where: /车|资产/u,
    only: "count",
  },
  { names: ["公务用车实有"], pattern: /^车辆(?:总数)?$/u, only: "count" },
  {
    names: ["$1用车"],
    pattern: /^(?:主要)?(领导|机要通信|应急保障|执法执勤|特种专业技术|事业单位业务)(?:干部)?用车$/u,
  },
  { names: ["执法执勤用车"], pattern: /^执勤执法用车$/u },
  { names: ["公务用车保有量"], pattern: /^(?:年末|期末)?公务用?车(?:年末)?(?:实际)?保有量$/u, only: "count" },
  { names: ["其他公务用车"], pattern: /^其他(?:公务)?用车$/u },
  { names: ["办公用房面积"], pattern: /^(?:占有)?(?:使用的?)?办公用房(?:(?:建筑)?(?:总)?面积)?$/u },
  {
    names: ["$1万元以上$2"],
    pattern:
      /^(?:共有)?(?:占有使用)?(?:单(?:位|台|价)?)?(?:价值|原值)?在?(\d+)万元(?:\(.{1,8}\))?(?:及)?以上的?(.+?)(?:\(不含.*\))?$/u,
  },
  { names: ["固定资产"], pattern: /^(?:上年末|上年年末|年末|年初)?固定资产(?:金额|总额|原值|净值|价值)?$/u },
  { names: ["资产总额"], pattern: /^资产(?:总额|总计)$/u, only: "money" },
  { names: ["拟购置固定资产"], pattern: /^(?:本年度?|年内)?拟购置固定资产(?:总额|金额)?$/u },
];

const STAFF: readonly StatedMeasure[] = [
  { names: ["行政编制"], pattern: /^(?:有|核定|共有)?行政编制(?:数|人数)?$/u, only: "count" },
  { names: ["事业编制"], pattern: /^(?:有|核定|共有)?事业编制(?:数|人数)?$/u, only: "count" },
  {
    names: ["人员编制"],
    pattern: /^(?:(?:部门|单位|本级)?(?:现有|共有|核定|总)?(?:在职)?(?:人员)?)编制(?:总数|人数|数|人员)?$/u,
    only: "count",
  },
  {
    names: ["实有人数"],
    pattern:
      /^(?:(?:年末)?实有(?:在职|在编)?(?:人数|人员)|(?:年末|现有)在职(?:人数|人员|职工)|在职(?:实有)?(?:人数|职工)|在职实有|在编(?:人数|人员))$/u,
    only: "count",
  },
  { names: ["退休人数"], pattern: /^退休人数$/u, only: "count" },
  {
    names: ["退休人数"],
    pattern: /^退休(?:人员|职工)?$/u,
    where: /编制|实有|在职|离退休人员/u,
    only: "count",
  },
  {
    names: ["公务接待批次"],
    pattern: /^(?:全年|当年)?(?:国内)?公务接待(?:费)?(?:批次|次数)?$|^(?:国内)?接待批次$/u,
    only: "count",
  },
  {
    names: ["公务接待人次"],
    pattern: /^(?:国内)?(?:公务)?接待(?:人次|人数)$/u,
    only: "count",
  },
  { names: ["内设机构"], pattern: /^(?:内设|职能)?(?:机构|科室|股室|处室|内设机构)$/u, only: "count" },
];

const PERFORMANCE: readonly StatedMeasure[] = [
  {
    names: ["绩效目标项目数"],
    pattern:
      /^(?:纳入|列入|实行)(?:预算)?绩效(?:目标)?管理的?(?:[一二三12]级)?项目(?:数量?)?$|^项目(?:开展|实行|编报)了?.{0,6}绩效目标.{0,6}$/u,
    head: true,
    only: "count",
  },
  { names: ["纳入绩效管理项目金额"], pattern: /^纳入绩效(?:目标)?管理的?(?:[一二三12]级)?项目金额$/u },
  { names: ["绩效自评项目数"], pattern: /^对?(?:项目)?(?:开展|实施|进行)了?(?:绩效)?自评$/u, only: "count" },
  { names: ["绩效自评项目数"], pattern: /^涉及项目$/u, where: /绩效自评/u, only: "count" },
  { names: ["$1"], pattern: /^(其他运转类项目|特定目标类项目)$/u },
  { names: ["公开项目绩效目标"], pattern: /^公开的?项目(?:支出)?绩效目标$/u, head: true },
  {
    names: ["整体绩效目标涉及资金"],
    pattern: /^(?:涉及|设计)(?:部门|单位)?(?:预算)?(?:资金|金额)$/u,
    where: /整体(?:支出)?绩效目标/u,
  },
];

/** In order of precedence. */
export const STATED_MEASURES: readonly StatedMeasure[] = [
  ...TOTALS,
  ...FUNDS,
  ...SPENDING,
  ...PROCUREMENT,
  ...ASSETS,
  ...STAFF,
  ...PERFORMANCE,
];

/** A count whose amounts have a measure of their own name. */
export const AMOUNT_OF_COUNT: Readonly<Record<string, string>> = {
  绩效目标项目数: "纳入绩效管理项目金额",
  绩效自评项目数: "绩效自评涉及资金",
};

/** Words that say no more than "of what was just named". */
export const SAME_SUBJECT =
  /^(?:共计|合计|总计|预计|共)?(?:涉及)?(?:项目|预算)?(?:总)?(?:金额|资金)(?:总额)?$|^涉及(?:一般公共预算|财政)(?:当年|本年)?(?:财政)?(?:拨款|资金)$/u;

/** A share stated of the total of project expenditure has its own name, whatever it is the share of. */
export const SHARE_OF_PROJECTS = { base: /项目支出总额$/u, name: "占项目支出总额比例" } as const;

/** Function subjects that other subjects are written behind without a mark (卫生健康支出其他…支出). */
export const SUBJECT_HEAD = /^(.{2,}?(?:支出|管理事务)|行政事业单位医疗)(?!上年|本年|当年)(.{4,})$/u;

/** Nouns that are counted with a classifier before them (4个科室, 1家行政单位). */
export const COUNTED_NOUN =
  /^(?:行政单位|事业单位|参公单位|预算单位|下属单位|内设机构|职能科室|科室|股室|处室)/u;
