export { WorkbookError } from "./errors.js";
export { figuresWorkbook } from "./figures.js";
export { type Inquiry, type InquirySheet, readInquiries } from "./inquiries.js";
export type { ReplyColumns } from "./replies.js";
export { sheetName } from "./sheet-name.js";
