import { type Command, Option } from "commander";
import {
  LetterWithheld,
  REPLY_FORMS,
  type ReplyForm,
  TemplateError,
  textOfChecks,
  textOfLetter,
  writeLetter,
} from "../channel/letter/index.js";
import type { Config } from "../config.js";
import { answererOver } from "./answering.js";
import { openOrBuild } from "./open.js";
import { CommandFailure } from "./outcome.js";
import { type Places, withPlaces } from "./places.js";
import { templatesFolder } from "./templates.js";

type Options = Places & {
  readonly form: ReplyForm;
  readonly to?: string;
  readonly history: readonly string[];
  readonly templates: string;
};

/** `yusuan reply`: a letter that answers an inquiry, and what to look at before it goes out. */
export function registerReply(program: Command, config: Config): void {
  withPlaces(program.command("reply"), config)
    .description("起草可以发出的答复：12345、留言板、依申请公开")
    .argument("[inquiry]", "群众的问题，原话即可，可含几个问题")
    .addOption(new Option("--form <form>", "答复的形式").choices([...REPLY_FORMS]).default("12345"))
    .option("--to <name>", "称呼，例如“张先生”")
    .option("--history <question>", "同一对话中先前的问题，从早到晚，可多次给出", collect, [])
    .option("--templates <dir>", "答复模板所在目录", templatesFolder())
    .action(async (inquiry: string | undefined, options: Options, command: Command) => {
      if (inquiry === undefined) command.error("请给出群众的问题，例如：yusuan reply 某局三公经费多少");
      await replyOnce(inquiry ?? "", options, config);
    });
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

async function replyOnce(inquiry: string, options: Options, config: Config): Promise<void> {
  const index = await openOrBuild(options);
  try {
    const answerer = answererOver(index, config);
    const previous = options.history.length > 0 ? (await answerer.converse(options.history)).turn : null;
    const { form, templates } = options;
    const letter = await writeLetter(
      inquiry,
      { form, to: options.to ?? null, templates, previous },
      { answerer, figures: index.figures },
    );
    process.stdout.write(`${textOfLetter(letter)}\n\n${textOfChecks(letter)}\n`);
  } catch (cause) {
    if (cause instanceof TemplateError || cause instanceof LetterWithheld)
      throw new CommandFailure(cause.message, { cause });
    throw cause;
  } finally {
    index.close();
  }
}
