import { type Command, Option } from "commander";
import { type Figure, publishedFigure } from "../budget/index.js";
import type { Config } from "../config.js";
import type { FigureStore } from "../store/index.js";
import { openOrBuild } from "./open.js";
import { CommandFailure } from "./outcome.js";
import { type Places, withPlaces } from "./places.js";
import { refuseUnwritable, writeWhole } from "./written-file.js";

type Options = Places & {
  readonly json?: boolean;
  readonly org?: string;
  readonly year?: string;
  readonly table?: string;
  readonly xlsx?: string;
};

/** `yusuan figures`: every figure of the store; in JSON the published fields, then what answering needs besides. */
export function registerFigures(program: Command, config: Config): void {
  withPlaces(program.command("figures"), config)
    .description("列出库中的每个数字")
    .option("--json", "每行一个 Figure（JSON）")
    .option("--org <name>", "只列名称含此字样的单位")
    .option("--year <year>", "只列该年度")
    .option("--table <name>", "只列该表；null 为情况说明中的数字")
    .addOption(
      new Option("--xlsx <out>", "写成 .xlsx 工作簿：每张表一个工作表，数值的批注写明出处").conflicts("json"),
    )
    .action(async (options: Options) => {
      if (options.xlsx !== undefined) refuseUnwritable(options.xlsx, ".xlsx");
      const index = await openOrBuild(options);
      try {
        if (options.xlsx !== undefined) await writeSheets(index.figures, options, options.xlsx);
        else writeLines(index.figures, options);
      } finally {
        index.close();
      }
    });
}

function writeLines(store: FigureStore, options: Options): void {
  for (const figure of chosen(store, options))
    process.stdout.write(
      `${options.json ? JSON.stringify({ ...publishedFigure(figure), ...figure }) : line(figure)}\n`,
    );
}

async function writeSheets(store: FigureStore, options: Options, path: string): Promise<void> {
  const figures = [...chosen(store, options)];
  if (figures.length === 0)
    throw new CommandFailure("没有符合条件的数字，没有写文件：请看 yusuan documents，换一个单位、年度或表。");
  const { figuresWorkbook } = await import("../channel/workbook/index.js");
  writeWhole([{ path, content: await figuresWorkbook(figures, store.documents()) }]);
  process.stderr.write(`已写入 ${path}：${figures.length}个数字\n`);
}

function* chosen(store: FigureStore, { org, year, table }: Options): Generator<Figure> {
  for (const record of store.documents()) {
    if (org !== undefined && !record.org.includes(org)) continue;
    if (year !== undefined && record.year !== Number(year)) continue;
    for (const figure of store.figuresOf(record.file))
      if (table === undefined || (figure.table ?? "null") === table) yield figure;
  }
}

function line({ org, year, title, rowPath, column, value, unit, document, line: at }: Figure): string {
  return [`${org} ${year}`, title, rowPath.join(" / "), column, `${value}${unit}`, `${document}:${at}`].join(
    "\t",
  );
}
