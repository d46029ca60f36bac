import { readDocument } from "../read-document.js";
import type { Reading, Rooms } from "../types.js";

/** Reads and audits with these rooms in this process, without limits: for texts of one's own making. */
export function readingWith(rooms: Rooms): Reading {
  return {
    readDocument: (scanned, entry, onPage) => readDocument(scanned, entry, rooms, onPage),
    audit: async (contents, others) => rooms.audit(contents, others),
    close: () => undefined,
  };
}

/** As `readingWith`, with the rooms of the program, which are loaded when the first document comes. */
export function readingHere(): Reading {
  const loaded = async () => readingWith((await import("./rooms.js")).ROOMS);
  return {
    readDocument: async (...task) => (await loaded()).readDocument(...task),
    audit: async (...task) => (await loaded()).audit(...task),
    close: () => undefined,
  };
}
