import type { Logger } from "pino";
import type { State } from "../../state/index.js";
import type { Answering } from "./context.js";
import type { Intake } from "./intake.js";
import type { Proof } from "./proof.js";
import type { TelegramSettings } from "./settings.js";
import type { Clock } from "./transport/index.js";

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string | null; readonly port: number } | null;
  readonly settings: TelegramSettings;
  readonly state: State;
  /** The index in use now, and what answers from it. */
  readonly answering: () => Answering;
  /** Folder of the templates that letters are written by. */
  readonly templates: string;
  readonly proof: Proof;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly log: Logger;
  /** Stops the bot: it finishes what it began. */
  readonly signal: AbortSignal;
  /** Sentences for whoever started it. */
  readonly announce: (sentence: string) => void;
}
