import pg from 'pg'

/** Everything here can be sent from the process that started the server to the workers. */
export interface TestServer {
  connection:
    | { connectionString: string }
    | { host: string; port: number; user: string; password: string; database: string }
  /** How the databases of this run are called, so that two runs may share a server. */
  prefix: string
  template: string
  /** For files that the workers of this run share; gone with it. */
  folder: string
}

/** For node-postgres: the same server, another database. */
export function connectionTo({ connection }: TestServer, database: string): pg.PoolConfig {
  if (!('connectionString' in connection)) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function administer<Result>(
  server: TestServer,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
