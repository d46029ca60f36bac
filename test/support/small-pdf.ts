/** A piece of text on a page: its left end and baseline in points from the lower left, its size and turn. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees, anticlockwise. */
  readonly turn?: number;
}

export interface SmallPage {
  readonly prints: readonly Print[];
  /** Lines: x0 y0 x1 y1. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Coloured surfaces behind everything: x0 y0 x1 y1 and how light they are (0 black, 1 white). */
  readonly fills?: readonly (readonly [number, number, number, number, number])[];
  /** Width and height in points. */
  readonly size?: readonly [number, number];
  readonly rotate?: 0 | 90 | 180 | 270;
}

const DESCRIPTOR =
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";

/** A PDF of a few pages, of 600 × 800 points unless they say otherwise, in a Chinese font every reader knows and none has to embed. */
export function smallPdf(pages: readonly SmallPage[], trailer = ""): Buffer {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(" ");
  const font = "/Type /Font /BaseFont /STSong-Light";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< ${font} /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>`,
    `<< ${font} /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor ${DESCRIPTOR} >>`,
    ...pages.flatMap((page, index) => [pageObject(page, 6 + 2 * index), stream(contentOf(page))]),
  ];
  return fileOf(objects, trailer);
}

function pageObject({ rotate = 0, size = [600, 800] }: SmallPage, contents: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(" ")}] /Rotate ${rotate} /Contents ${contents} 0 R /Resources << /Font << /F 3 0 R >> >> >>`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function contentOf({ prints, rules = [], fills = [] }: SmallPage): string {
  const surfaces = fills.map(
    ([x0, y0, x1, y1, light]) => `${light} g ${x0} ${y0} ${x1 - x0} ${y1 - y0} re f 0 g`,
  );
  const lines = rules.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`);
  return [...surfaces, ...lines, ...prints.map(printed)].join("\n");
}

function printed({ text, x, y, size = 10, turn = 0 }: Print): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(" ");
  return `BT /F ${size} Tf ${matrix} Tm <${hex}> Tj ET`;
}

/** A PDF file of numbered objects, the first of which is its catalog. */
export function fileOf(objects: readonly string[], trailer = ""): Buffer {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A ruled table: its cells row by row from the top left corner; "" stays empty, null is merged into the cell on its left. */
export function ruledTable(
  rows: readonly (readonly (string | null)[])[],
  { x = 50, y = 700, width = 90, height = 24 } = {},
): Required<Pick<SmallPage, "prints" | "rules">> {
  const columns = Math.max(...rows.map((row) => row.length));
  const bottom = y - rows.length * height;
  const level = [...rows, null].map(
    (_, row) => [x, y - row * height, x + columns * width, y - row * height] as const,
  );
  const sides = [x, x + columns * width].map((at) => [at, y, at, bottom] as const);
  const inner = rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell === null || column === 0
        ? []
        : [[x + column * width, y - at * height, x + column * width, y - (at + 1) * height] as const],
    ),
  );
  const prints = rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell ? [{ text: cell, x: x + column * width + 4, y: y - (at + 1) * height + 8 }] : [],
    ),
  );
  return { prints, rules: [...level, ...sides, ...inner] };
}
