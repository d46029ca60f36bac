export type RefusalReason =
  | "missing"
  | "empty"
  | "too-large"
  | "binary"
  | "undecodable"
  | "too-large-pdf"
  | "no-pdf"
  | "encrypted"
  | "damaged-pdf"
  | "too-many-pages"
  | "no-such-page"
  | "no-text"
  | "no-recognition"
  | "unmapped"
  | "old-office"
  | "explodes"
  | "broken"
  | "other-content"
  | "too-slow"
  | "too-much-memory"
  | "crashed";

/** A file that cannot be read as a disclosure; the message is one sentence a person can act on. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";

  constructor(
    readonly file: string,
    readonly reason: RefusalReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What to do where pages are pictures and nothing here can recognise them. */
export const NOT_INSTALLED =
  "这里没有安装文字识别，请在程序目录运行 npm install（不要带 --omit=optional）装上后再试。";

const SENTENCES: Readonly<Record<RefusalReason, string>> = {
  missing: "文件不存在或无法打开，请检查路径和权限。",
  empty: "文件是空的，没有可读的文字，请换一份完整的公开文本。",
  "too-large": "文件超过 32 MB，请拆分或提供纯文本后再加入。",
  binary: "文件不是文本，也不是能读的文档（可能是图片或压缩包），请先转换为纯文本。",
  "old-office": "这是旧版 Office 文件（.doc、.xls），请在 Word 或 Excel 里另存为 .docx 或 .xlsx 后再加入。",
  explodes: "文件解压后超出可读的大小，没有打开，请检查文件来源。",
  broken: "文件不完整或已损坏，请重新下载或另存一份后再加入。",
  "other-content": "文件内容与扩展名不符，请核对文件，改用正确的扩展名后再加入。",
  undecodable: "文件编码无法识别（既不是 UTF-8、UTF-16，也不是 GB18030），请另存为 UTF-8 后再加入。",
  "too-large-pdf": "PDF 超过 64 MB，请拆分或压缩后再加入。",
  "no-pdf": "文件名是 PDF，内容却不是，请检查下载是否完整或换一份文件。",
  encrypted: "文件设有打开密码，请去掉密码后再加入。",
  "damaged-pdf": "PDF 不完整或已损坏，请重新下载后再加入。",
  "too-many-pages": "PDF 超过 500 页，请拆分后再加入。",
  "no-such-page": "文件里没有这一页，请核对页码（从第 1 页数起）。",
  "too-slow": "读取用时超过上限（60 秒，识别图片页另计），没有收录；请检查文件来源，或拆分后再加入。",
  "too-much-memory": "读取所用内存超过 1 GB，没有收录；请检查文件来源，或拆分后再加入。",
  crashed: "读取时读取进程意外中止，没有收录；请检查文件来源，或另存一份后再加入。",
  "no-text": "PDF 没有文字层，页面上也没有认出文字（空白页，或图片不是文字），请换一份清楚的扫描件。",
  "no-recognition": `PDF 没有文字层，整份是图片；${NOT_INSTALLED}`,
  unmapped: "PDF 的字体没有文字编码，读出的不是汉字，需要先做文字识别再加入。",
};

/** Builds the refusal of `file` for a reason, with its sentence. */
export function refusal(file: string, reason: RefusalReason, cause?: unknown): UnreadableSource {
  const options = cause === undefined ? undefined : { cause };
  return new UnreadableSource(file, reason, `无法读取 ${file}：${SENTENCES[reason]}`, options);
}
