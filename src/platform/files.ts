import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Where uploaded files lie, by key: "media/ab/abcdef…". A key is written once and never changed. */
export interface Files {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The same from a file on this machine, without holding it in memory. */
  putFile(key: string, path: string): Promise<void>
  bytes(key: string): Promise<Uint8Array>
  stream(key: string): Promise<Readable>
  exists(key: string): Promise<boolean>
  /** Only for what the law lets nobody keep. Nothing where it is not there. */
  erase(key: string): Promise<void>
}

/** A folder of this machine. Keys are relative paths; flydrive refuses those that lead out of the folder. */
export function openFiles(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  /** Under its own name a file is whole or not there: whatever ends the portal half-way, nobody takes a part for it. */
  const whole = async (key: string, write: (part: string) => Promise<void>) => {
    const part = `${key}.${randomUUID()}.part`
    try {
      await write(part)
      const file = await open(join(folder, part), 'r+')
      await file.sync().finally(() => file.close())
      await rename(join(folder, part), join(folder, key))
    } catch (error) {
      await disk.delete(part).catch(() => undefined)
      throw error
    }
  }
  return {
    put: (key, bytes) => whole(key, (part) => disk.put(part, bytes)),
    putFile: (key, path) =>
      whole(key, async (part) => {
        await mkdir(dirname(join(folder, part)), { recursive: true })
        await copyFile(path, join(folder, part))
      }),
    bytes: (key) => disk.getBytes(key),
    stream: (key) => disk.getStream(key),
    exists: (key) => disk.exists(key),
    erase: (key) => disk.delete(key),
  }
}
