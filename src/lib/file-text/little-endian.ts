/** Numbers in old Office files, lowest byte first. Beyond the end stands nothing but zeros: a file that is cut off breaks no reader. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

export const wordAt = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)

/** Without sign. */
export const longAt = (bytes: Uint8Array, at: number): number =>
  (wordAt(bytes, at) | (wordAt(bytes, at + 2) << 16)) >>> 0

export const doubleAt = (bytes: Uint8Array, at: number): number =>
  at >= 0 && at + 8 <= bytes.length
    ? new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true)
    : 0
