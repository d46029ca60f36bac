import type { BotParts } from "./parts.js";
import { ADMIN_COMMANDS, COMMANDS, INTRODUCTIONS, STAFF_COMMANDS } from "./speech/index.js";
import { type Api, insist, written } from "./transport/index.js";

/** A call that sets what Telegram shows of the bot. */
type Setting = readonly [method: string, payload: object];

/** Tells Telegram the commands and descriptions of the bot, where they are not as they were told before. */
export async function introduce(api: Api, { settings, state, clock, signal, log }: BotParts): Promise<void> {
  for (const [method, payload] of [...common(), ...personal(settings)]) {
    const [name, value] = remembered(method, payload, state);
    if (signal.aborted || state.setting(name) === value) continue;
    const outcome = await insist({ api, clock, log, signal }, method, payload);
    if (outcome?.kind === "done") await written(() => state.remember(name, value), { clock, log, signal });
    if (outcome?.kind === "refused")
      log.warn({ method, why: outcome.why }, "the bot could not be introduced");
  }
}

/** What is remembered of a setting: that it was made and whether it is still the same, but not for whom. */
function remembered(
  method: string,
  payload: object,
  state: BotParts["state"],
): [name: string, value: string] {
  const whose = JSON.stringify(payload, ["language_code", "scope", "chat_id"]);
  return [state.pseudonym(method, whose), state.pseudonym(method, JSON.stringify(payload))];
}

function common(): Setting[] {
  return INTRODUCTIONS.flatMap(({ languageCode, commands, description, shortDescription }): Setting[] => {
    const language = languageCode === "" ? {} : { language_code: languageCode };
    return [
      ["setMyCommands", { commands, ...language }],
      ["setMyDescription", { description, ...language }],
      ["setMyShortDescription", { short_description: shortDescription, ...language }],
    ];
  });
}

/** The staff see their commands in their own chats with the bot. */
function personal({ admins, staff }: BotParts["settings"]): Setting[] {
  return [...new Set([...admins, ...staff])].map((id) => {
    const commands = [...COMMANDS, ...STAFF_COMMANDS, ...(admins.has(id) ? ADMIN_COMMANDS : [])];
    return ["setMyCommands", { commands, scope: { type: "chat", chat_id: id } }];
  });
}
