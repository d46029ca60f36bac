/**
 * How printed labels are compared: two labels with the same key are the same label. Compatibility forms are
 * folded (NFKC), white space and punctuation dropped, ordinals (一、 ① (一) 1.) at the front cut off.
 */
export function labelKey(printed: string): string {
  const known = KEYS.get(printed);
  if (known !== undefined) return known;
  const key = keyOf(printed);
  if (KEYS.size >= KEPT_KEYS) KEYS.clear();
  KEYS.set(printed, key);
  return key;
}

/** The same labels are compared over and over: their keys are kept until there are many. */
const KEYS = new Map<string, string>();
const KEPT_KEYS = 4096;

function keyOf(printed: string): string {
  return withoutOrdinal(foldText(printed.replace(/^\s*[①-⑳]/u, ""))).replace(/[\s\p{P}\p{S}]/gu, "");
}

/** A text as a pattern that finds it literally. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** NFKC with all white space removed and lower case: the form in which texts of documents are matched. */
export function foldText(printed: string): string {
  return printed.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

/** Cuts a leading ordinal such as `二十一、`, `（三）`, `①`, `1、`, `其中：` off a label. */
export function withoutOrdinal(label: string): string {
  return label
    .replace(/^其中[:：]?/u, "")
    .replace(/^[一二三四五六七八九十工士]{1,3}[、.．,，]/u, "")
    .replace(/^[(（][一二三四五六七八九十\d]{1,3}[)）]/u, "")
    .replace(/^\d{1,2}[、.．](?!\d)/u, "")
    .replace(/^[①-⑳]/u, "");
}
