import { scriptOf } from "../../../compose/index.js";
import type { Language } from "../../../question/index.js";
import { CHINESE, ENGLISH, type Words } from "./words.js";

export { ADMIN_COMMANDS, COMMANDS, INTRODUCTIONS, STAFF_COMMANDS } from "./commands.js";
export type { Words } from "./words.js";

/** What the bot says in a language. */
export function wordsIn(language: Language): Words {
  if (language === "en") return ENGLISH;
  if (language === "zh") return CHINESE;
  inTraditionalScript ??= traditional(CHINESE);
  return inTraditionalScript;
}

/** Made when somebody first needs them. */
let inTraditionalScript: Words | null = null;

/** The language of a person by the code that Telegram gives; Chinese where it gives none. */
export function languageOf(code: string | undefined): Language {
  const said = (code ?? "zh").toLowerCase();
  if (/^zh-?(?:hant|tw|hk|mo)/u.test(said)) return "zh-Hant";
  return said.startsWith("zh") ? "zh" : "en";
}

/** The same texts in traditional characters; names that are put in stay as printed. */
function traditional(words: Words): Words {
  const converted = Object.entries(words).map(([name, said]) => [
    name,
    typeof said === "string" ? scriptOf("zh-Hant", [])(said) : inTraditional(said),
  ]);
  return Object.fromEntries(converted);
}

type Said = (...given: (string | number | null)[]) => string;

function inTraditional(said: Said): Said {
  return (...given) => scriptOf("zh-Hant", given.map(String))(said(...given));
}
