/** Words around an amount that name nothing: 一年总共要花多少钱啊. */
const AROUND_AMOUNTS =
  /多少|多大|[花用]掉?了?|钱|预算|支出|收入|开支|开销|总共|一共|总计|合计|总额|[全一每]年|今年|去年|上年|年度?|要|得|能|会|到底|究竟|大概|大约|约|总|共|能|请问|想|知道|问|查|看|一下|告诉|我|你|们|的|是|有|了|啊|呀|呢|吗|吧|嘛|元|万|亿|单位|部门|局|规模|盘子|数|额|安排|财政|政府|给|拨|整体|全部|整个|所有|都|这|那|个|它|在|里|和|与|多|少/gu;

/** What words around an amount name: 空调 of 空调一共花了多少钱; nothing of 一年总共多少钱. */
export function thingsBesideAmount(words: string): string[] {
  return words.replace(AROUND_AMOUNTS, "|").match(/\p{Script=Han}{2,}/gu) ?? [];
}
