import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { NotFound } from './errors.ts'
import { preparingClient } from './prepared.ts'

/** A connection or a transaction: queries never need to know which. */
export type Database = PgDatabase<NodePgQueryResultHKT, Record<string, never>>

export interface DatabasePool {
  db: Database
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool of at most `max` connections (default 10).
 * A dropped connection is reported and replaced by the next query: without the listeners node-postgres turns it into an
 * uncaught exception, and a restart of the database would end the web process. The pool's own listener is for idle
 * connections; one that a transaction holds between two statements needs its own.
 */
export function openPool(settings: pg.PoolConfig, onError: (error: Error) => void): DatabasePool {
  const Client = preparingClient()
  const pool = new pg.Pool({ max: 10, connectionTimeoutMillis: 10_000, Client, ...settings })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

/** The only row asked for, or NotFound. */
export function one<Row>(rows: Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new NotFound()
  return row
}
