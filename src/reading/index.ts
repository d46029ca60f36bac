export { createReader, type Reader, type Reread, readingSchema } from "./reader.js";
export type { Mapping, Understood } from "./understood.js";
