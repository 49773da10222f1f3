import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { listProcesses, readPostmasterPid } from '#platform/postgres/remains.ts'
import { borrowDatabaseServer } from '#platform/postgres/server.ts'

/** Where the database of this data folder is. */
export function placeOf(dataFolder: string): string {
  const pointer = join(dataFolder, 'postgres-place')
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataFolder, 'postgres')
}

export const clusterOf = (dataFolder: string): string => join(placeOf(dataFolder), 'cluster')

/** The process numbers of PostgreSQL on this data folder, its server first. */
export function serverOf(dataFolder: string): number {
  const pid = readPostmasterPid(clusterOf(dataFolder))
  assert(pid !== null, 'PostgreSQL does not run')
  return pid
}

/** The shell that stops PostgreSQL when the portal dies. */
export function leashOf(dataFolder: string): number {
  const mark = `nha-rong-leash\0${clusterOf(dataFolder)}/.`
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !existsSync(`/proc/${name}/cmdline`)) continue
    if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(mark)) return Number(name)
  }
  throw new Error('the leash does not run')
}

async function ask(dataFolder: string, sql: string): Promise<unknown[]> {
  const said: string[] = []
  const log = { info: (line: string) => said.push(line), error: (line: string) => said.push(line) }
  const server = await borrowDatabaseServer({ dataFolder, log })
  const client = new pg.Client(server.connection)
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
    await server.stop()
  }
}

/** Writes something that must outlive whatever follows. The portal must be running. */
export async function leaveMark(dataFolder: string, mark: string): Promise<void> {
  await ask(dataFolder, 'CREATE TABLE IF NOT EXISTS prove_setup (mark text)')
  await ask(dataFolder, `INSERT INTO prove_setup VALUES ('${mark}')`)
}

export async function expectMark(dataFolder: string, mark: string): Promise<void> {
  const rows = await ask(dataFolder, `SELECT mark FROM prove_setup WHERE mark = '${mark}'`)
  assert.equal(rows.length, 1, `what was written ("${mark}") is gone`)
}

export async function expectNoServer(dataFolder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await listProcesses(clusterOf(dataFolder))).length === 0) return
    await sleep(50)
  }
  assert.fail('PostgreSQL is still running')
}

/** Tries until it succeeds; the last failure passes after the time is over. */
export async function eventually(seconds: number, attempt: () => Promise<void>): Promise<void> {
  const end = performance.now() + seconds * 1000
  for (;;)
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > end) throw error
      await sleep(50)
    }
}
