/** A workbook that cannot be used; its sentence says why and what to do. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
}
