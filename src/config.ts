import { config as loadDotenv } from "dotenv";
import { z } from "zod/v4";

const text = z.string().trim().min(1);

const settings = z.object({
  YUSUAN_CORPUS: text.default("corpus"),
  YUSUAN_INDEX: text.default("index"),
  YUSUAN_STATE: text.default("state"),
  YUSUAN_INQUIRY_CONTACT: text.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  TELEGRAM_BOT_TOKEN: text.optional(),
});

/** Settings of one run, from the environment and `.env`. */
export interface Config {
  readonly corpus: string;
  readonly index: string;
  readonly state: string;
  readonly inquiryContact: string | null;
  readonly logLevel: z.infer<typeof settings>["LOG_LEVEL"];
  readonly telegramToken: string | null;
}

/** A setting that is not usable; the sentence says which and why. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads and validates the settings; throws a ConfigError that names the wrong one and never shows its value. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  loadDotenv({ quiet: true, processEnv: environment as Record<string, string> });
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new ConfigError(sentence(parsed.error));
  const { data } = parsed;
  return {
    corpus: data.YUSUAN_CORPUS,
    index: data.YUSUAN_INDEX,
    state: data.YUSUAN_STATE,
    inquiryContact: data.YUSUAN_INQUIRY_CONTACT ?? null,
    logLevel: data.LOG_LEVEL,
    telegramToken: data.TELEGRAM_BOT_TOKEN ?? null,
  };
}

function sentence(error: z.ZodError): string {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  const choices = error.issues.flatMap((issue) =>
    issue.code === "invalid_value" ? [`，可用的值：${issue.values.join("、")}`] : [],
  );
  return `设置 ${names.join("、")} 不正确${choices[0] ?? ""}；请检查环境变量或 .env。`;
}
