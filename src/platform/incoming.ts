import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Where files lie while they arrive and until they have been looked at. Written piece by piece, so that a connection that
 * breaks loses only the piece on its way, and never held in memory, so that no upload can fill it.
 */
export interface Incoming {
  path(id: string): string
  /** Beside the file: for what is read of it piece by piece. It goes with the file. */
  folder(id: string): string
  /** Bytes that have arrived; 0 where nothing has. */
  size(id: string): Promise<number>
  /**
   * Writes at `offset`, in place of what lies there from it on, at most up to `limit` bytes in all; what comes after is
   * dropped. An offset beyond what lies there writes nothing. One piece at a time: a later one ends the one before it,
   * whose sender has given up a connection that this side may still believe in.
   */
  append(id: string, offset: number, piece: Readable, limit: number): Promise<Appended>
  /** Hex, read as a stream. */
  sha256(id: string): Promise<string>
  forget(id: string): Promise<void>
}

export interface Appended {
  /** How much lies there now. */
  bytes: number
  /** False where the connection broke before the piece had ended; what had arrived of it stays. */
  isWhole: boolean
}

const isName = /^[0-9a-f-]{36}$/

export function openIncoming(folder: string): Incoming {
  const writing = new Map<string, Writing>()
  const path = (id: string) => {
    if (!isName.test(id)) throw new Error('Not the name of an incoming file')
    return join(folder, id)
  }
  const size = (id: string) =>
    stat(path(id)).then(
      ({ size: bytes }) => bytes,
      () => 0,
    )
  const write = async (id: string, offset: number, piece: Readable, limit: number): Promise<Appended> => {
    await mkdir(folder, { recursive: true })
    const there = await size(id)
    if (offset > there) return { bytes: there, isWhole: false }
    if (offset < there) await truncate(path(id), offset)
    const isWhole = await writeAt(path(id), offset, piece, limit)
    return { bytes: await size(id), isWhole }
  }
  const pagesOf = (id: string) => `${path(id)}.pages`
  return {
    path,
    folder: pagesOf,
    size,
    async append(id, offset, piece, limit) {
      const before = writing.get(id)
      before?.piece.destroy()
      const written = (before?.ended ?? Promise.resolve()).then(() => write(id, offset, piece, limit))
      const own = { piece, ended: written.catch(() => null) }
      writing.set(id, own)
      try {
        return await written
      } finally {
        if (writing.get(id) === own) writing.delete(id)
      }
    },
    async sha256(id) {
      const hash = createHash('sha256')
      await pipeline(createReadStream(path(id)), hash)
      return hash.digest('hex')
    },
    async forget(id) {
      await Promise.all([rm(path(id), { force: true }), rm(pagesOf(id), { recursive: true, force: true })])
    },
  }
}

interface Writing {
  piece: Readable
  ended: Promise<unknown>
}

/** Answers whether the piece came to its end. */
async function writeAt(path: string, offset: number, piece: Readable, limit: number): Promise<boolean> {
  let room = limit - offset
  const cut = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      if (room <= 0) continue
      const taken = chunk.subarray(0, room)
      room -= taken.length
      yield taken
    }
  }
  const file = createWriteStream(path, offset === 0 ? { flags: 'w' } : { flags: 'r+', start: offset })
  return pipeline(piece, cut, file).then(
    () => true,
    (error: unknown) => {
      if (!isBroken(error)) throw error
      return false
    },
  )
}

const broken = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED', 'ABORT_ERR'])
const isBroken = (error: unknown) => broken.has((error as { code?: string } | null)?.code ?? '')
