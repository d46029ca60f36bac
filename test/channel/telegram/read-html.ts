/** A message as Telegram reads it: its text without tags, and the tags in order. Throws where Telegram refuses it. */
export interface ReadHtml {
  readonly text: string;
  /** Text of the parts that stand in a tag, by its name. */
  readonly parts: readonly { readonly tag: string; readonly text: string }[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const ALLOWED = /^<(?:b|blockquote(?: expandable)?|a href="[^"<>]*"|\/(?:b|blockquote|a))>$/u;

/** Reads Telegram HTML strictly: known tags, closed in order, nothing unescaped. */
export function readHtml(html: string): ReadHtml {
  const open: { tag: string; from: number }[] = [];
  const parts: { tag: string; text: string }[] = [];
  let text = "";
  for (const [piece] of html.matchAll(/<[^<>]*>|&[a-z]+;|[\s\S]/gu)) {
    if (piece.length === 1 || !/^[<&]/u.test(piece)) text += plain(piece);
    else if (piece.startsWith("&")) text += entity(piece);
    else if (!ALLOWED.test(piece)) throw new Error(`no tag of Telegram: ${piece}`);
    else if (piece.startsWith("</")) {
      const { tag, from } = closed(open, piece.slice(2, -1));
      parts.push({ tag, text: text.slice(from) });
    } else open.push({ tag: /^<(\w+)/u.exec(piece)?.[1] ?? "", from: text.length });
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ tag }) => tag).join()}`);
  return { text, parts };
}

function plain(piece: string): string {
  if (/[<>&]/u.test(piece)) throw new Error(`not escaped: ${piece}`);
  return piece;
}

function entity(piece: string): string {
  const character = ENTITIES[piece.slice(1, -1)];
  if (character === undefined) throw new Error(`no entity of Telegram: ${piece}`);
  return character;
}

function closed(open: { tag: string; from: number }[], tag: string): { tag: string; from: number } {
  const last = open.pop();
  if (last?.tag !== tag) throw new Error(`closed out of order: ${tag}`);
  return last;
}
