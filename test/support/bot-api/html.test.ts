import { describe, expect, it } from "vitest";
import { parseHtml } from "./index.js";

describe("Telegram's HTML", () => {
  it("gives the text without its tags, and entities in UTF-16 units", () => {
    expect(parseHtml("💰<b>299.55万元</b> <i>a&lt;b&amp;&#39;&#x4e2d;</i>")).toEqual({
      text: "💰299.55万元 a<b&'中",
      entities: [
        { type: "bold", offset: 2, length: 8 },
        { type: "italic", offset: 11, length: 6 },
      ],
    });
  });

  it("knows every tag of the documentation", () => {
    const types = (source: string) => parseHtml(source).entities.map(({ type }) => type);
    expect(types("<strong>1</strong><em>2</em><u>3</u><ins>4</ins>")).toEqual([
      "bold",
      "italic",
      "underline",
      "underline",
    ]);
    expect(types("<s>1</s><strike>2</strike><del>3</del>")).toEqual(Array(3).fill("strikethrough"));
    expect(types('<span class="tg-spoiler">1</span><tg-spoiler>2</tg-spoiler>')).toEqual([
      "spoiler",
      "spoiler",
    ]);
    expect(types("<blockquote>1</blockquote><blockquote expandable>2</blockquote>")).toEqual([
      "blockquote",
      "expandable_blockquote",
    ]);
    expect(parseHtml('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: "pre", offset: 0, length: 1, language: "ts" },
    ]);
    expect(parseHtml('<a href="https://t.me/b?start=a&amp;b">x</a>').entities).toEqual([
      { type: "text_link", offset: 0, length: 1, url: "https://t.me/b?start=a&b" },
    ]);
    expect(parseHtml('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>').entities[0]).toMatchObject({
      custom_emoji_id: "5368324170671202286",
      length: 2,
    });
  });

  it("lets formatting be nested, the outer one first", () => {
    expect(parseHtml("<blockquote expandable><b>a<i>b</i></b></blockquote>").entities).toEqual([
      { type: "expandable_blockquote", offset: 0, length: 2 },
      { type: "bold", offset: 0, length: 2 },
      { type: "italic", offset: 1, length: 1 },
    ]);
  });

  it.each([
    ["<p>x</p>", 'Unsupported start tag "p" at byte offset 0'],
    ["元<br>", 'Unsupported start tag "br" at byte offset 3'],
    ["<b>x", `Can't find end tag corresponding to start tag "b"`],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ["<b", "Unclosed start tag at byte offset 0"],
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["<b>x</b", "Unclosed end tag at byte offset 4"],
    ['<a href="x>y</a>', "Unclosed start tag at byte offset 0"],
    ["<a href>y</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["a&nbsp;b", 'Unsupported HTML entity "&nbsp;" at byte offset 1'],
    ["a & b", 'Unsupported HTML entity "&" at byte offset 2'],
    ["a > b", 'Unescaped ">" at byte offset 2'],
    [
      "<blockquote>a<blockquote>b</blockquote></blockquote>",
      'Tag "blockquote" can\'t be nested in tag "blockquote" at byte offset 13',
    ],
    [
      "<blockquote>a<b><blockquote expandable>b</blockquote></b></blockquote>",
      'Tag "blockquote" can\'t be nested in tag "blockquote" at byte offset 16',
    ],
    ["<code><b>x</b></code>", 'Tag "b" can\'t be nested in tag "code" at byte offset 6'],
    ["<b><code>x</code></b>", 'Tag "code" can\'t be nested in tag "b" at byte offset 3'],
  ])("refuses %s", (source, why) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });
});
