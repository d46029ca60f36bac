export { type Asked, always, type Behaviour, inTurn, type Script } from "./behaviour.js";
export { type ReadingAsked, readingAsked, reads } from "./reading.js";
export { type ScriptedModel, scriptedModel } from "./scripted-model.js";
export { type ModelServer, modelServer, type Received } from "./server.js";
