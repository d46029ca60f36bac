/** What the bot itself says, in one language. Texts are HTML; what is put in is escaped by who puts it in. */
export interface Words {
  readonly start: (documents: number, home: string | null) => string;
  readonly help: (bot: string) => string;
  readonly privacy: string;
  readonly sourcesTitle: (documents: number) => string;
  readonly sourcesNone: (name: string) => string;
  readonly homeIs: (org: string, link: string) => string;
  readonly homeIsNot: string;
  readonly homeUnknown: (name: string) => string;
  readonly homeForgotten: string;
  readonly homeForget: string;
  readonly forgotten: string;
  readonly moreSources: (documents: number) => string;
  readonly whatIsHeld: string;
  readonly overviewOf: string;
  readonly stale: string;
  readonly staleLink: string;
  readonly changed: string;
  readonly openAnswer: string;
  readonly original: string;
  readonly chart: string;
  readonly noChart: string;
  readonly copy: string;
  readonly wrong: string;
  readonly consent: string;
  readonly agree: string;
  readonly decline: string;
  readonly thanks: string;
  readonly notKept: string;
  readonly welcome: string;
  readonly onlyText: string;
  readonly tooLong: string;
  readonly notAllowed: string;
  readonly forStaff: string;
  readonly filesForAdmins: string;
  readonly fileTooLarge: string;
  readonly fileGone: string;
  readonly fileUnreachable: string;
  readonly fileAsked: (name: string) => string;
  readonly fileDecided: string;
  readonly fileDropped: (name: string) => string;
  readonly takeFile: string;
  readonly dropFile: string;
  readonly accident: string;
  readonly flooding: (waiting: number) => string;
  readonly draftReply: string;
  readonly replyUsage: string;
  readonly checksTitle: string;
  readonly auditUsage: string;
  readonly auditNothing: string;
  readonly whichBody: (name: string) => string;
}

