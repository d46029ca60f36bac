export { wantsChart } from "../../question/index.js";
export { captionOf } from "./caption.js";
export { chartOf } from "./choose.js";
export { drawChart, svgOf } from "./draw.js";
export type { Bar, Chart, ChartKind } from "./types.js";
