import { type Audited, tableOf } from "../audited.js";
import { sameProject } from "../sheets/project-sheet.js";

/** The projects of the project table, each name once. */
export function projectNames(audited: Audited): string[] {
  const rows = (tableOf(audited, "项目支出表")?.rows ?? []).filter(({ kind }) => kind === "detail");
  const names: string[] = [];
  for (const { label } of rows) if (!names.some((name) => sameProject(name, label))) names.push(label);
  return names;
}
