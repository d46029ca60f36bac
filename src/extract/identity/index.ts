export { identify, type KnownIdentity, NotADisclosure } from "./identity.js";
