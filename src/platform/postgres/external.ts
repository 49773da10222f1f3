import pg from 'pg'
import { reasonOf, StartRefused } from '../start-refused.ts'

const leastVersion = 150_000

/** Refuses a server of DATABASE_URL that cannot be reached, is older than PostgreSQL 15, or does not store UTF-8. */
export async function checkExternalServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // A connection that breaks after it was made would otherwise end the process with a stack.
  const broken: Error[] = []
  client.on('error', (error) => broken.push(error))
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; shown: string; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown, current_setting('server_encoding') AS encoding",
    )
    const [found] = rows
    if (!found || found.version < leastVersion)
      throw new StartRefused(
        `DATABASE_URL chỉ tới PostgreSQL ${found?.shown ?? ''}; Nhà Rông cần bản 15 trở lên.`,
      )
    if (found.encoding !== 'UTF8')
      throw new StartRefused(
        `Cơ sở dữ liệu của DATABASE_URL dùng bảng mã ${found.encoding}; Nhà Rông cần UTF8.`,
      )
  } catch (error) {
    if (error instanceof StartRefused) throw error
    throw new StartRefused(
      `Không kết nối được tới cơ sở dữ liệu của DATABASE_URL: ${reasonOf(broken[0] ?? error)}.`,
    )
  } finally {
    await client.end()
  }
}
