import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'

/** Bytes that one part may unfold to; office files of people stay far below. */
const mostBytes = 64 * 1024 * 1024
const mostEntries = 10_000

export type Unpacked =
  | { ok: true; parts: Map<string, Uint8Array>; names: string[] }
  /** With the names that came before the fault. */
  | { ok: false; why: 'damaged' | 'too-large'; names: string[] }

/**
 * The wanted parts of a ZIP, unfolded as a stream with a limit: what an entry says of its own size is not believed, so a bomb
 * costs the limit and no more. `wanted` is asked for each name. Never throws.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  const parts = new Map<string, Uint8Array>()
  const names: string[] = []
  let total = 0
  let failed: 'damaged' | 'too-large' | null = null
  const unzip = new Unzip((file: UnzipFile) => {
    names.push(file.name)
    if (names.length > mostEntries) failed ??= 'too-large'
    if (failed || !wanted(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      if (failed) return
      if (error) {
        failed = 'damaged'
        return
      }
      total += chunk.length
      if (total > mostBytes) {
        failed = 'too-large'
        chunks.length = 0
        file.terminate()
        return
      }
      chunks.push(chunk)
      if (final) parts.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In pieces, so that a limit is noticed before the rest is unfolded.
    const piece = 64 * 1024
    for (let at = 0; at < bytes.length && !failed; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch {
    failed ??= 'damaged'
  }
  if (failed) return { ok: false, why: failed, names }
  return names.length === 0 ? { ok: false, why: 'damaged', names } : { ok: true, parts, names }
}
