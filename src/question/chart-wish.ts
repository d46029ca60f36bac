/** The question of a message that also wishes for a picture, without that wish; null where none is wished for. */
export function wantsChart(text: string): { readonly text: string } | null {
  return text === "" ? null : null;
}
