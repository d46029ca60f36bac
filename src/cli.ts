import { Command, CommanderError } from "commander";
import { COMMANDS, FAILED, reportFailure, start, WRONG_CALL } from "./command/index.js";
import { type Config, readConfig } from "./config.js";
import { programVersion } from "./store/index.js";

/** Runs one command line; returns its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function run(args: readonly string[]): Promise<number> {
  const verbose = args.includes("--verbose");
  try {
    const config = readConfig();
    const program = createProgram();
    await registerCommands(program, config, args);
    program.action(async () => start(config));
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_CALL;
    reportFailure(error, verbose);
    return FAILED;
  }
}

/** The command that is called; all of them only where they are to be listed. Loading them takes longer than an answer. */
async function registerCommands(program: Command, config: Config, args: readonly string[]): Promise<void> {
  const called = COMMANDS.get(args.find((arg) => !arg.startsWith("-")) ?? "");
  const isAlone = args.length === 0 || args.includes("--version");
  const wanted = called ? [called] : isAlone ? [] : [...COMMANDS.values()];
  for (const load of wanted) (await load())(program, config);
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
