import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../files.ts'

/** A letter whose original is kept as it came. */
export interface KeptOriginal {
  /** Hex. */
  sha256: string
  bytes: number
}

/** Where the original of a letter lies; equal ones lie there once. */
export const originalKey = (sha256: string): string => `mail/${sha256.slice(0, 2)}/${sha256}`

export async function keepBytes(files: Files, bytes: Uint8Array): Promise<KeptOriginal> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!(await files.exists(originalKey(sha256)))) await files.put(originalKey(sha256), bytes)
  return { sha256, bytes: bytes.length }
}

/** The same as it comes, never held in memory; at most `limit` bytes, or null where it is longer. */
export async function keepStream(
  files: Files,
  source: Readable,
  limit = Infinity,
): Promise<KeptOriginal | null> {
  const path = join(tmpdir(), `nha-rong-mail-${randomUUID()}`)
  try {
    await pipeline(source, createWriteStream(path, { mode: 0o600 }))
    const { size } = await stat(path)
    if (size > limit) return null
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    const sha256 = hash.digest('hex')
    if (!(await files.exists(originalKey(sha256)))) await files.putFile(originalKey(sha256), path)
    return { sha256, bytes: size }
  } finally {
    await rm(path, { force: true })
  }
}
