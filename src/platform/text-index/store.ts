import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection, Session, Table } from '@lancedb/lancedb'
import { loadEngine } from './engine.ts'
import { openMemory, ownMemory } from './memory.ts'
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

const megabyte = 1_048_576

/**
 * Opens nothing yet. Each index is a database of its own, so that dropping one cannot touch another. `memory` bounds what is
 * kept of all of them, in megabytes: two thirds for pages of indexes, one for bytes of rows.
 */
export function openIndexStore(
  address: string,
  { memory = ownMemory() }: { memory?: number } = {},
): IndexStore {
  const isRemote = /^[a-z0-9]+:\/\//.test(address)
  const placeOf = (name: string) => (isRemote ? `${address.replace(/\/$/, '')}/${name}` : join(address, name))
  const room = (memory * megabyte * 2) / 3
  const rows = openMemory((memory * megabyte) / 3)
  let session: Session | null = null
  const connect = async (name: string): Promise<Connection> => {
    const { lance } = await loadEngine()
    session ??= new lance.Session(BigInt(Math.round(room)), BigInt(32 * megabyte))
    return lance.connect(placeOf(name), { session })
  }
  const wrap = (table: Table, name: string, shape: IndexShape, connection: Connection) =>
    wrapTable({ table, shape, memory: rows, room, name }, async () => connection.openTable('parts'))
  return {
    async create(name, shape) {
      if (!isRemote) await rm(placeOf(name), { recursive: true, force: true })
      const connection = await connect(name)
      const { schemaOf } = await loadEngine()
      const table = await connection.createEmptyTable('parts', schemaOf(shape), { mode: 'overwrite' })
      return wrap(table, name, shape, connection)
    },
    async open(name, shape) {
      const connection = await connect(name)
      return wrap(await connection.openTable('parts'), name, shape, connection)
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
