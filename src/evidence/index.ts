export { type Drawer, drawingApart } from "./apart.js";
export { drawPicture } from "./draw.js";
export { CannotShow, type Heading, type PictureWanted } from "./types.js";
export { picturesOf } from "./wanted.js";
