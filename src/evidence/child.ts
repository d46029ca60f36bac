import type { Drawn } from "./apart.js";
import { drawPicture } from "./draw.js";
import type { PictureWanted } from "./types.js";

/** A process that draws one picture for the one that started it. */
process.on("disconnect", () => process.exit());
process.on("message", (wanted: PictureWanted) => void perform(wanted));

async function perform(wanted: PictureWanted): Promise<void> {
  process.send?.(await outcomeOf(wanted), () => process.disconnect());
}

async function outcomeOf(wanted: PictureWanted): Promise<Drawn> {
  try {
    return { png: new Uint8Array(await drawPicture(wanted)), why: null };
  } catch (cause) {
    return { png: null, why: cause instanceof Error ? cause.message : String(cause) };
  }
}