export const CHINESE: Words = {
  start: (documents, home) =>
    [
      `<b>预算问答</b>：已收录 ${documents} 份政府部门预算公开文件，用平常话问，每个数字都注明出处。`,
      ...(home ? [`本对话默认问的是：${home}（/home 可改）`] : []),
      "点一个试试，或直接发问：",
    ].join("\n"),
  help: (bot) =>
    [
      "<b>怎么问</b>",
      "直接用平常话问：单位＋要问的数。可以接着问“那去年呢”“占多少”“为什么”。",
      "· 只发单位名称看概况；只发“三公经费”看各单位",
      "· “画图”“比较”“最大”“有哪些项目”都可以",
      `· 群里请 @${bot} 再问，或回复机器人的消息`,
      `· 在任何聊天里输入 @${bot} 和问题，可直接插入带出处的数字`,
      "",
      "/sources 收录了哪些文件",
      "/home 设定默认单位，例如 /home 某某区",
      "/forget 忘记前面的对话",
      "/privacy 保存什么、不保存什么",
      "",
      "数字都是年初预算，不是实际支出。文件里没有的，会说没有。",
    ].join("\n"),
  privacy: [
    "<b>保存什么</b>",
    "· 您问的话不保存：答完即删，日志里也没有。",
    "· 为了能接着问，记住上一问问的是哪个单位、哪一年、哪一项（不是原话），一天后删除，/forget 立即删除。",
    "· 按钮和链接背后的回答会保存，不记是谁问的。",
    "· 用户编号只以加密摘要（HMAC）保存，还原不出本人。",
    "· 只有在您点“数字有误”并同意后，那一问的内容才交给工作人员核对。",
    "文件里的个人姓名和电话一律不提供。",
  ].join("\n"),
  sourcesTitle: (documents) => `已收录 ${documents} 份公开文件`,
  sourcesNone: (name) => `已收录文件中未见“${name}”。发 /sources 看收录了哪些。`,
  homeIs: (org, link) =>
    `本对话默认问的是：<b>${org}</b>\n不写单位的问题都按它回答。\n把它放到别处（可做成二维码）：${link}`,
  homeIsNot: "还没有设定默认单位。发 /home 加单位名称来设定，或点一个：",
  homeUnknown: (name) => `没有认出“${name}”指哪一家。可选的单位：`,
  homeForgotten: "已取消默认单位。",
  homeForget: "取消默认单位",
  forgotten: "已忘记前面的对话。",
  moreSources: (documents) => `……共 ${documents} 份；发 /sources 加地名只看一处。`,
  whatIsHeld: "收录了哪些",
  overviewOf: "看这家的概况",
  staleLink: "这个链接背后的回答已不再保存，请直接发问。",
  stale: "这个按钮已过期，请把问题重发一遍。",
  changed: "公开文件已更新，请把问题重发一遍。",
  openAnswer: "打开这个回答：",
  original: "原文",
  chart: "图表",
  noChart: "这个回答不适合画图：可以比较的数字不到两个。",
  copy: "复制",
  wrong: "数字有误",
  consent: "要把这一问交给工作人员核对吗？会保存：问题、对问题的读法和数字的编号；不保存您的姓名和用户编号。",
  agree: "同意，请核对",
  decline: "不用了",
  thanks: "谢谢，已记下，工作人员会核对。/forget 可以撤回。",
  notKept: "好的，什么都没有保存。",
  welcome: "不客气，可以接着问。",
  onlyText: "目前只能回答文字问题。请用一句话问，例如发送单位名称看概况。",
  tooLong: "这条消息太长了，请用一两句话问。",
  notAllowed: "这个机器人只供指定人员使用。",
  forStaff: "这个命令只供工作人员使用。",
  filesForAdmins: "公开文件由管理员收录；这里请用一句话提问，例如发送单位名称看概况。",
  fileTooLarge: "文件超过 20 MB，机器人取不到；请在服务器上用 yusuan add 收录，或压缩、拆分后再发。",
  fileGone: "这份文件在 Telegram 上已取不到，请重新发送。",
  fileUnreachable: "文件没有取下来，请过一会儿再发一次。",
  fileAsked: (name) => `收录《${name}》吗？请先核对上面读到的内容。`,
  fileDecided: "这份文件已经处理过，或因等待太久已删去；要收录请重新发送。",
  fileDropped: (name) => `没有收录《${name}》，文件已删去。`,
  takeFile: "收录",
  dropFile: "不收录",
  accident: "这一问没能答出来，已记录故障。请过一会儿再试，或换个说法。",
  flooding: (waiting) => `您发得很快，还有 ${waiting} 条在排队；会按顺序一条一条回答，请稍等。`,
  draftReply: "答复稿",
  replyUsage: "先问一个问题，再发 /reply；或发 /reply 加群众的原话，例如 /reply 12345 某某局三公经费多少。",
  checksTitle: "核对（不随文发送）",
  auditUsage: "用法：/audit 加单位名称，例如 /audit 某某区",
  auditNothing: "没有核对结果。",
  whichBody: (name) => `“${name}”在已收录文件中未见，或不止一家；请写全名，/sources 可看收录了哪些。`,
};

