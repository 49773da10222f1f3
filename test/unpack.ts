import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** The text of an answer, however it was packed; an answer to HEAD says how it would be, and holds nothing. */
export function unpack(bytes: Buffer, headers: Readonly<Record<string, unknown>>): string {
  if (bytes.length === 0) return ''
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
