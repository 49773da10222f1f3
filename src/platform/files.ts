import { createReadStream } from 'node:fs'
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
}

/** A folder of this machine. Keys are relative paths; flydrive refuses those that lead out of the folder. */
export function openFiles(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  return {
    put: (key, bytes) => disk.put(key, bytes),
    putFile: (key, path) => disk.putStream(key, createReadStream(path)),
    bytes: (key) => disk.getBytes(key),
    stream: (key) => disk.getStream(key),
    exists: (key) => disk.exists(key),
  }
}
