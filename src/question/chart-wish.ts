import { toSimplified } from "./scripts.js";

/** 图 as a picture of numbers, not as the beginning of 图书, 图纸, 图片. */
const PICTURE = "图形?(?!书|纸|文|斑|审|片|像|案|库|谱|章|册|例|标|集|则|件)";
const SHAPE = "(?:柱状|柱形|柱|条形|条状|饼状|饼形|圆?饼|折线|曲线|直方|统计|数据|可视化)";
/** Names of charts, which stand for nothing else. */
const NAMED = `(?:${SHAPE}?图表(?!制作|设计|印|费|示|达)|${SHAPE}${PICTURE})`;
const COURSE = `(?:趋势|走势)${PICTURE}表?`;
/** What is to be seen in the picture: the word is part of the question. */
const SHOWN = `(对比|比较|构成|组成|占比|变化|排名|排行)${PICTURE}表?`;

const PLEASE = "(?:请|麻烦你?|帮我|帮忙|给我|能不能|能否|可不可以|可以|可否|我?想要?|我要|能|再){0,4}";
const ONE = "(?:一?[个张幅份]|一下)";
/** Verbs that draw by themselves, not the end of 动画, 测绘 or 计划. */
const DRAW = "(?:(?<![动漫书字国油版年绘计])画|(?<![测描])绘制?|(?<![工合制协])作)";
const MAKE = "(?:[做整弄搞来]|制作?|生成|(?<![支付拨收])出|给)";
const SHOW =
  "来?(?:表示|显示|展示|呈现|说明|反映|体现|表达|看一?[看下]?|画一?下)?(?:出来|一下)?(?:吗|吧|呗|嘛|[行好]吗|可以吗)?";
/** What is about drawing pictures as such: instruments, courses, projects of that name. */
const ABOUT_DRAWING =
  "(?!仪|板|软件|工具|室|员|本|桌|机|笔|费|设备|培训|课|大赛|比赛|经费|能力|服务|项目(?!支出))";

const CHART =
  "(?:(?:bar|pie|line|column|comparison|simple) )*(?:charts?|graphs?|plots?|diagrams?)(?! of accounts)";
const OF = "(?: (?:of|for|showing|on))?\\b";

/** Wishes for a picture, in Simplified characters, and what stands in their place where they hold no word that stays. */
const WISHES: readonly (readonly [wish: RegExp, left: string])[] = [
  [`${PLEASE}[用以拿]${ONE}?(?:${NAMED}|图形?)的?(?:形式|方式)${SHOW}`, ""],
  [
    `${PLEASE}(?:用|以|拿|通过|使用)${ONE}?(?:${NAMED}|图形?(?=来?(?:[表显展]示|呈现|说明|对比|比较)))${SHOW}`,
    "",
  ],
  [`${PLEASE}(?:${DRAW}|${MAKE}|[转变列])成${ONE}?(?:${NAMED}|${COURSE}|${PICTURE})${SHOW}`, ""],
  [`(?:${PLEASE}(?:${DRAW}|${MAKE}|[要列])?${ONE}?|的)${COURSE}${SHOW}`, "变化"],
  [`(?:${PLEASE}(?:${DRAW}|${MAKE}|[要列])?${ONE}?|的)${NAMED}${SHOW}`, ""],
  [`(?:${PLEASE}(?:${DRAW}|${MAKE}|要)?${ONE}?|的)${SHOWN}${SHOW}`, ""],
  [`${PLEASE}(?:${DRAW}(?:出|${ONE})?|${MAKE}${ONE})${PICTURE}${ABOUT_DRAWING}${SHOW}`, ""],
  [`${PLEASE}(?<![动漫书字国油版年绘计])画(?:一下|一画|出来)${SHOW}`, ""],
  [
    `(?:please |can you |could you )?\\b(?:draw|plot|make|create|show|give|generate|produce)(?: me)?(?: an?| the)? ${CHART}${OF}`,
    "",
  ],
  [`(?<= )(?:as|in|with|using|into) (?:an? )?${CHART}\\b`, ""],
  [`^(?:please )?(?:an? |the )?${CHART}${OF}`, ""],
  [`用图(?=$|[，,。！!?？])`, ""],
  [`^${PLEASE}可视化(?!平台|系统|建设|项目|管理|监控|大屏|工程|软件|设备)${SHOW}`, ""],
  ["\\bvisuali[sz]e\\b", ""],
].map(([wish = "", left = ""]) => [new RegExp(wish, "u"), left]);

/** What is left of a message that asks for nothing but the picture: 把这个画成图看看. */
const NOTHING_ELSE =
  /^(?:[那这再个就的吧呢呀啊吗]|它们?|刚才|上面|以上|这些|那些|一下|看看|给我|帮我|麻烦|请|可以|能|please|it|that|this|\s)*$/u;

/** A text as it was written, and the same in Simplified, lower-case characters, place for place. */
interface Written {
  readonly own: string;
  readonly plain: string;
}

/**
 * 画图比较四家项目支出 → 比较四家项目支出: the question of a message that wishes for a picture, in the asker's own
 * characters, empty where it asks for nothing else; null where no picture is wished for.
 */
export function wantsChart(text: string): { readonly text: string } | null {
  const plain = toSimplified(text).toLowerCase();
  const left = withoutWish({ own: plain.length === text.length ? text : plain, plain });
  return left && { text: left.own };
}

/** A text in Simplified characters without its wish for a picture; the text itself where it asks for nothing else. */
export function withoutChartWish(simplified: string): string {
  return withoutWish({ own: simplified, plain: simplified })?.own || simplified;
}

function withoutWish(text: Written): Written | null {
  const found = WISHES.map(([pattern, left]) => ({ match: pattern.exec(text.plain), left })).find(
    ({ match }) => match !== null,
  );
  if (!found?.match) return null;
  const left = withoutObject(trimmed(replaced(text, found.match, found.left)));
  return NOTHING_ELSE.test(left.plain) ? { own: "", plain: "" } : (withoutWish(left) ?? left);
}

/** The wish gives way to what it leaves: nothing, a word, or the word it holds. */
function replaced({ own, plain }: Written, match: RegExpExecArray, left: string): Written {
  const from = match.index;
  const to = from + match[0].length;
  const held = from + match[0].lastIndexOf(match[1] ?? "");
  const word = (text: string) => (match[1] ? text.slice(held, held + match[1].length) : left);
  return {
    own: own.slice(0, from) + word(own) + own.slice(to),
    plain: plain.slice(0, from) + word(plain) + plain.slice(to),
  };
}

/** 把四家项目支出画出来: the object of the wish is the question. */
function withoutObject(text: Written): Written {
  const marker = /^(?:请|帮我|给我|麻烦)*[把将]/u.exec(text.plain)?.[0].length ?? 0;
  return trimmed({ own: text.own.slice(marker), plain: text.plain.slice(marker) });
}

function trimmed({ own, plain }: Written): Written {
  const from = /^[\s,，。、:：;；.!！]*/u.exec(plain)?.[0].length ?? 0;
  const to = /[\s,，、:：;；]*$/u.exec(plain.slice(from))?.index ?? plain.length;
  return { own: own.slice(from, from + to), plain: plain.slice(from, from + to) };
}
