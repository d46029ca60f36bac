import { auditDocument } from "../../audit/index.js";
import { extract } from "../../extract/index.js";
import { understand } from "../../figures/index.js";
import { passagesOf } from "../../passages/index.js";
import { readDisclosure } from "../../read/index.js";
import type { Rooms } from "../types.js";

/** The rooms of the program. */
export const ROOMS: Rooms = {
  read: readDisclosure,
  extract,
  understand,
  passagesOf,
  audit: auditDocument,
};
