import { type Command, Option } from "commander";
import { type Finding, reportOf } from "../audit/index.js";
import type { Config } from "../config.js";
import type { DocumentRecord, FigureStore } from "../store/index.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";

type Options = Places & {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly org?: string;
  readonly year?: string;
  readonly failOn?: "contradiction";
};

/** `yusuan audit`: what the checks of every document came to. */
export function registerAudit(program: Command, config: Config): void {
  withPlaces(program.command("audit"), config)
    .description("核对公开文件的勾稽关系：两处不一致、未公开的内容，以及四舍五入、口径不同的计数")
    .option("--json", "每行一条结果（JSON）")
    .option("--all", "同时列出相符、四舍五入、口径不同和未核对的各项")
    .option("--org <name>", "只看名称含此字样的单位")
    .option("--year <year>", "只看该年度")
    .addOption(new Option("--fail-on <verdict>", "有此类结果时以 1 退出").choices(["contradiction"]))
    .action(async (options: Options) => {
      const index = await openOrBuild(options);
      try {
        const found = audited(index.figures, options);
        for (const one of found) process.stdout.write(`${textOf(one, options)}`);
        const failed = found.some(({ findings }) =>
          findings.some(({ verdict }) => verdict === options.failOn),
        );
        if (failed) process.exitCode = 1;
      } finally {
        index.close();
      }
    });
}

interface AuditedRecord {
  readonly record: DocumentRecord;
  readonly findings: readonly Finding[];
}

function audited(store: FigureStore, { org, year }: Options): AuditedRecord[] {
  const wanted = store
    .documents()
    .filter(
      (record) =>
        (org === undefined || record.org.includes(org)) &&
        (year === undefined || record.year === Number(year)),
    );
  return wanted.map((record) => ({ record, findings: store.findingsOf(record.file) }));
}

function textOf({ record, findings }: AuditedRecord, { json, all }: Options): string {
  const { title, file } = record;
  if (!json && findings.length === 0) return `${title}（${file}）\n  ${UNAUDITED}\n\n`;
  if (!json) return `${reportOf({ title, file, findings }, all ?? false)}\n\n`;
  const told = findings.filter(
    ({ verdict }) => all || verdict === "contradiction" || verdict === "not_disclosed",
  );
  return told.map((finding) => `${JSON.stringify(finding)}\n`).join("");
}

const UNAUDITED = "没有核对结果：文件里没有可以核对的内容，或建立索引时核对出错（见 yusuan index 的提示）。";
