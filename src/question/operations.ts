import { readsAsName } from "../budget/index.js";
import type { MoneyWish, Operation, Order, Refusal, Threshold } from "./types.js";

/** Words that say what is to be done. Every pattern that fits gives its operation, in this order. */
const OPERATION_WORDS: readonly (readonly [Operation, RegExp])[] = [
  [
    "audit",
    /(?:加起来|加总|合计|相加|加在一起|一共|总共).{0,6}(?:是不是|是否|等不等于).{0,3}\d|加(?:总|起来|在一起).{0,14}差(?:多少|几)|同一个数|不是一个数|是一个数吗|两个数(?!字)|对得上|对不上|哪个对|哪个是对|写错|算得通|差一分|差这么多|能对上|对上不|一会.{0,12}一会|也是这个数|写得对|说得对|得通|通不通|核得上|一样吗|是否一样|对不对得|一致|矛盾|打架|相符|不符|吻合|勾稽|核对|前后.{0,6}(?:一样|相同)|一样不|等于.{0,14}吗|是否等于|等不等于|相等|加起来对|合得上|错了吗|有没有错|算得对|账对|数字.{0,4}对|出入|数据有问题|差不差|差没差|对不对得上|一项项加.{0,10}合计|consisten|contradict|add up|match up|reconcile|agree with|discrepan|差多少.{0,4}合计|跟合计差|与合计差|和合计差/u,
  ],
  ["premise", /可是?.{0,14}(?:不是|明明).{0,12}吗|不是说.{0,10}吗/u],
  [
    "reason",
    /从无到有|为什么|为啥|为何|何故|原因|咋(?:.{0,10})(?:多|少|涨|降|变|没|来|高|低)|怎么(?!.{0,3}(?:分|花|用|安排))(?:.{0,10})(?:多了|少了|多出|涨|降|减|变成|没了|有.{0,8}了|多这么|少这么|增加|减少|高了|低了|掉了|缩了|缩水|是0|为0)|(?:大|多|少|高|低|涨|降|减|增|掉)了?.{0,14}(?:咋|怎么)(?:解释)?说|凭什么|缘由|理由|啥情况|\bwhy\b|\breasons?\b|what caused|how come|explain the/u,
  ],
  [
    "define",
    /什么意思|啥意思|含义|定义|名词解释|是什么概念|怎么理解|怎么个说法|啥说法|什么说法|是咋说的|怎么说的|指的是?什么|指什么|(?:资金|经费|支出|收入|结转|拨款|预算)是(?:什么|啥)(?!\p{Script=Han})|是指哪|是指什么|什么叫|何谓|何为|包括哪[三几些]|包含哪[三几些]|解释一下|什么是|是什么东西|啥叫|是个啥|\bmeaning\b|\bdefin(?:e|ition)|what does .{1,40} mean|what is meant|口径是/u,
  ],
  [
    "times",
    /几倍|翻了?几番|多少倍|[的是]\s*倍|倍数|÷|除以|之比|比值|倍吗|times (?:larger|bigger|greater|more|as|higher|the)|how many times|\bdivided by\b|\bratio\b/u,
  ],
  [
    "share",
    /占.{0,24}(?:多少|几|百分|比|成)|占比|比重|百分之几|百分比|份额|几成|多大比例|比例.{0,3}(?:多少|几)|\bshare of\b|what share|percentage of|what percent|proportion|占(?:总|项目|基本|支出|预算)/u,
  ],
  ["average", /平均|均值|人均|\baverage\b|\bmean of\b/u],
  [
    "sum",
    /合计|[项样个种类笔]共计|加起来|加在一起|加在一块|加一块|加一起|一块儿?是?多少|相加|加.{1,16}(?:总共|一共|共)|总和|之和|合起来|一起算|加总|累计|\bsum\b|combined|together|in total|altogether/u,
  ],
  [
    "rank",
    /最[大多高少小低省贵]|第(?:[一二三四五六七八九十]|\d{1,2})[大高多](?:的|是)|排名|排序|排行|排个|排一下|从[大高多小低少]到|前[一二两三四五六七八九十\d]+(?:名|个|项|大)?(?!后)|谁家?.{0,10}(?:大(?!概)|多(?!少)|高|(?<!多)少|低|小)|哪[个家项].{0,8}(?:最|更|大(?!概)|多(?!少)|高|(?<!多)少|低|小)|\b(?:largest|biggest|highest|bigger|larger|higher|most|smallest|lowest|least|rank(?:ed|ing)?|top \d|sort)\b/u,
  ],
  [
    "difference",
    /差多少|相差|差额|差几多|差距|差了|高多少|大多少|小多少|贵多少|多多少|少多少|低多少|高出|多出|少了多少|多了多少|高了多少|(?<![占对环同])比(?![例重率值]).{1,14}(?:多(?!少)|(?<!多)少|高|低|大|小)(?:多少|几|了)?|差几|差的|difference|\bgap\b|how much (?:more|less|higher|lower|larger|smaller)|gap between|哪个.{0,8}(?:高|多|大|低|少)|exceed/u,
  ],
  [
    "change",
    /是增是减|涨了没|变没变|比上年|比去年|两年.{0,3}差|较上年|较去年|跟去年比|跟上年比|和去年比|与上年|同去年|与去年|比.{0,2}\d{2,4}年|较.{0,2}\d{2,4}年|跟.{0,2}\d{2,4}年.{0,2}比|和.{0,2}\d{2,4}年.{0,2}比|同比|环比|增幅|涨幅|降幅|增长|增加|减少|下降|变化|变动|涨了|降了|[涨降增减]得|涨多少|降多少|增减|省了|少了|多了|变没变|变了|谁涨|涨谁|缩减|压减|year[- ]on[- ]year|year over year|\bchang(?:e|ed)\b|\bincrease|\bdecrease|\bris(?:e|en)\b|\bfall\b|\bfallen\b|\bwent (?:up|down)|\bgo (?:up|down)|\bgrow|\bgrew|\brose\b|\bfell\b|\bdrop|\bcompared (?:with|to) (?:last|the previous|20\d\d)|versus (?:last|the (?:previous|year)|20\d\d)|\bmoved? (?:.{0,12})?(?:against|from|since)\b|\b(?:up|down) (?:on|from|by|against)\b|\d\d年到\d\d年|20\d\d到20\d\d/u,
  ],
  [
    "breakdown",
    /哪[几一]?[项样](?!目|最|更)|采购的?(?:都是|是)?(?:些)?(?:什么|啥)(?!时候)|都有什么|什么内容|有啥内容|分成?[几一二三四五六七八九十\d]+项|各花|都买|买的?啥|啥类|哪[一几]?类|哪几块|(?:花|用|分)在?(?:了)?几块|哪[几些]个?.{0,3}科目|分到哪|各控制|按.{0,4}(?:大类|科目|功能|类)|咋花|咋用|一项项|花在哪|花到哪|用在哪|用到哪|都花|构成|组成|怎么分|分着花|怎么花|明细|细分|细项|分项|具体有哪些开支|包括哪些(?:支出|开支|内容|部分)|由哪|花哪|用途|花在什么|拆开|拆分|怎么用|怎么安排|投向|break\s?down|composed of|made up of|consist of|what .{0,30}spent on|where .{0,20}(?:go|spent)|itemi[sz]e/u,
  ],
  ["count", /几个(?!钱|亿|月)|多少个(?!亿)|几项|多少项|几笔|几类|几张|几种|数量是|how many|number of/u],
  [
    "list",
    /有哪些|哪些|哪几|哪(?:一)?笔|都有|列出|列一下|列举|罗列|清单|逐项|逐个|全部列|都列|分别是|各项|各多少|各是多少|都是(?:些)?什么|有什么项目|which (?:projects|items)|what (?:projects|items)|\blist\b|\bshow all\b|all the (?:projects|items)|\bevery\b.{0,12}\b(?:project|item)/u,
  ],
  [
    "exists",
    /有没有|有吗|有无|是否|有木有|有不有|哪家有|谁有|谁家有|哪几家有|哪些.{0,4}有|有.{0,12}吗|安排了吗|安排没|没有吗|是不是|\bis there\b|\bare there\b|\bdoes .{0,40}have\b|\bdo .{0,40}have\b|\bany\b/u,
  ],
  [
    "text",
    /职责|负责|干嘛用|干啥|做啥|什么级别|啥级别|主管部门|下设哪|设了哪|职责|负责什么|干什么的|干啥的|管什么|管啥|归.{0,8}管|谁管|哪个(?:股|科|处|室|部门|中心|科室|股室)|找哪|找谁|什么时候|啥时候|何时|几时|哪年|哪天|哪一年|在哪|哪里|哪儿|地址|位于|依据|怎么做|怎么实施|如何|措施|计划是|工作计划|目标是|必要性|概况|介绍|主要做|内容是|哪份文件|什么文件|文号|根据什么|who is responsible|responsib|\bduties\b|\bfunctions?\b|\bwhere\b|\bwhen\b|\bwho\b|legal basis|basis (?:for|of)|what is .{0,30} for\b|租|自己的|自有|所有的?吗|归谁|性质|属性|要求|哪三|哪几方面|怎么样的|标准化|用来(?:干|做)|是做什么|做什么用|干嘛/u,
  ],
];

