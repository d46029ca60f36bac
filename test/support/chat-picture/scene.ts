import type { Entity } from "../bot-api/index.js";

/** What stands on the screen of a phone: who is talked with, what was said, and what is being typed. */
export interface Scene {
  readonly title: string;
  readonly subtitle: string;
  readonly messages: readonly SceneMessage[];
  readonly typing: Typing | null;
}

/** A message as people see it. */
export interface SceneMessage {
  /** Whose it is: the holder of the phone, the other side, or the bot. */
  readonly from: "me" | "other" | "bot";
  /** The bot by whose help the holder of the phone sent it; null where it was typed. */
  readonly via: string | null;
  readonly text: string;
  readonly entities: readonly Entity[];
  /** Whether the quotations that can be folded stand unfolded. */
  readonly unfolded: boolean;
  readonly photo: Buffer | null;
  readonly buttons: readonly (readonly SceneButton[])[];
}

export interface SceneButton {
  readonly text: string;
  /** What a tap copies; null where it does something else. */
  readonly copies: string | null;
}

/** The input field, and the results that are shown above it. */
export interface Typing {
  readonly text: string;
  readonly results: readonly { readonly title: string; readonly description: string }[];
}

/** A message that somebody typed. */
export function typed(from: "me" | "other", text: string): SceneMessage {
  return { from, text, via: null, entities: [], unfolded: false, photo: null, buttons: [] };
}

/** The scene as it is kept beside its picture: of a photo its size alone. */
export function sceneAsJson(scene: Scene): string {
  const messages = scene.messages.map((message) => ({
    ...message,
    photo: message.photo && sizeOf(message.photo),
  }));
  return `${JSON.stringify({ ...scene, messages }, null, 2)}\n`;
}

/** Width and height of a PNG. */
export function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
