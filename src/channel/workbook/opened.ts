import { readFileSync, statSync } from "node:fs";
import ExcelJS, { type Workbook } from "exceljs";
import { WorkbookError } from "./errors.js";

const MOST_BYTES = 32 * 1024 * 1024;
/** First bytes of the format before 2007, which encrypted workbooks are wrapped in too. */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");

/** Opens a workbook. Throws a WorkbookError where it is absent, none, of the old format, or locked. */
export async function openedWorkbook(file: string): Promise<Workbook> {
  const bytes = bytesOf(file);
  refuseOthers(file, bytes);
  const workbook = await loaded(file, bytes);
  if (workbook.worksheets.length === 0) throw notWorkbook(file);
  return workbook;
}

function bytesOf(file: string): Buffer {
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) throw new WorkbookError(`没有找到“${file}”。`);
  if (!there.isFile()) throw new WorkbookError(`“${file}”是一个目录，不是表格文件。`);
  if (there.size > MOST_BYTES)
    throw new WorkbookError(`“${file}”超过 ${MOST_BYTES / 1024 / 1024} MB：请分成几个文件。`);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new WorkbookError(`“${file}”不能读取：请检查权限。`, { cause });
  }
}

function refuseOthers(file: string, bytes: Buffer): void {
  const isCompound = bytes.subarray(0, COMPOUND.length).equals(COMPOUND);
  if (isCompound && bytes.includes(ENCRYPTED))
    throw new WorkbookError(`“${file}”设有打开密码：请取消密码后另存再试。`);
  if (isCompound) throw new WorkbookError(`“${file}”是旧版 .xls 格式：请在表格软件中另存为 .xlsx 再试。`);
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw notWorkbook(file);
}

async function loaded(file: string, bytes: Buffer): Promise<Workbook> {
  try {
    return await new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
  } catch (cause) {
    throw notWorkbook(file, cause);
  }
}

function notWorkbook(file: string, cause?: unknown): WorkbookError {
  return new WorkbookError(`“${file}”不是可以打开的 .xlsx 表格：请在表格软件中另存为 .xlsx 再试。`, {
    cause,
  });
}
