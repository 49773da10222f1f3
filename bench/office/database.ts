import { type DatabasePool, openPool } from '#platform/database.ts'
import { borrowDatabaseServer } from '#platform/postgres/server.ts'

/** Looks into the database of a running portal, beside it. */
export async function withDatabase<Found>(
  dataFolder: string,
  look: (database: DatabasePool) => Promise<Found>,
): Promise<Found> {
  const server = await borrowDatabaseServer({ dataFolder, log: console })
  const database = openPool(server.connection, (error) => console.error(error.message))
  try {
    return await look(database)
  } finally {
    await database.close()
    await server.stop()
  }
}
