import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import type * as Echarts from "echarts";
import { FONT_FAMILY, FONT_FILES } from "./fonts.js";
import { pictureOf } from "./picture.js";
import type { Chart } from "./types.js";

/** Loaded with the first chart and as one file: the many files of the package take several times as long. */
const echarts = (): typeof Echarts => createRequire(import.meta.url)("echarts") as typeof Echarts;

/** The chart as a PNG, 1080 pixels wide. Turning the drawing into pixels happens beside the event loop. */
export async function drawChart(chart: Chart): Promise<Buffer> {
  const image = await renderAsync(svgOf(chart), {
    background: "#ffffff",
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONT_FILES],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
}

/** The chart as a drawing whose texts are still texts. */
export function svgOf(chart: Chart): string {
  const { width, height, option } = pictureOf(chart);
  const drawing = echarts().init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
