/** Common family names; those that mostly begin ordinary words of budget texts (平 安 项 单 计 …) are left out. */
export const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范" +
  "廖石贾韦傅邱侯孟熊秦薛闫阎雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文庞殷颜倪庄聂鲁岳翟申欧" +
  "耿焦俞祁邢裴吉冀苗柳尤辛詹凌柴翁涂纪梅童毕喻倩霍柯芦尚古阮";

/** Words that begin like a name and are none. */
export const NOT_NAMES: readonly string[] = [
  "高龄",
  "于是",
  "任务",
  "任何",
  "万元",
  "常规",
  "常住",
  "严格",
  "严重",
  "施工",
  "程序",
  "文化",
  "文件",
  "文明",
  "易地",
  "申请",
  "申报",
  "尚未",
  "童装",
  "余额",
  "石油",
  "马上",
  "龙头",
  "白天",
  "古建",
  "牛羊",
  "林业",
  "田间",
  "武装",
  "康复",
  "黄金",
  "何种",
  "张贴",
  "温室",
  "钟点",
  "许可",
  "曾经",
  "史料",
  "毕业",
  "纪检",
  "纪委",
  "梅雨",
  "古籍",
];

const COMPOUND = /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|司徒|慕容|长孙)\p{Script=Han}{1,2}$/u;

/** Whether a word reads as the name of a person: a family name and one or two characters behind it. */
export function readsAsName(word: string): boolean {
  if (COMPOUND.test(word)) return true;
  if (!/^\p{Script=Han}{2,3}$/u.test(word)) return false;
  return SURNAMES.includes(word[0] ?? "") && !NOT_NAMES.some((prefix) => word.startsWith(prefix));
}
