import {
  argumentOf,
  checkNesting,
  type Entity,
  entityOf,
  type OpenTag,
  TAGS,
  unparsed,
} from "./html-tags.js";

/** A text without its tags, and what they said of it. */
export interface Formatted {
  readonly text: string;
  readonly entities: Entity[];
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
]);

/** Reads Telegram's HTML; refuses what Telegram refuses, and what its documentation asks to escape. */
export function parseHtml(source: string): Formatted {
  return new HtmlReader(source).read();
}

class HtmlReader {
  #at = 0;
  #text = "";
  readonly #open: OpenTag[] = [];
  readonly #entities: Entity[] = [];

  constructor(private readonly source: string) {}

  read(): Formatted {
    while (this.#at < this.source.length) this.#step();
    const left = this.#open.at(-1);
    if (left) throw unparsed(`Can't find end tag corresponding to start tag "${left.name}"`);
    return { text: this.#text, entities: inOrder(this.#entities) };
  }

  #step(): void {
    const next = this.source[this.#at];
    if (next === "&") this.#text += this.#reference();
    else if (next === "<") this.#tag();
    else if (next === ">") throw unparsed(`Unescaped ">" at byte offset ${this.#bytes()}`);
    else {
      this.#text += next;
      this.#at += 1;
    }
  }

  #bytes(at = this.#at): number {
    return Buffer.byteLength(this.source.slice(0, at));
  }

  /** What stands for a reference (`&lt;`, `&#39;`); other ampersands have to be escaped. */
  #reference(): string {
    const found = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/iu.exec(
      this.source.slice(this.#at, this.#at + 12),
    );
    const [whole = "", hex, decimal, name] = found ?? [];
    const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
    const meant = name === undefined ? character(code) : NAMED.get(name);
    if (meant === undefined) {
      throw unparsed(`Unsupported HTML entity "${whole || "&"}" at byte offset ${this.#bytes()}`);
    }
    this.#at += whole.length;
    return meant;
  }

  #tag(): void {
    if (this.source[this.#at + 1] === "/") this.#endTag();
    else this.#startTag();
  }

  #endTag(): void {
    const begin = this.#bytes();
    const tag = this.#open.pop();
    if (!tag) throw unparsed(`Unexpected end tag at byte offset ${begin}`);
    const [whole, name = ""] = /^<\/([^\s>]*)\s*>/u.exec(this.source.slice(this.#at)) ?? [];
    if (whole === undefined) throw unparsed(`Unclosed end tag at byte offset ${begin}`);
    const found = name.toLowerCase();
    if (found !== "" && found !== tag.name) {
      throw unparsed(
        `Unmatched end tag at byte offset ${begin}, expected "</${tag.name}>", found "</${found}>"`,
      );
    }
    this.#at += whole.length;
    this.#close(tag);
  }

  #close(tag: OpenTag): void {
    const entity = entityOf(tag, this.#text);
    const inner = this.#entities.at(-1);
    if (entity === null) return;
    if (entity.type === "pre" && inner?.type === "code" && same(entity, inner)) {
      this.#entities.pop();
      this.#entities.push({ ...inner, type: "pre" });
    } else this.#entities.push(entity);
  }

  #startTag(): void {
    const begin = this.#at;
    const offset = this.#bytes();
    this.#at += 1;
    const name = this.#while(/[^\s>]/u).toLowerCase();
    if (this.#at >= this.source.length) throw unparsed(`Unclosed start tag at byte offset ${offset}`);
    if (!TAGS.has(name)) throw unparsed(`Unsupported start tag "${name}" at byte offset ${offset}`);
    const argument = this.#attributes(name, begin);
    if (name === "span" && argument !== "spoiler") {
      throw unparsed(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
    }
    checkNesting(this.#open, name, offset);
    this.#open.push({ name, argument, offset: this.#text.length });
  }

  /** Reads the attributes up to the end of the tag; what they say of it. */
  #attributes(tag: string, begin: number): string {
    const offset = this.#bytes(begin);
    let argument = "";
    for (;;) {
      this.#while(/\s/u);
      if (this.source[this.#at] === ">") break;
      if (this.#at >= this.source.length) throw unparsed(`Unclosed start tag at byte offset ${offset}`);
      argument = this.#attribute(tag, offset) ?? argument;
    }
    this.#at += 1;
    return argument;
  }

  #attribute(tag: string, offset: number): string | null {
    const name = this.#while(/[^\s=>]/u).toLowerCase();
    if (name === "") throw unparsed(`Empty attribute name in the tag "${tag}" at byte offset ${offset}`);
    this.#while(/\s/u);
    if (this.source[this.#at] === "=") {
      this.#at += 1;
      return argumentOf(tag, name, this.#attributeValue(offset));
    }
    if (tag === "blockquote" && name === "expandable") return "expandable";
    throw unparsed(
      `Expected equal sign in declaration of an attribute of the tag "${tag}" at byte offset ${offset}`,
    );
  }

  #attributeValue(offset: number): string {
    this.#while(/\s/u);
    const quote = this.source[this.#at];
    if (quote !== '"' && quote !== "'") return this.#token();
    this.#at += 1;
    let value = "";
    while (this.source[this.#at] !== quote) {
      const next = this.source[this.#at];
      if (next === undefined) throw unparsed(`Unclosed start tag at byte offset ${offset}`);
      value += next === "&" ? this.#reference() : next;
      this.#at += next === "&" ? 0 : 1;
    }
    this.#at += 1;
    return value;
  }

  #token(): string {
    const begin = this.#bytes();
    const value = this.#while(/[a-z\d.-]/iu).toLowerCase();
    if (!/[\s>]/u.test(this.source[this.#at] ?? "")) {
      throw unparsed(`Unexpected end of name token at byte offset ${begin}`);
    }
    return value;
  }

  #while(kind: RegExp): string {
    const begin = this.#at;
    while (this.#at < this.source.length && kind.test(this.source[this.#at] ?? "")) this.#at += 1;
    return this.source.slice(begin, this.#at);
  }
}

/** The character of a code; undefined where there is none. */
function character(code: number): string | undefined {
  const exists = code > 0 && code < 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : undefined;
}

function same(one: Entity, other: Entity): boolean {
  return one.offset === other.offset && one.length === other.length;
}

/** Entities by their beginning, the outer ones first; a language belongs to `pre` alone. */
function inOrder(entities: readonly Entity[]): Entity[] {
  return entities
    .map(({ language, ...entity }) => (language && entity.type === "pre" ? { ...entity, language } : entity))
    .reverse()
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
}
