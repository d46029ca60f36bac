/** Who may do what, by the ids that Telegram gives to people and groups. */
export interface TelegramSettings {
  /** May see how the bot is doing. */
  readonly admins: ReadonlySet<number>;
  /** May see what the checks of a document found. */
  readonly staff: ReadonlySet<number>;
  /** Who may use the bot at all; everybody where it is empty. */
  readonly allowed: ReadonlySet<number>;
}
