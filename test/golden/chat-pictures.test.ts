import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InlineResult, Shown } from "../support/bot-api/index.js";
import {
  chatDrawing,
  chatPicture,
  type Scene,
  type SceneMessage,
  sceneAsJson,
  sizeOf,
  typed,
} from "../support/chat-picture/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { type RunningBot, runningBot } from "../support/running-bot.js";

const writing = process.env["YUSUAN_GOLDEN"] === "write";
const READMES = ["README.md", "README.zh-CN.md"];
const USERNAME = "yusuan_bot";
const PATIENCE_MS = 20_000;

let answerer: CorpusAnswerer;
let bot: RunningBot;

beforeAll(async () => {
  answerer = await corpusAnswerer();
  bot = await runningBot(answerer, { api: { username: USERNAME }, factor: 1 });
});

afterAll(async () => {
  await bot.stop();
  answerer.close();
});

/** The pictures of the READMEs, by their names, and how the bot comes to say what they show. */
const PICTURES: Readonly<Record<string, () => Promise<Scene>>> = {
  "telegram-answer": () => inPrivate("屯留项目支出多少"),
  "telegram-chart": () => inPrivate("画图比较四家项目支出"),
  "telegram-inline": () => inGroup({ said: "屯留今年三公多少？", sent: "屯留三公", typing: "屯留" }),
};

async function inPrivate(question: string): Promise<Scene> {
  const person = bot.api.person({ language_code: "zh-hans" });
  person.says(question);
  const answer = await bot.api.waitFor(() => bot.api.messagesTo(person)[0], PATIENCE_MS);
  const messages = [typed("me", question), answered(answer)];
  return { title: "预算问答", subtitle: "机器人", messages, typing: null };
}

/** Somebody asks in a group; a first result was sent, and the next query is being typed. */
async function inGroup(words: Record<"said" | "sent" | "typing", string>): Promise<Scene> {
  const [sent] = await resultsOf(words.sent);
  if (!sent) throw new Error(`nothing was offered for ${words.sent}`);
  const results = (await resultsOf(words.typing)).map(({ title, description }) => ({ title, description }));
  return {
    title: "工作群",
    subtitle: "12 位成员",
    messages: [typed("other", words.said), sentByHelp(sent)],
    typing: { text: `@${USERNAME} ${words.typing}`, results },
  };
}

async function resultsOf(query: string): Promise<readonly InlineResult[]> {
  const id = bot.api.person({ language_code: "zh-hans" }).types(query, { where: "group" });
  const { results } = await bot.api.waitFor(() => bot.api.answerTo(id), PATIENCE_MS);
  return results;
}

function answered({ text, entities, buttons, photo }: Shown): SceneMessage {
  const keyboard = buttons.map((row) =>
    row.map((button) => ({ text: button.text, copies: button.copy_text?.text ?? null })),
  );
  return {
    from: "bot",
    via: null,
    text: withoutId(text),
    entities,
    unfolded: true,
    photo,
    buttons: keyboard,
  };
}

function sentByHelp({ text, entities }: InlineResult): SceneMessage {
  const addressless = entities.map((entity) =>
    entity.url ? { ...entity, url: withoutId(entity.url) } : entity,
  );
  return {
    from: "me",
    via: `@${USERNAME}`,
    text,
    entities: addressless,
    unfolded: false,
    photo: null,
    buttons: [],
  };
}

/** The id in a link changes with everything an answer holds; another one stands in the picture. */
function withoutId(text: string): string {
  return text.replace(/(?<=\?start=a_)[\w-]{16}/gu, "Qm4xT9cLz2VbR7kW");
}

describe.each(Object.entries(PICTURES))("the picture %s", (name, played) => {
  const file = `docs/${name}.png`;
  let scene: Scene;

  beforeAll(async () => {
    scene = await played();
  });

  it("shows what the bot says (after a wanted change: npm run golden)", async () => {
    const kept = `docs/${name}.json`;
    if (writing) {
      writeFileSync(kept, sceneAsJson(scene));
      writeFileSync(file, await chatPicture(scene));
    }
    expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual(JSON.parse(sceneAsJson(scene)));
    expect(bot.api.refused).toEqual([]);
  });

  it("holds every word that is not folded away", () => {
    const drawing = readable(chatDrawing(scene));
    for (const { text, entities, unfolded, buttons } of scene.messages) {
      const folded = unfolded ? undefined : entities.find(({ type }) => type === "expandable_blockquote");
      expect(drawing).toContain(dense(text.slice(0, folded?.offset)));
      for (const button of buttons.flat()) expect(drawing).toContain(dense(button.text));
    }
    for (const { title } of scene.typing?.results ?? []) expect(drawing).toContain(dense(title));
  });

  it("is small, as wide as a phone, and stands in both READMEs", () => {
    const picture = readFileSync(file);
    expect(sizeOf(picture).width).toBe(760);
    expect(picture.length).toBeLessThan(200_000);
    for (const readme of READMES) expect(readFileSync(readme, "utf8"), readme).toContain(`src="${file}"`);
  });
});

/** The texts of a drawing in a row. */
function readable(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => text).join("");
  return dense(
    texts
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">")
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, "&"),
  );
}

/** Without what line breaks take, and without the sign that is drawn as a picture. */
function dense(text: string): string {
  return text.replace(/[\sℹ]/gu, "");
}
