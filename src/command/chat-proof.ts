import type { Logger } from "pino";
import type { Proof } from "../channel/telegram/index.js";
import { type Drawer, drawingApart, type PictureWanted, picturesOf } from "../evidence/index.js";

/** Shows pages of the corpus in chats; what cannot be drawn is logged and told as text. */
export function chatProof(corpus: string, log: Logger): Proof {
  const drawer = drawingApart();
  return {
    pagesOf: (answer, figures) =>
      picturesOf(answer, figures, corpus).flatMap((wanted) =>
        wanted.kind === "page" ? [{ ...headingOf(wanted), draw: () => drawn(drawer, wanted, log) }] : [],
      ),
  };
}

function headingOf({ title, places }: PictureWanted): Pick<PictureWanted, "title" | "places"> {
  return { title, places };
}

async function drawn(drawer: Drawer, wanted: PictureWanted, log: Logger): Promise<Buffer | null> {
  try {
    return await drawer.draw(wanted);
  } catch (cause) {
    log.warn({ why: cause instanceof Error ? cause.message : "" }, "a page could not be drawn");
    return null;
  }
}
