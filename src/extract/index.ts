export { extract } from "./extract.js";
export { type KnownIdentity, NotADisclosure } from "./identity/index.js";
export { foldSpaces, withoutMarkup } from "./printed.js";
export type * from "./types.js";
