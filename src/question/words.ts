/** Abbreviations people use and the printed words they stand for; both sides may appear in labels. */
export const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/长护险?/gu, "长期护理保险"],
  [/医保/gu, "医疗保障 医疗保险"],
  [/低保/gu, "最低生活保障"],
  [/新农合|居民医保|城乡居民医保/gu, "城乡居民基本医疗保险"],
  [/公车/gu, "公务用车"],
  [/两病/gu, "高血压 糖尿病"],
  [/村医保?经办员|经办员/gu, "经办服务人员"],
  [/补贴/gu, "补助"],
  [/配套|配多少|要配/gu, "配套资金"],
  [/花费|花多少|多少钱/gu, "费用"],
  [/飞检/gu, "飞行检查"],
  [/药房/gu, "药店"],
  [/挂牌|挂的牌/gu, "挂牌 成立"],
  [/满意/gu, "满意度"],
  [/慢病|慢性病|慢病证/gu, "慢病 慢性病"],
  [/外地看病|异地看病|外地就医|去外地/gu, "异地就医 异地就诊"],
  [/备案/gu, "备案登记"],
  [/办公(?:地点|地址)|在哪(?:儿|里)?办公|办公在哪/gu, "位于 政务大厅"],
  [/宣传/gu, "宣传"],
  [/股室|科室|几个科|几个股|哪个股|哪个科|哪个部门管/gu, "内设机构 职责"],
  [/干什么|管什么|管啥|职能|干啥/gu, "职责 负责"],
  [/下属|二级单位|下面有/gu, "下属单位"],
  [/地址|在哪/gu, "位于"],
];

/** Words that carry no subject matter: question words, verbs of spending, politeness, particles. */
export const STOP_WORDS =
  /请问|请|帮我|帮忙|麻烦|查一下|查查|查|看一下|看看|一下|告诉我|告诉|说说|说一下|讲讲|想知道|我想|想问|问一下|我要|给我|能不能|可以|知道|你们|他们|咱们|我们|自己|具体|大概|到底|究竟|一共|总共|全部|共计|合计|分别|各是|各为|各|都|是多少|有多少|多少钱|多少元|多少万元|多少万|多少个|多少|几个钱|几万|几块|几|钱|块钱|安排了|安排|预算数|预算|编了|编制了|列了|列支|批了|报了|给了|给|拨了|留了|花了|花|要花|得花|用了|需要|得多少|得|要|发|按|算的|算|那个|这个|那台|那块|那一块|那些|这些|那|这|哪个|哪些|哪|什么|啥|怎么|咋|如何|为什么|为何|吗|呢|啊|呀|吧|嘛|哦|了|的|地|是|有|在|和|与|跟|及|或|还|也|就|才|被|把|从|到|对|中|里面|里头|里|上|下|里边|年度|一年|年|月底|里的|现在|目前|情况|数据|数字|金额|数额|资料|文件|表格|表里|表中|表上|项目|指标值|指标|目标值|一级|每个|个|一|搞|办|做|去|来|该|去哪|找|部分|方面|列|计划|允许|干到|才|点|年内|应|应该|大约|左右|\b(?:the|is|are|was|were|of|for|how|what|which|who|why|did|does|do|in|by|much|many|and|to|has|have|had|give|me|show|tell|a|an|on|at|from|under|with|its|their|this|that|year|budget|budgeted|amount|yuan|please|project|projects|yearly|target|listed|units?)\b/gu;
