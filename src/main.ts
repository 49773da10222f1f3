import { join } from 'node:path'
import fastify from 'fastify'
import pg from 'pg'
import { projectFolder, readConfig } from '#config'
import { migrate } from '#platform/migrations.ts'
import { assertRuntime } from '#platform/runtime.ts'
import { runUntilStopped, within } from '#platform/running.ts'
import { StartRefused } from '#platform/start-refused.ts'
import { openDatabase, refuseAddress } from '#platform/startup.ts'

assertRuntime(projectFolder)
const reading = readConfig(process.env)

await runUntilStopped(async ({ opened, stopping, giveUp }) => {
  if (!reading.ok) throw new StartRefused(reading.problems.join('\n'))
  const { config } = reading

  const database = await openDatabase({ ...config, log: console, onGivenUp: giveUp })
  opened.defer(() => database.stop())
  if (database.notice) console.info(database.notice)
  stopping.throwIfAborted()

  const pool = new pg.Pool(database.connection)
  pool.on('error', (error) => console.error(error.message))
  opened.defer(() => pool.end())
  await migrate(pool, join(projectFolder, 'db/migrations'))
  stopping.throwIfAborted()

  const app = fastify()
  app.get('/', async (_request, reply) => {
    const { rows } = await pool.query<{ count: string }>('SELECT count(*) FROM migrations')
    return reply.type('text/html').send(`<!doctype html><title>Nhà Rông</title><p>${rows[0]?.count}</p>`)
  })
  app.get('/slow', async () => (await pool.query('SELECT pg_sleep(2)')).rowCount)
  opened.defer(async () => {
    await within(2_000, app.close())
  })
  try {
    const address = await app.listen({ host: config.host, port: config.port })
    console.info(`Nhà Rông đang chạy tại ${config.publicUrl ?? address}`)
  } catch (error) {
    throw refuseAddress(error, config.host, config.port)
  }
})