export function findOperations(text: string): Operation[] {
  return OPERATION_WORDS.filter(([, pattern]) => pattern.test(text)).map(([operation]) => operation);
}

const LEAST = /最[少小低省]|从[小低少]到|倒数|\b(?:smallest|lowest|least)\b/u;
const CHINESE_COUNT: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

export function countOf(words: string): number {
  return CHINESE_COUNT[words] ?? Number(words);
}

export function findOrder(text: string): Order {
  const top =
    /(?:前|top ?)([一二两三四五六七八九十]|\d{1,2})(?!年)/u.exec(text)?.[1] ??
    /最[大多高少小低省]的([两二三四五六七八九十]|[2-9]|1\d)(?:[个项笔家名大])/u.exec(text)?.[1];
  return { direction: LEAST.test(text) ? "least" : "most", top: top ? countOf(top) : null };
}

export function findThreshold(text: string): Threshold | null {
  const over =
    /(?:超过|大于|高于|多于|不低于|不少于|over|above|more than|exceeding|at least)\s*(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)?/u.exec(
      text,
    );
  const trailing = /(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)\s*以上的/u.exec(text);
  const under =
    /(?:低于|少于|不到|小于|不足|不超过|under|below|less than)\s*(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)?/u.exec(
      text,
    );
  const trailingUnder = /(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)\s*以下的?/u.exec(text);
  const [match, comparison] =
    (over ?? trailing) ? [over ?? trailing, "over" as const] : [under ?? trailingUnder, "under" as const];
  if (!match?.[1]) return null;
  const inclusive = /不低于|不少于|至少|不超过|以上|以下|at least/u.test(match[0]);
  return { comparison, inclusive, value: match[1], unit: unitWord(match[2] ?? "万元") };
}

