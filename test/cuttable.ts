import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { PoolConfig } from 'pg'

/** A way to the database, or to the portal, that a test can cut, and mend. */
export interface CuttableWay {
  connection: PoolConfig
  cut(): void
  /** From now on nothing comes through what is open, and neither end is told. */
  silence(): void
  /** Cuts it in the middle of whatever is on its way when so many bytes more have gone towards the far end. */
  cutAfter(bytes: number): void
  mend(): void
  close(): Promise<void>
}

export async function openCuttableWay(connection: PoolConfig): Promise<CuttableWay> {
  const { host = '127.0.0.1', port = 5432 } = addressOf(connection)
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const open = new Set<Socket>()
  let isCut = false
  let left = Number.POSITIVE_INFINITY
  const cut = () => {
    isCut = true
    left = Number.POSITIVE_INFINITY
    for (const socket of open) socket.destroy()
  }
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(target)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
    near.on('data', (bytes) => {
      left -= bytes.length
      if (left < 0) cut()
    })
    return near
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    connection: leadTo(connection, own),
    cut,
    silence() {
      for (const socket of open) socket.unpipe()
    },
    cutAfter(bytes) {
      left = bytes
    },
    mend() {
      isCut = false
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function addressOf({ connectionString, host, port }: PoolConfig): { host?: string; port?: number } {
  if (connectionString === undefined) return { ...(host && { host }), ...(port && { port }) }
  const url = new URL(connectionString)
  return { host: url.searchParams.get('host') ?? url.hostname, port: Number(url.port || 5432) }
}

function leadTo(connection: PoolConfig, own: { host: string; port: number }): PoolConfig {
  if (connection.connectionString === undefined) return { ...connection, ...own }
  const url = new URL(connection.connectionString)
  url.searchParams.delete('host')
  url.hostname = own.host
  url.port = String(own.port)
  return { connectionString: url.href }
}
