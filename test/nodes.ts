import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { buildApp } from '#app'
import { whoIs } from '#features/accounts/index.ts'
import { openPool } from '#platform/database.ts'
import { openEpoch, openMemory, type Epoch } from '#platform/kept-pages/index.ts'
import type { Portal } from './app.ts'
import { unpack } from './unpack.ts'

export interface NodeAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Decoded. */
  text: string
  /** As it went over the line. */
  bytes: Buffer
}

export interface PortalNode {
  /** The address that it listens on. */
  address: string
  epoch: Epoch
  /** How often the router rendered something, the door's own questions included. */
  readonly rendered: string[]
  ask(path: string, headers?: Record<string, string | string[]>, method?: string): Promise<NodeAnswer>
  close(): Promise<void>
}

/** How PostgreSQL calls the connections on which these nodes listen: apart from the portal's own. */
export const listenerName = 'nha-rong test node'

interface NodeOptions {
  keptPagesBytes?: number
  trustProxy?: boolean
  /** Another way to the database: one that can be cut. */
  connection?: Parameters<typeof openPool>[0]
}

/** One more process, as good as: the portal with its own pool, its own memory and a port, over the same database. */
export async function openNode(
  { dependencies, services, database, clock }: Portal,
  { keptPagesBytes = 1_000_000, trustProxy = false, connection }: NodeOptions = {},
): Promise<PortalNode> {
  const quiet = () => undefined
  // What cannot be reached shall be known at once where a way is cut, and a busy machine is no cut way.
  const way = connection ? { ...connection, connectionTimeoutMillis: 500 } : database.connection
  const pool = openPool(way, quiet)
  const epoch = await openEpoch({ ...way, application_name: listenerName }, quiet)
  const rendered: string[] = []
  const own = {
    ...services,
    db: pool.db,
    remember: openMemory(epoch, () => clock.now()),
  }
  const app = buildApp({
    ...dependencies,
    services: own,
    epoch,
    keptPagesBytes,
    trustProxy,
    whoIs: async (asked) => {
      rendered.push(asked.url)
      return whoIs(own, asked)
    },
  })
  app.log.level = 'silent'
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    epoch,
    rendered,
    ask: (path, headers = {}, method = 'GET') => askAt(address, path, headers, method),
    async close() {
      await app.close()
      await epoch.close()
      await pool.close()
    },
  }
}

/** As raw as Node lets it be: the path as written, any Host, headers more than once. */
function askAt(
  address: string,
  path: string,
  headers: Record<string, string | string[]>,
  method: string,
): Promise<NodeAnswer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      buffer(response).then((bytes) => {
        const { statusCode = 0, headers: answered } = response
        resolve({ status: statusCode, headers: answered, bytes, text: unpack(bytes, answered) })
      }, reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}
