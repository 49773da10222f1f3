import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabaseServer } from '#platform/postgres/server.ts'
import { administer, connectionTo, type TestServer } from './server.ts'
import { fillTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** One real PostgreSQL for the whole run, with one filled database from which every test file's own is copied. */
export default async function start({ provide }: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-shared-'))
  const { server, stop } = await openServer(folder)
  await administer(server, (client) => client.query(`create database ${server.template}`))
  await fillTemplate(connectionTo(server, server.template))
  provide('testServer', server)
  return async () => {
    await administer(server, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where starts_with(datname, $1)',
        [server.prefix],
      )
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
    })
    await stop()
    await rm(folder, { recursive: true })
  }
}

async function openServer(shared: string): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const prefix = `nha_rong_test_${process.pid}_`
  const names = { prefix, template: `${prefix}template`, folder: shared }
  const url = process.env['DATABASE_URL']
  if (url) return { server: { connection: { connectionString: url }, ...names }, stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-test-'))
  const log = { info: () => {}, error: (message: string) => console.error(message) }
  const running = await openDatabaseServer({ dataFolder: folder, log, durable: false })
  return {
    server: { connection: { ...running.connection }, ...names },
    async stop() {
      await running.stop()
      await rm(folder, { recursive: true })
      if (running.isElsewhere) await rm(running.place, { recursive: true })
    },
  }
}