function unitWord(word: string): string {
  return { 万: "万元", 亿: "亿元", 块: "元" }[word] ?? word;
}

export function findUnit(text: string): MoneyWish | null {
  if (
    /多少个?亿|几个?亿|亿元(?:计|为单位)?(?:是)?(?:多少|吗)?$|换成亿|用亿|in billions?|亿元为单位|多少亿|合.{0,3}亿/u.test(
      text,
    )
  )
    return "亿元";
  if (/多少万|几万|换成万|用万元|万元为单位|in ten thousand|in 万元/u.test(text)) return "万元";
  if (
    /多少元|几元|换(?:算)?成元|换成多少元|折合?(?:成|多少)?元|用元|以元|元为单位|多少块|(?<!哪)几块钱?|到元|别跟我说万|不要万|in yuan|in rmb|how many yuan|单位是?元/u.test(
      text,
    )
  )
    return "元";
  return null;
}

const ORDINAL =
  /第([一二三四五六七八九十]|\d{1,2})(?:个|项|笔|家|名|条|位|[大高多](?!类)|呢|$)|the (first|second|third|fourth|fifth|last)(?: one| item| project)?/gu;
const ENGLISH_ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** 第二个 → 2, 最后一个 → −1; 第一名比第三名 → 1, 3. */
export function findOrdinals(text: string): number[] {
  if (/最后(?:一|那)?[个项笔]|the last one/u.test(text)) return [-1];
  return [...text.matchAll(ORDINAL)].flatMap(([, chinese, english]) => {
    if (chinese) return [countOf(chinese)];
    const place = ENGLISH_ORDINALS.indexOf(english ?? "");
    return place >= 0 ? [place + 1] : [];
  });
}

