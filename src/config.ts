import { config as loadDotenv } from "dotenv";
import { z } from "zod/v4";

const text = z.string().trim().min(1);

/** Ids of people and groups, separated by commas or spaces; none where it is not set. */
const ids = z
  .string()
  .regex(/^\s*-?\d+(?:[\s,，、]+-?\d+)*[\s,，、]*$/u)
  .transform((list) => new Set(list.match(/-?\d+/gu)?.map(Number)))
  .default(new Set());

const settings = z.object({
  YUSUAN_CORPUS: text.default("corpus"),
  YUSUAN_INDEX: text.default("index"),
  YUSUAN_STATE: text.default("state"),
  YUSUAN_INQUIRY_CONTACT: text.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^[\w:-]+$/u)
    .optional(),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/u }).default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https?$/u }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/u)
    .optional(),
  TELEGRAM_WEBHOOK_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  TELEGRAM_ADMIN_IDS: ids,
  TELEGRAM_STAFF_IDS: ids,
  TELEGRAM_ALLOWED_IDS: ids,
  LLM_BASE_URL: z
    .url({ protocol: /^https?$/u })
    .regex(/^https?:\/\/[^/@]+(?:\/|$)/u)
    .optional(),
  LLM_MODEL: text.optional(),
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/u)
    .optional(),
  LLM_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(20_000),
});

/** Settings of one run, from the environment and `.env`. */
export interface Config {
  readonly corpus: string;
  readonly index: string;
  readonly state: string;
  readonly inquiryContact: string | null;
  readonly logLevel: z.infer<typeof settings>["LOG_LEVEL"];
  /** Null where no token is set. */
  readonly telegram: TelegramConfig | null;
  /** Null where no language model is set: everything works without one. */
  readonly model: ModelConfig | null;
}

/** A language model behind an endpoint that speaks like OpenAI's. */
export interface ModelConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** Null: none is sent. */
  readonly apiKey: string | null;
  /** Milliseconds for one question to the model, a second try included. */
  readonly timeoutMs: number;
}

/** Settings of the bot. */
export interface TelegramConfig {
  readonly token: string;
  /** Where the Bot API answers: Telegram's own servers, or one's own. */
  readonly apiRoot: string;
  /** Null: long polling. */
  readonly webhook: WebhookConfig | null;
  readonly admins: ReadonlySet<number>;
  readonly staff: ReadonlySet<number>;
  /** Who may use the bot: people and groups; everybody where it is empty. */
  readonly allowed: ReadonlySet<number>;
}

export interface WebhookConfig {
  /** The public address that Telegram sends updates to. */
  readonly url: string;
  /** What Telegram has to say with every update; null: one is made. */
  readonly secret: string | null;
  /** The port to listen on here. */
  readonly port: number;
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
    telegram: telegramOf(data),
    model: modelOf(data),
  };
}

type Settings = z.infer<typeof settings>;

function telegramOf(data: Settings): TelegramConfig | null {
  if (data.TELEGRAM_BOT_TOKEN === undefined) return null;
  return {
    token: data.TELEGRAM_BOT_TOKEN,
    apiRoot: data.TELEGRAM_API_ROOT,
    webhook: webhookOf(data),
    admins: data.TELEGRAM_ADMIN_IDS,
    staff: data.TELEGRAM_STAFF_IDS,
    allowed: data.TELEGRAM_ALLOWED_IDS,
  };
}

/** Address and name belong together; a key or a time limit alone sets nothing. */
function modelOf(data: Settings): ModelConfig | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey = null } = data;
  if (baseUrl === undefined && model === undefined) return null;
  if (baseUrl === undefined) throw new ConfigError(alone("LLM_MODEL", "LLM_BASE_URL"));
  if (model === undefined) throw new ConfigError(alone("LLM_BASE_URL", "LLM_MODEL"));
  return { baseUrl, model, apiKey, timeoutMs: data.LLM_TIMEOUT_MS };
}

function alone(given: string, missing: string): string {
  return `设置 ${missing} 未给出：有 ${given} 就要有它；不用语言模型则两个都不设。请检查环境变量或 .env。`;
}

const WEBHOOK_PORT = 8080;

/** Behind a proxy the port is said; without one the public address holds it. */
function webhookOf(data: Settings): WebhookConfig | null {
  const url = data.TELEGRAM_WEBHOOK_URL;
  if (url === undefined) return null;
  const port = data.TELEGRAM_WEBHOOK_PORT ?? (Number(new URL(url).port) || WEBHOOK_PORT);
  return { url, secret: data.TELEGRAM_WEBHOOK_SECRET ?? null, port };
}

function sentence(error: z.ZodError): string {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  const choices = error.issues.flatMap((issue) =>
    issue.code === "invalid_value" ? [`，可用的值：${issue.values.join("、")}`] : [],
  );
  return `设置 ${names.join("、")} 不正确${choices[0] ?? ""}；请检查环境变量或 .env。`;
}
