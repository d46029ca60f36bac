export { identify, NotADisclosure } from "./identity.js";
