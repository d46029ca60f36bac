/** Why an index is not opened. `message` is one Chinese sentence that says what to do. */
export type Refusal =
  | { readonly refused: "absent"; readonly message: string }
  | { readonly refused: "unreadable"; readonly message: string; readonly cause: unknown }
  | {
      readonly refused: "other-version" | "other-embedding";
      readonly message: string;
      readonly built: string;
      readonly running: string;
    }
  | { readonly refused: "corpus-absent"; readonly message: string; readonly cause: unknown }
  | {
      readonly refused: "corpus-changed";
      readonly message: string;
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    };

export function isRefusal<Opened extends object>(outcome: Opened | Refusal): outcome is Refusal {
  return "refused" in outcome;
}

export function absent(index: string): Refusal {
  return { refused: "absent", message: `还没有建立索引（${index}），请先运行 yusuan index。` };
}

export function unreadable(index: string, cause: unknown): Refusal {
  const message = `索引（${index}）读不出来，可能已损坏或没有读取权限；请检查权限后运行 yusuan index --rebuild。`;
  return { refused: "unreadable", message, cause };
}

export function otherVersion(built: string, running: string): Refusal {
  const message = `索引由另一版本的程序建立（${built}，现在运行的是 ${running}），请运行 yusuan index 重建。`;
  return { refused: "other-version", message, built, running };
}

export function otherEmbedding(built: string, running: string): Refusal {
  const message = `索引所用的向量模型（${built}）与现在的（${running}）不同，请运行 yusuan index 重建。`;
  return { refused: "other-embedding", message, built, running };
}

export function corpusAbsent(corpus: string, cause: unknown): Refusal {
  const message = `找不到或打不开文件目录 ${corpus}，请检查 --corpus（或 YUSUAN_CORPUS）。`;
  return { refused: "corpus-absent", message, cause };
}

export function corpusChanged(changed: readonly string[], removed: readonly string[]): Refusal {
  const parts = [
    ...(changed.length > 0 ? [`${listed(changed)} 已改动`] : []),
    ...(removed.length > 0 ? [`${listed(removed)} 已不在`] : []),
  ];
  const message = `建立索引后文件有变化：${parts.join("，")}；请运行 yusuan index 更新索引。`;
  return { refused: "corpus-changed", message, changed, removed };
}

const NAMED = 3;

/** The first three names, and how many there are when there are more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join("、");
  return names.length > NAMED ? `${shown} 等 ${names.length} 个文件` : shown;
}