const REFUSALS: readonly (readonly [Refusal, RegExp])[] = [
  [
    "personal",
    /(?:谁|人|娃|孩|女儿|儿子|局长|主任).{0,12}叫(?:什么|啥)|姓名|名字|(?<!打)电话(?!费|寄|邮|和邮|、邮)|手机号|联系方式|联系人|身份证|住址|家庭住址|微信号|(?:负责人|经办人|局长|副局长|主任|科长|股长|领导|会计|领取人|受益人|当事人|孩子|女儿)(?:是谁|叫|姓|的?名)|(?:谁是|是谁).{0,6}(?:负责人|经办人|局长|领导|主任|联系人)|(?<!(?:多少|几|配).{0,8})经办人(?!员|数)|负责人(?:那|这)?一?[行栏格]|(?:负责人|经办人|电话).{0,8}(?:原样|输出|打印|显示)|哪个人(?:领|负责)|(?:发|补|给|批)(?:给|到)?了?谁家|谁家的?(?:孩子|老人|人)|哪几户|(?:都)?(?:有)?哪些人(?:领|拿|享受|得)|谁(?:领|拿)(?:了|的)?.{0,8}(?:补助|补贴|钱)|\bphone\b|telephone|\bname of\b|\bnames of\b|who is the (?:director|person|handler|head)|contact (?:number|person|details)|mobile number|(?:局长|主任|领导|科长|股长|书记).{0,8}(?:工资|收入|年薪|奖金|挣)|人均工资|每个人(?:发|拿|挣)|一个人(?:发|拿|挣)|每人.{0,4}工资|平均.{0,4}工资|人均.{0,6}(?:工资|收入|奖金)/u,
  ],
  [
    "writing",
    /写(?:一?[首封篇个段]|份)|python|java\b|排序算法|作诗|编个|讲个|翻译|代码|程序|作文|演讲稿|辞职|情书|笑话|\bpoem\b|write (?:me )?(?:a|an)|translate|\bjoke\b|(?<!(?:function|functional|subject|account|item|project|budget|its|the|with|under) )\bcode\b(?!s? ?\d)/u,
  ],
  [
    "out-of-scope",
    /个税|所得税|汇率|贷款|天气|下雨|气温|股票|彩票|电影|足球|世界杯|做饭|菜谱|星座|鸡兔|唱歌|你是谁|你几岁|航班|火车票|酒店|感冒|发烧|头疼|看病.{0,6}(?:哪|好)|哪家医院|哪[个家所间]?\p{Script=Han}{0,4}(?:学校?|学|中学|幼儿园|医院|诊所|大学|药店)(?:最|更|比较)?(?:好|靠谱|强)|新闻|打车|weather|stock price|recipe|movie|football/u,
  ],
  [
    "opinion",
    /合理吗|合不合理|多不多|高不高|少不少|贵不贵|值不值|该不该|是不是太|太多了吧|太高了吧|浪费|腐败|贪污|猫腻|违规吗|怎么看|评价一下|你觉得|哪[一]?[个所家].{0,8}(?:最好|更好|好|靠谱)(?=$|[?？,，。呢啊呀])|好不好|应该(?:花|安排|增加|减少)吗|够不够|正常吗|有问题吗|reasonable|too (?:much|high|low)\b|wasteful|corrupt|do you think|your opinion|should (?:it|they)/u,
  ],
  [
    "advice",
    /(?:怎么|咋)(?:报销|办理|申请|缴费|参保|办|交|查|领|投诉)|如何(?:报销|办理|申请|缴费|参保|领取)|去哪(?:报销|办理|申请|缴)|能报(?:销)?多少|报销(?:多少|比例|流程|标准|几成|几个点|百分之)|可以报|怎样(?:报销|办理|申请|参保)|我(?:的|家|妈|爸|要|想|能).{0,12}(?:报销|参保|缴费|办理|住院|看病|社保卡)|材料.{0,6}(?:报销|办理)|how (?:do|can|to) (?:i|we).{0,20}(?:reimburse|apply|enrol|claim|pay)|reimburse/u,
  ],
  [
    "near-scope",
    /(?<!政府性)基金.{0,6}(?:结余|结存|余额|还剩|剩多少|收入|支出|收支)|(?:医保|养老|社保)基金.{0,8}(?:多少|剩|够)|缴费(?:标准|多少|基数是)|参保(?:费|缴多少)|医保(?:缴费|交多少)|门诊报销|住院报销|fund balance|insurance fund.{0,20}(?:left|balance|surplus)/u,
  ],
];

const PAY_OF = /(\p{Script=Han}{2,})的?(?:工资|薪水|年薪|月薪|奖金|挣多少)(?!福利|性)/gu;

/** 某某工资多少: the pay of one person, by a name that stands right before it. */
function asksPayOfPerson(text: string): boolean {
  return [...text.matchAll(PAY_OF)].some(([, before = ""]) =>
    [before.slice(-2), before.slice(-3)].some(readsAsName),
  );
}

export function findRefusal(text: string): Refusal | null {
  if (asksPayOfPerson(text)) return "personal";
  return REFUSALS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const FINAL_ACCOUNTS =
  /决算|实际支出|实际花|实际用|真正花|执行数|执行率|执行情况|实际执行|花完了多少|到底花出去|final accounts|actual(?:ly)? (?:spen|expend)|actuals|spent in reality/u;

export function asksFinalAccounts(text: string): boolean {
  return FINAL_ACCOUNTS.test(text) && !/预决算草案/u.test(text);
}

const LEANING =
  /呢[?？]?$|^那|^其中|^它|^他们|^这[个些项笔]|^换成|^不对|^我(?:说|问)的是|^还有|^再|^和|^跟|^比|^占|^不含|^不算|^含|^为什么|^为啥|^咋|^原因|^第|^前一|^另|^高多少|^差|^多多少|^少多少|^涨|^增|^减|^也|^同样|^what about|^and |^how about|^why\b|^then|^in yuan|^the (?:second|first|last|third)|^that|^it\b|^those/u;

export function leans(text: string): boolean {
  return LEANING.test(text.trim());
}
