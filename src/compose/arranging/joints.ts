import type { Language } from "../../question/index.js";

/**
 * All that may stand between clauses, by language. Nothing here says anything of them: no reason (因此, 据此), no
 * part of a whole (其中), no contrast (但, 而), no time (同时), no order of size (首先, 最后), no summary (总的来看), nothing
 * that points at another clause (前者, 分别, 该).
 */
export interface Joints {
  /** Before the first clause. */
  readonly openings: readonly string[];
  /** Between two clauses. */
  readonly separators: readonly string[];
  /** Behind a separator, before a clause. */
  readonly connectives: readonly string[];
  /** Behind the last clause. */
  readonly stop: string;
}

export const JOINTS: Readonly<Record<Language, Joints>> = {
  zh: {
    openings: ["据公开文件，", "根据公开文件，", "据已收录的公开文件，", "有关情况如下：", "具体如下："],
    separators: ["；", "。", "，", "\n", "；\n", "。\n"],
    connectives: ["此外，", "另外，", "另，", "还有，", "另据公开文件，", "另需说明的是，", "补充说明："],
    stop: "。",
  },
  "zh-Hant": {
    openings: ["據公開文件，", "根據公開文件，", "據已收錄的公開文件，", "有關情況如下：", "具體如下："],
    separators: ["；", "。", "，", "\n", "；\n", "。\n"],
    connectives: ["此外，", "另外，", "另，", "還有，", "另據公開文件，", "另需說明的是，", "補充說明："],
    stop: "。",
  },
  en: {
    openings: ["According to the published documents, ", "As published: ", "The published documents state: "],
    separators: ["; ", ". ", ", ", "\n", ";\n", ".\n"],
    connectives: ["In addition, ", "Also, ", "Besides, ", "Furthermore, "],
    stop: ".",
  },
};

/** Every way to write what stands between two clauses, with what of ours it is. */
export function jointsBetween({ separators, connectives }: Joints): ReadonlyMap<string, string> {
  const pairs = separators.flatMap((separator) =>
    connectives.flatMap((connective): [string, string][] => {
      const small = connective.toLowerCase();
      const ours = /^[;,] /u.test(separator) ? small : connective;
      return [connective, small].map((form) => [plain(separator + form), separator + ours]);
    }),
  );
  return new Map([
    ...separators.map((separator): [string, string] => [plain(separator), separator]),
    ...pairs,
  ]);
}

/** The connective of a joint, without its separator; "" where it has none. */
export function connectiveIn(joint: string, { connectives }: Joints): string {
  return connectives.find((one) => joint.toLowerCase().endsWith(one.toLowerCase())) ?? "";
}

/** How often a space or a line is begun anew means nothing. Only these two kinds of white space are known. */
export function plain(text: string): string {
  return text
    .replace(/ *\n[ \n]*/gu, "\n")
    .replace(/ +/gu, " ")
    .replace(/^ | $/gu, "");
}
