import { existsSync, writeFileSync } from 'node:fs'
import { StartRefused } from '../start-refused.ts'
import { findBinaries } from './binaries.ts'
import { checkVersion, makeCluster, readPassword, roleName } from './cluster.ts'
import { readHolder, takeLock } from './lock.ts'
import { openPlace, type Place } from './place.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'
import { clearStaleFiles, endRemains } from './remains.ts'
import { type ServerLog, watchOver } from './watch.ts'

export type { ServerLog }

/** For node-postgres: `new Pool(connection)`. `host` is the folder of the unix socket. */
export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

export interface DatabaseServer {
  connection: Connection
  /** The same as one address, for libraries that take no fields. */
  url: string
  /** Folder of the cluster; outside the data folder when root's data folder is closed to PostgreSQL's account. */
  place: string
  /** Whether `place` is outside the data folder, which start-up should tell. */
  isElsewhere: boolean
  /** Name of the account that runs PostgreSQL. */
  account: string
  /** Whether this start made the cluster. */
  isNew: boolean
  /** Whether a server left over from a killed instance was stopped first. */
  tookOver: boolean
  /** Clean shutdown, at most 8 s. May be called more than once. */
  stop(): Promise<void>
}

export interface ServerOptions {
  dataFolder: string
  log: ServerLog
  /** False only in tests: nothing is flushed to disk. */
  durable?: boolean
  /** PostgreSQL died more often than it can be restarted: five times in a minute. The portal should exit. */
  onGivenUp?: (reason: Error) => void
}

function connectionTo(place: Place): Connection {
  return {
    host: place.sockets,
    port: 5432,
    user: roleName,
    password: readPassword(place),
    database: roleName,
  }
}

const addressOf = (connection: Connection): string =>
  `postgresql://${connection.user}:${connection.password}@localhost:${connection.port}/${connection.database}?host=${encodeURIComponent(connection.host)}`

async function startLocked(place: Place, options: ServerOptions): Promise<DatabaseServer> {
  const durable = options.durable ?? true
  const binaries = await findBinaries(place)
  const isNew = await makeCluster(binaries, place, durable)
  if (place.pointer && !existsSync(place.pointer)) writeFileSync(place.pointer, `${place.folder}\n`)
  if (!isNew) await checkVersion(binaries, place)
  const tookOver = await endRemains(place.cluster)
  await clearStaleFiles(place)
  const start = (): Promise<Postmaster> => startPostmaster(binaries, place, durable)
  const watch = watchOver(place, await start(), { ...options, start })
  const connection = connectionTo(place)
  return {
    connection,
    url: addressOf(connection),
    place: place.folder,
    isElsewhere: place.pointer !== null,
    account: place.account.name,
    isNew,
    tookOver,
    stop: () => watch.stop(),
  }
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes the cluster at the first start, stops a server left over from a
 * killed instance, starts ours on a unix socket alone, and keeps it running until `stop()`.
 * Throws StartRefused with a sentence, among others where a running instance already uses the folder.
 */
export async function openDatabaseServer(options: ServerOptions): Promise<DatabaseServer> {
  const place = await openPlace(options.dataFolder)
  const lock = takeLock(place)
  if (!lock)
    throw new StartRefused(
      `Thư mục dữ liệu ${options.dataFolder} đang được một phiên bản Nhà Rông khác sử dụng (tiến trình ${readHolder(place)}).`,
    )
  try {
    const server = await startLocked(place, options)
    return { ...server, stop: () => server.stop().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * For commands beside a running portal: borrows its server where there is one, and otherwise opens the server for as
 * long as the command runs. `stop()` leaves a borrowed server alone.
 */
export async function borrowDatabaseServer(options: ServerOptions): Promise<DatabaseServer> {
  const place = await openPlace(options.dataFolder)
  const lock = takeLock(place)
  lock?.release()
  if (lock) return openDatabaseServer(options)
  const connection = connectionTo(place)
  return {
    connection,
    url: addressOf(connection),
    place: place.folder,
    isElsewhere: place.pointer !== null,
    account: place.account.name,
    isNew: false,
    tookOver: false,
    stop: () => Promise.resolve(),
  }
}
