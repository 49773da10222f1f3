import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '@lancedb/lancedb'
import { loadEngine } from './engine.ts'
import type { IndexShape, TextIndex } from './shape.ts'
import { wrapTable } from './table.ts'

/** Where indexes lie: a folder of this machine, or `s3://bucket/place`, which several machines share. */
export interface IndexStore {
  /** Makes an empty index under this name; one that was begun before is gone. */
  create(name: string, shape: IndexShape): Promise<TextIndex>
  /** Throws where there is none, or where it cannot be read. */
  open(name: string, shape: IndexShape): Promise<TextIndex>
  drop(name: string): Promise<void>
  /** The names of all that lie there, whole or not. */
  list(): Promise<string[]>
}

const megabyte = 1024n * 1024n

/**
 * Opens nothing yet. Each index is a database of its own, so that dropping one cannot touch another. `memory` bounds what is
 * kept of the indexes' pages, in megabytes.
 */
export function openIndexStore(address: string, { memory = 256 }: { memory?: number } = {}): IndexStore {
  const isRemote = /^[a-z0-9]+:\/\//.test(address)
  const placeOf = (name: string) => (isRemote ? `${address.replace(/\/$/, '')}/${name}` : join(address, name))
  const connect = async (name: string): Promise<Connection> => {
    const { lance } = await loadEngine()
    const session = new lance.Session(BigInt(memory) * megabyte, 32n * megabyte)
    return lance.connect(placeOf(name), { session })
  }
  return {
    async create(name, shape) {
      if (!isRemote) await rm(placeOf(name), { recursive: true, force: true })
      const connection = await connect(name)
      const { schemaOf } = await loadEngine()
      const table = await connection.createEmptyTable('parts', schemaOf(shape), { mode: 'overwrite' })
      return wrapTable(table, shape, async () => connection.openTable('parts'))
    },
    async open(name, shape) {
      const connection = await connect(name)
      const openParts = async () => connection.openTable('parts')
      return wrapTable(await openParts(), shape, openParts)
    },
    async drop(name) {
      if (isRemote) await (await connect(name)).dropAllTables()
      else await rm(placeOf(name), { recursive: true, force: true })
    },
    async list() {
      if (isRemote) return []
      await mkdir(address, { recursive: true })
      return readdir(address)
    },
  }
}
