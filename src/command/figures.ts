import type { Command } from "commander";
import type { Figure } from "../budget/index.js";
import type { Config } from "../config.js";
import type { FigureStore } from "../store/index.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";

type Options = Places & {
  readonly json?: boolean;
  readonly org?: string;
  readonly year?: string;
  readonly table?: string;
};

/** `yusuan figures`: every figure of the store. */
export function registerFigures(program: Command, config: Config): void {
  withPlaces(program.command("figures"), config)
    .description("列出库中的每个数字")
    .option("--json", "每行一个 Figure（JSON）")
    .option("--org <name>", "只列名称含此字样的单位")
    .option("--year <year>", "只列该年度")
    .option("--table <name>", "只列该表；null 为情况说明中的数字")
    .action(async (options: Options) => {
      const index = await openOrBuild(options);
      try {
        for (const figure of chosen(index.figures, options))
          process.stdout.write(`${options.json ? JSON.stringify(published(figure)) : line(figure)}\n`);
      } finally {
        index.close();
      }
    });
}

function* chosen(store: FigureStore, { org, year, table }: Options): Generator<Figure> {
  for (const record of store.documents()) {
    if (org !== undefined && !record.org.includes(org)) continue;
    if (year !== undefined && record.year !== Number(year)) continue;
    for (const figure of store.figuresOf(record.file))
      if (table === undefined || (figure.table ?? "null") === table) yield figure;
  }
}

/** The fields of the published Figure, in its order. */
const PUBLISHED = [
  "id",
  "document",
  "org",
  "level",
  "region",
  "year",
  "kind",
  "table",
  "title",
  "row",
  "rowPath",
  "code",
  "column",
  "columnPath",
  "measure",
  "value",
  "unit",
  "unitPrinted",
  "raw",
  "basis",
  "page",
  "line",
  "box",
  "project",
] as const satisfies readonly (keyof Figure)[];

/** The published fields, and after them what answering needs besides. */
function published(figure: Figure): object {
  return { ...Object.fromEntries(PUBLISHED.map((field) => [field, figure[field]])), ...figure };
}

function line({ org, year, title, rowPath, column, value, unit, document, line: at }: Figure): string {
  return [`${org} ${year}`, title, rowPath.join(" / "), column, `${value}${unit}`, `${document}:${at}`].join(
    "\t",
  );
}
