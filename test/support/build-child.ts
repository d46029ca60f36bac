import { build, type Doors } from "../../src/ingest/index.js";
import { isRefusal, openIndex } from "../../src/store/index.js";
import { inventedDoors, inventedRooms } from "./invented-documents.js";

/**
 * Run by tests in a process of its own: `build` or `open`, corpus, index. Prints a line for every step of a build
 * and a last line of JSON: what came of it. With a last argument `slowly`, a document whose text says `慢` takes two
 * seconds to read.
 */
const [, , command, corpus = "", index = "", pace = ""] = process.argv;

const outcome = command === "build" ? await outcomeOfBuild() : await outcomeOfOpening();
process.stdout.write(`${JSON.stringify(outcome)}\n`);

async function outcomeOfBuild(): Promise<object> {
  const onProgress = ({ stage, done }: { stage: string; done: number }) =>
    void process.stdout.write(`${stage} ${done}\n`);
  try {
    return await build({ corpus, index, onProgress }, slowDoors());
  } catch (error) {
    return error instanceof Error ? { ...error, message: error.message } : { message: String(error) };
  }
}

async function outcomeOfOpening(): Promise<object> {
  const opened = openIndex({ corpus, index });
  if (isRefusal(opened)) return opened;
  const hits = await opened.passages.search("职责", { limit: 1 });
  return { values: opened.figures.find({}).map(({ value }) => value), hits: hits.length };
}

function slowDoors(): Doors {
  const { read } = inventedRooms();
  return inventedDoors({
    read: async (path, file) => {
      const source = await read(path, file);
      const slow = pace === "slowly" && source.lines.some(({ text }) => text.includes("慢"));
      if (slow) await new Promise((resolve) => setTimeout(resolve, 2000));
      return source;
    },
  });
}
