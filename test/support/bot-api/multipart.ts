/** A file of a multipart body. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a multipart body holds, by the names of its parts. */
export interface Parts {
  readonly values: Map<string, string>;
  readonly files: Map<string, Upload>;
}

/** Reads a multipart/form-data body; null where it is not well formed. */
export function readMultipart(contentType: string, body: Buffer): Parts | null {
  const boundary = /boundary="?([^";]+)"?/u.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const pieces = between(body, `--${boundary}`);
  if (pieces === null) return null;
  const parts: Parts = { values: new Map(), files: new Map() };
  return pieces.every((piece) => take(piece, parts)) ? parts : null;
}

/** The pieces between delimiters; null where the closing one is missing. */
function between(body: Buffer, delimiter: string): Buffer[] | null {
  const pieces: Buffer[] = [];
  let from = body.indexOf(delimiter);
  while (from >= 0) {
    const start = from + delimiter.length;
    if (body.subarray(start, start + 2).toString("latin1") === "--") return pieces;
    const end = body.indexOf(`\r\n${delimiter}`, start);
    if (end < 0) return null;
    pieces.push(body.subarray(start + 2, end));
    from = end + 2;
  }
  return null;
}

/** Puts one part where it belongs; false where it has no header, or no name. */
function take(piece: Buffer, parts: Parts): boolean {
  const split = piece.indexOf("\r\n\r\n");
  if (split < 0) return false;
  const header = piece.subarray(0, split).toString("utf8");
  const name = /[; ]name="([^"]*)"/u.exec(header)?.[1];
  if (name === undefined) return false;
  const bytes = piece.subarray(split + 4);
  const file = /filename="([^"]*)"/u.exec(header)?.[1];
  if (file === undefined) parts.values.set(name, bytes.toString("utf8"));
  else parts.files.set(name, { name: file, bytes: Buffer.from(bytes) });
  return true;
}
