import type { CustomSeriesOption, EChartsOption } from "echarts";
import {
  bottomOf,
  COLOUR,
  lineHeight,
  linesOf,
  MARGIN,
  type Style,
  stacked,
  styleOf,
  titleOf,
  WIDTH,
} from "./blocks.js";
import { drawable, FONT_FAMILY } from "./fonts.js";
import { widthOf } from "./text.js";
import type { Bar, Chart } from "./types.js";

/** A picture as echarts draws it, with its size in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

/** A bar with its name set into lines, and how far below the first row it begins. */
interface Row {
  readonly bar: Bar;
  readonly name: readonly string[];
  readonly value: string;
  readonly top: number;
  readonly height: number;
}

const BAR = 34;
const GAP = 28;
const BESIDE = 10;
/** The shortest bar of a value that is not zero, in pixels. */
const LEAST = 4;

const TITLE: Style = { size: 46, bold: true, colour: COLOUR.ink, most: 2 };
const HEADLINE: Style = { size: 36, bold: true, colour: COLOUR.bar, most: 2 };
const WHOSE: Style = { size: 29, bold: false, colour: COLOUR.soft, most: 2 };
const NAME: Style = { size: 31, bold: false, colour: COLOUR.ink, most: 2 };
const VALUE: Style = { size: 33, bold: true, colour: COLOUR.ink, most: 1 };
const WARNING: Style = { size: 27, bold: false, colour: COLOUR.ink, most: 4 };
const REMARK: Style = { size: 27, bold: false, colour: COLOUR.soft, most: 4 };
const SOURCE: Style = { size: 24, bold: false, colour: COLOUR.soft, most: 2 };

/** Lays a chart out for a phone held upright: every name stands above its bar, every value at the end of it. */
export function pictureOf(chart: Chart): Picture {
  const head = stacked(headOf(chart), MARGIN);
  const rows = rowsOf(chart.bars);
  const top = bottomOf(head, MARGIN) + GAP;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const foot = stacked(footOf(chart), top + height + GAP);
  return {
    width: WIDTH,
    height: Math.ceil(bottomOf(foot, top + height) + MARGIN),
    option: {
      animation: false,
      backgroundColor: "#ffffff",
      textStyle: { fontFamily: FONT_FAMILY },
      title: [...head, ...foot].map(titleOf),
      ...axesOf(rows, { top, height }),
      series: seriesOf(rows),
    },
  };
}

function headOf({ title, headline, whose, unit }: Chart): [string | null, Style][] {
  const below = [whose, unit].filter((part) => part !== "");
  const lines = linesOf(below.join("｜"), WHOSE).length > 1 ? below : [below.join("｜")];
  return [[title, TITLE], [headline, HEADLINE], ...lines.map((line): [string, Style] => [line, WHOSE])];
}

function footOf({ shown, remarks, sources }: Chart): [string | null, Style][] {
  return [
    [shown, REMARK],
    ...remarks.map((line): [string, Style] => [line, line.startsWith("⚠") ? WARNING : REMARK]),
    ...sources.map((line): [string, Style] => [line, SOURCE]),
  ];
}

function rowsOf(bars: readonly Bar[]): Row[] {
  let top = 0;
  return bars.map((bar) => {
    const name = linesOf(bar.label, NAME);
    const row = {
      bar,
      name,
      value: drawable(bar.value),
      top,
      height: name.length * lineHeight(NAME) + BAR + GAP,
    };
    top += row.height;
    return row;
  });
}

/** No ticks and no grid lines: the bars carry their values, and no other number stands in the picture. */
function axesOf(
  rows: readonly Row[],
  { top, height }: { readonly top: number; readonly height: number },
): Pick<EChartsOption, "grid" | "xAxis" | "yAxis"> {
  const lengths = rows.map(({ bar }) => bar.length);
  const left = roomFor(rows.filter(({ bar }) => bar.length < 0));
  const right = roomFor(rows.filter(({ bar }) => bar.length >= 0));
  return {
    grid: { left: MARGIN + left, right: MARGIN + right, top, height },
    xAxis: { type: "value", show: false, min: Math.min(0, ...lengths), max: Math.max(0, ...lengths) },
    yAxis: { type: "value", show: false, inverse: true, min: 0, max: height },
  };
}

/** Room beside the bars for the widest value that ends there. */
function roomFor(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ value }) => widthOf(value, VALUE.size) + BESIDE));
}

function seriesOf(rows: readonly Row[]): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    clip: false,
    data: rows.map(({ bar, top }) => [bar.length, top]),
    renderItem: ({ dataIndex }, api) => {
      const row = rows[dataIndex];
      if (!row) return null;
      const [zero = 0, top = 0] = api.coord([0, row.top]);
      const [end = zero] = api.coord([row.bar.length, row.top]);
      return { type: "group", children: drawnRow(row, { zero, end, top }) };
    },
  };
}

type Shape = Extract<
  NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>,
  { type: string }
>;

/** Its name, its bar from the line of zero, and its value where the bar ends. */
function drawnRow(
  { bar, name, value }: Row,
  { zero, end, top }: { readonly zero: number; readonly end: number; readonly top: number },
): Shape[] {
  const y = top + name.length * lineHeight(NAME);
  const back = bar.length < 0;
  const width = bar.length === 0 ? 0 : Math.max(LEAST, Math.abs(end - zero));
  return [
    { type: "text", x: MARGIN, y: top, style: { ...styleOf(NAME), text: name.join("\n") } },
    {
      type: "rect",
      shape: { x: back ? zero - width : zero, y, width, height: BAR, r: 3 },
      style: { fill: bar.strong ? COLOUR.bar : COLOUR.pale },
    },
    { type: "rect", shape: { x: zero - 1, y, width: 2, height: BAR }, style: { fill: COLOUR.line } },
    {
      type: "text",
      x: back ? zero - width - BESIDE : zero + width + BESIDE,
      y: y + BAR / 2,
      style: { ...styleOf(VALUE), text: value, align: back ? "right" : "left", verticalAlign: "middle" },
    },
  ];
}
