import { dirname, resolve } from "node:path";
import type { Intake as ChatIntake, FileTried } from "../channel/telegram/index.js";
import { addToCorpus, type Intake, IntakeRefused, type StatedIdentity } from "../ingest.js";
import { IndexError } from "../store/index.js";
import { intakeText } from "./intake-report.js";
import type { Places } from "./places.js";
import { isAddress, isDay, statedOf } from "./stated.js";

/** Takes documents in that are sent in a chat, as `yusuan add` does. */
export function chatIntake(places: Places, state: string): ChatIntake {
  const run = async (path: string, remarks: string, dryRun: boolean): Promise<FileTried> => {
    const paths = [path];
    try {
      const [one] = await addToCorpus({ ...places, paths, stated: statedIn(remarks), dryRun });
      return one ? told(one, path) : { report: NOTHING, accepted: false };
    } catch (cause) {
      if (!(cause instanceof IndexError || cause instanceof IntakeRefused)) throw cause;
      return { report: cause.message, accepted: false };
    }
  };
  return {
    folder: resolve(state, "incoming"),
    tryFile: (path, remarks) => run(path, remarks, true),
    addFile: (path, remarks) => run(path, remarks, false),
  };
}

const NOTHING = "文件不在了，请重新发送。";
/** Of what was told before only the head is told again. */
const HEAD_LINES = 3;

function told(intake: Intake, path: string): FileTried {
  const whole = inChat(intakeText(intake)).replaceAll(`${dirname(path)}/`, "");
  const report = intake.status === "added" ? whole.split("\n").slice(0, HEAD_LINES).join("\n") : whole;
  return { report, accepted: intake.status === "readable" || intake.status === "added" };
}

/** How a person in a chat completes what a file does not print: in the words sent with it. */
const IN_CHAT: readonly (readonly [RegExp, string])[] = [
  [/请用 --org 写明单位名称/gu, "请重新发送，并在附言里写“单位：名称”"],
  [/请用 --year 写明预算年度/gu, "请重新发送，并在附言里写“年度：四位数字”"],
];

function inChat(report: string): string {
  return IN_CHAT.reduce((text, [option, remark]) => text.replace(option, remark), report);
}

/** What the words sent with a file state of it: 单位：… 年度：… 级次：… 类别：… 网址：… 公开日期：… */
export function statedIn(remarks: string): StatedIdentity {
  const said = new Map(
    [...remarks.matchAll(/(单位|年度|级次|类别|网址|公开日期)\s*[:：]\s*([^\s，；。]+)/gu)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
  const one = (name: string, isSound: (value: string) => boolean) => {
    const value = said.get(name);
    return value !== undefined && isSound(value) ? value : undefined;
  };
  const year = one("年度", (value) => /^(?:19|20)\d\d年?$/u.test(value));
  return statedOf({
    organisation: one("单位", (value) => value !== ""),
    year: year === undefined ? undefined : Number.parseInt(year, 10),
    level: one("级次", (value) => /^(?:部门|单位)$/u.test(value)) as StatedIdentity["level"],
    kind: one("类别", (value) => /^[预决]算$/u.test(value)) as StatedIdentity["kind"],
    url: one("网址", isAddress),
    publishedOn: one("公开日期", isDay),
  });
}
