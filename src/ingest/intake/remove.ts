import { basename, parse } from "node:path";
import {
  type CorpusFile,
  type DocumentRecord,
  type FigureStore,
  isRefusal,
  listCorpus,
  openIndex,
} from "../../store/index.js";
import { build } from "../build.js";
import type { Doors } from "../types.js";
import { removal } from "./corpus-changes.js";
import { isSameDisclosure } from "./trial.js";
import { IntakeRefused, type Removed, type RemoveOptions } from "./types.js";

/** Takes one document out of the corpus and the index. Throws an IntakeRefused where the name fits none or several. */
export async function removeDocument(options: RemoveOptions, doors: Doors): Promise<Removed> {
  const { corpus, index, name, onProgress } = options;
  const records = recordsOf(options, (store) => store.documents());
  const { file, path } = namedFile(name, listCorpus(corpus), records);
  const change = removal(corpus, file, path);
  await build({ corpus, index, change, ...(onProgress ? { onProgress } : {}) }, doors);
  const record = records.find((one) => one.file === file) ?? null;
  const left = recordsOf(options, (store) => store.documents());
  const successor = left.find((other) => record !== null && other.newest && isSameDisclosure(other, record));
  return { file, record, successor: record?.newest ? (successor?.file ?? null) : null };
}

/** What is indexed; nothing where there is no index that can be opened. */
function recordsOf(
  options: RemoveOptions,
  look: (store: FigureStore) => readonly DocumentRecord[],
): readonly DocumentRecord[] {
  const index = openIndex(options);
  if (isRefusal(index)) return [];
  try {
    return look(index.figures);
  } finally {
    index.close();
  }
}

/** The one file that a name fits best: its path, else its name, else its title, else a part of either. */
function namedFile(
  name: string,
  files: readonly CorpusFile[],
  records: readonly DocumentRecord[],
): CorpusFile {
  const wanted = name.normalize("NFC").replace(/^\.\//u, "");
  const titles = new Map(records.map(({ file, title }) => [file, title]));
  const titleOf = ({ file }: CorpusFile) => titles.get(file) ?? "";
  const ways: readonly ((one: CorpusFile) => boolean)[] = [
    ({ file, path }) =>
      [file, path, file.replace(/^corpus\//u, "")].some((one) => one.normalize("NFC") === wanted),
    ({ file }) => [basename(file), parse(file).name].some((one) => one.normalize("NFC") === wanted),
    (one) => titleOf(one) === wanted,
    (one) =>
      wanted.length > 1 && (one.file.normalize("NFC").includes(wanted) || titleOf(one).includes(wanted)),
  ];
  for (const fits of ways) {
    const found = files.filter(fits);
    if (found.length > 1) throw ambiguous(name, found);
    if (found[0]) return found[0];
  }
  throw new IntakeRefused(`文件目录里没有叫“${name}”的文件；运行 yusuan documents 可以看到已收录的各份。`);
}

function ambiguous(name: string, found: readonly CorpusFile[]): IntakeRefused {
  const names = found.map(({ file }) => file).join("、");
  return new IntakeRefused(
    `“${name}”对得上 ${found.length} 份文件（${names}），请写明是哪一份；没有移除任何文件。`,
  );
}
