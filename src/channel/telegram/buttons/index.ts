/** One button below a message; Telegram's own type does not know `copy_text` yet. */
export type Button =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly copy_text: { readonly text: string } };

export type KeyboardRow = readonly Button[];

/** What a button does, and the id of what was kept for it. */
export const ACTIONS = [
  "ask",
  "opt",
  "src",
  "pic",
  "bad",
  "yes",
  "no",
  "home",
  "all",
  "hot",
  "brd",
  "dis",
  "take",
  "drop",
] as const;
export type Action = (typeof ACTIONS)[number];

/** At most 64 bytes: a short word and an id of 16 characters. */
export function actionButton(text: string, action: Action, id: string): Button {
  return { text, callback_data: `${action}:${id}` };
}

/** The action and id of a tapped button; null where it is none of ours. */
export function actionOf(data: string): { readonly action: Action; readonly id: string } | null {
  const [name, id, ...more] = data.split(":");
  const action = ACTIONS.find((one) => one === name);
  return action && id !== undefined && more.length === 0 ? { action, id } : null;
}

/** Buttons in rows as wide as their words allow on a phone. */
export function rowsOf(buttons: readonly Button[]): KeyboardRow[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && widthOf(row) + widthOf([button]) <= ROW_WIDTH && row.length < MOST_IN_ROW) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

const ROW_WIDTH = 18;
const MOST_IN_ROW = 3;

/** Letters and digits are half as wide as Chinese characters. */
function widthOf(buttons: readonly Button[]): number {
  const letters = [...buttons.map(({ text }) => text).join("")];
  return letters.reduce((sum, letter) => sum + (letter < "\u2e80" ? 0.5 : 1), 0) + buttons.length;
}
