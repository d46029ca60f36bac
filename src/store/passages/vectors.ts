/** A vector as the bytes of 32-bit floats (native byte order: an index is used on the machine it was built on). */
export function vectorBlob(vector: readonly number[]): Buffer {
  const floats = Float32Array.from(vector);
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
}

/** Reads a blob back; copied, because a buffer of SQLite may not start at a multiple of four bytes. */
export function vectorOf(blob: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(blob).buffer);
}

/** The inner product: for vectors of length 1 the cosine. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += (a[index] ?? 0) * (b[index] ?? 0);
  return total;
}
