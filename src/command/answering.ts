import { destination, type Logger, pino } from "pino";
import { type Answerer, createAnswerer } from "../answer.js";
import type { Config } from "../config.js";
import { createLanguageModel } from "../model/index.js";
import type { Index } from "../store/index.js";

/** An answerer over an opened index; answers that fail their check are logged without the question's text. */
export function answererOver(index: Index, config: Config): Answerer {
  const log = pino({ level: config.logLevel }, destination({ dest: 2, sync: true }));
  return createAnswerer(index, {
    inquiryContact: config.inquiryContact,
    onWithheld: (_question, strays) =>
      log.error({ strays }, "answer withheld: a number did not pass its check"),
    model: modelOf(config, log),
  });
}

/** The model that is set; what it fails at is logged by its kind, never what it was asked. */
function modelOf({ model }: Config, log: Logger) {
  const onFailure = (reason: string) => log.warn({ reason }, "the language model gave nothing usable");
  return model && createLanguageModel(model, { onFailure });
}
