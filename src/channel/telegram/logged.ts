/** An error as it may be logged: what kind and where, without words that may be a user's or hold the token. */
export function logged(cause: unknown): object {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const frames = (cause.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  const code = "code" in cause ? { code: String(cause.code) } : {};
  return { kind: cause.name, ...code, at: frames.slice(0, 6).map((frame) => frame.trim()) };
}
