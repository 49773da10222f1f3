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
  /** Bytes that have arrived; 0 where nothing has. */
  size(id: string): Promise<number>
  /** Writes at `offset`, at most up to `limit` bytes in all; what comes after is not read. Answers with the bytes that lie there now. */
  append(id: string, offset: number, piece: Readable, limit: number): Promise<number>
  /** Hex, read as a stream. */
  sha256(id: string): Promise<string>
  forget(id: string): Promise<void>
}

const isName = /^[0-9a-f-]{36}$/

export function openIncoming(folder: string): Incoming {
  const path = (id: string) => {
    if (!isName.test(id)) throw new Error('Not the name of an incoming file')
    return join(folder, id)
  }
  const size = (id: string) =>
    stat(path(id)).then(
      ({ size: bytes }) => bytes,
      () => 0,
    )
  return {
    path,
    size,
    async append(id, offset, piece, limit) {
      await mkdir(folder, { recursive: true })
      const there = await size(id)
      if (offset > there) return there
      // A piece whose answer was lost is sent again: it takes the place of what it left.
      if (offset < there) await truncate(path(id), offset)
      let room = limit - offset
      const cut = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          if (room <= 0) return
          const taken = chunk.subarray(0, room)
          room -= taken.length
          yield taken
        }
      }
      // What arrived before a connection broke stays: the sender asks how much it is and goes on from there.
      await pipeline(piece, cut, createWriteStream(path(id), { flags: 'a' })).catch((error: unknown) => {
        if (!isBroken(error)) throw error
      })
      return size(id)
    },
    async sha256(id) {
      const hash = createHash('sha256')
      await pipeline(createReadStream(path(id)), hash)
      return hash.digest('hex')
    },
    forget: (id) => rm(path(id), { force: true }),
  }
}

const broken = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED', 'ABORT_ERR'])
const isBroken = (error: unknown) => broken.has((error as { code?: string } | null)?.code ?? '')
