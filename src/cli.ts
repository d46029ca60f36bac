import { Command, CommanderError } from "commander";
import {
  FAILED,
  registerAdd,
  registerAsk,
  registerAudit,
  registerBot,
  registerChat,
  registerDocuments,
  registerEval,
  registerFeedback,
  registerFigures,
  registerIndex,
  registerInspect,
  registerRemove,
  registerReply,
  reportFailure,
  start,
  WRONG_CALL,
} from "./command/index.js";
import { readConfig } from "./config.js";
import { programVersion } from "./store/index.js";

/** Runs one command line; returns its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function run(args: readonly string[]): Promise<number> {
  const verbose = args.includes("--verbose");
  try {
    const config = readConfig();
    const program = createProgram();
    for (const register of [
      registerIndex,
      registerAdd,
      registerRemove,
      registerAsk,
      registerChat,
      registerBot,
      registerFigures,
      registerDocuments,
      registerInspect,
      registerReply,
      registerAudit,
      registerEval,
      registerFeedback,
    ])
      register(program, config);
    program.action(async () => start(config));
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_CALL;
    reportFailure(error, verbose);
    return FAILED;
  }
}

function createProgram(): Command {
  return new Command("yusuan")
    .description("预算问答：向政府预算公开文件提问，每个数字都注明出处")
    .version(programVersion())
    .option("--verbose", "出错时显示完整的错误信息")
    .enablePositionalOptions()
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
}
