import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { withoutSecrets } from "../read/index.js";
import { CannotShow, type PictureWanted } from "./types.js";

/** What the process that draws answers. */
export type Drawn =
  | { readonly png: Uint8Array; readonly why: null }
  | { readonly png: null; readonly why: string };

export interface Drawer {
  /** The picture as a PNG; rejects with a CannotShow whose message is one sentence. */
  draw(wanted: PictureWanted): Promise<Buffer>;
}

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));
const LONGEST_MS = 20_000;
const MEGABYTES = 768;
const REMEMBERED = 40;

/**
 * Draws in processes of their own, one after the other, with limits of time and memory: what a document does to one ends
 * with it, and nobody waits for it. The last pictures are kept.
 */
export function drawingApart(): Drawer {
  const drawn = new Map<string, Buffer>();
  let before: Promise<unknown> = Promise.resolve();
  return {
    draw: async (wanted) => {
      const key = createHash("sha256").update(JSON.stringify(wanted)).digest("base64");
      const result = before.then(async () => {
        const png = drawn.get(key) ?? (await drawnByChild(wanted));
        keep(drawn, key, png);
        return png;
      });
      before = result.catch(() => undefined);
      return result;
    },
  };
}

function keep(drawn: Map<string, Buffer>, key: string, png: Buffer): void {
  drawn.delete(key);
  drawn.set(key, png);
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
}

function drawnByChild(wanted: PictureWanted): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      env: withoutSecrets(process.env),
    });
    const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
    child.once("message", ({ png, why }: Drawn) => {
      if (png === null) reject(new CannotShow(why));
      else resolve(Buffer.from(png));
    });
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(late);
      reject(new CannotShow("原文图片没有画成：画图的进程中途结束。"));
    });
    child.send(wanted);
  });
}