export const ENGLISH: Words = {
  start: (documents, home) =>
    [
      `<b>Yusuan</b>: ${documents} government budget disclosures. Ask in plain words; every number comes with its source.`,
      ...(home ? [`This chat is about ${home} (change with /home)`] : []),
      "Tap one to try, or just ask:",
    ].join("\n"),
  help: (bot) =>
    [
      "<b>How to ask</b>",
      "Name a body and a figure, in Chinese or English. Follow-ups such as “and last year?” work.",
      "· A body alone gives its overview; a measure alone gives a line per body",
      "· “chart”, “compare”, “largest”, “which projects” work too",
      `· In groups mention @${bot}, or reply to one of its messages`,
      `· In any chat, type @${bot} and a question to insert a figure with its source`,
      "",
      "/sources what is held",
      "/home set the body that questions are about",
      "/forget forget this conversation",
      "/privacy what is kept and what is not",
      "",
      "All figures are initial budgets, not actual spending. What the documents do not hold is said so.",
    ].join("\n"),
  privacy: [
    "<b>What is kept</b>",
    "· What you type is not kept: it is deleted once answered, and is in no log.",
    "· So that you can ask on, the body, year and item of your last question are remembered (not your words) for a day; /forget deletes them at once.",
    "· Answers behind buttons and links are kept, without who asked.",
    "· User ids are kept only as keyed hashes (HMAC).",
    "· Only if you tap “Wrong number” and agree, that question goes to the staff.",
    "Names and telephone numbers in the documents are never given.",
  ].join("\n"),
  sourcesTitle: (documents) => `${documents} disclosures are held`,
  sourcesNone: (name) => `“${name}” is not among the documents held; /sources lists them.`,
  homeIs: (org, link) =>
    `This chat is about <b>${org}</b>\nQuestions that name no body are about it.\nTo put it elsewhere (as a QR code, say): ${link}`,
  homeIsNot: "No body is set for this chat. Send /home and its name, or tap one:",
  homeUnknown: (name) => `“${name}” does not tell which body is meant. To choose from:`,
  homeForgotten: "This chat is about no body in particular now.",
  homeForget: "Unset",
  forgotten: "This conversation is forgotten.",
  moreSources: (documents) => `… ${documents} documents in all; /sources and a place shows that place only.`,
  whatIsHeld: "What is held",
  overviewOf: "Overview of this body",
  staleLink: "The answer behind this link is no longer kept; please just ask.",
  stale: "This button has expired; please ask again.",
  changed: "The documents have been updated; please ask again.",
  openAnswer: "Open this answer: ",
  original: "Source text",
  chart: "Chart",
  noChart: "There are not two figures here that a chart could compare.",
  copy: "Copy",
  wrong: "Wrong number",
  consent:
    "Hand this question to the staff for checking? Kept would be: the question, how it was read, and the ids of the figures; not your name or user id.",
  agree: "Yes, please check",
  decline: "No",
  thanks: "Thank you, the staff will check it. /forget takes it back.",
  notKept: "Nothing was kept.",
  welcome: "You are welcome. Ask on if you like.",
  onlyText: "Only text can be answered at present. Ask in a sentence, or send the name of a body.",
  tooLong: "This message is too long; please ask in a sentence or two.",
  notAllowed: "This bot is for a closed circle of people.",
  forStaff: "This command is for the staff.",
  filesForAdmins: "Documents are taken in by those who run this bot; please ask in a sentence.",
  fileTooLarge: "The file is over 20 MB, which a bot cannot fetch; please use yusuan add on the server.",
  fileGone: "Telegram does not hold this file any more; please send it again.",
  fileUnreachable: "The file could not be fetched; please send it again in a while.",
  fileAsked: (name) => `Take in “${name}”? Please check what was read of it above.`,
  fileDecided: "This file was decided on before, or waited too long; to take it in, please send it again.",
  fileDropped: (name) => `“${name}” was not taken in and is deleted.`,
  takeFile: "Take in",
  dropFile: "Don't",
  accident: "This question could not be answered; the failure is logged. Please try again in a while.",
  flooding: (waiting) =>
    `${waiting} of your messages are waiting; they will be answered one by one, in order.`,
  draftReply: "Draft reply",
  replyUsage: "Ask a question first, then send /reply; or /reply and the inquiry in its own words.",
  checksTitle: "To check before sending (not part of the letter)",
  auditUsage: "Usage: /audit and the name of a body",
  auditNothing: "There are no results of checks.",
  whichBody: (name) =>
    `“${name}” is not held, or fits several bodies; please write its full name (/sources lists them).`,
};
