import { strict as assert } from 'node:assert'
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { asAccount, chooseAccount } from '#platform/postgres/account.ts'
import { findBinaries } from '#platform/postgres/binaries.ts'
import { openPlace } from '#platform/postgres/place.ts'
import { project } from '../build/sources.ts'
import type { Case } from './case.ts'
import { eventually } from './data-folder.ts'
import { ended, expectRefusal, openPage, pressCtrlC, startPortal } from './portal.ts'
import type { Workshop } from './workshop.ts'

const folder = project

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The machine's own PostgreSQL where it has one of 15 or newer, the oldest of them; else the packaged one. */
async function findPrograms(workshop: Workshop): Promise<string> {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).filter((name) => Number(name) >= 15) : []
  const [oldest] = versions.toSorted((a, b) => Number(a) - Number(b))
  if (oldest) return join(root, oldest, 'bin')
  const { initdb } = await findBinaries(await openPlace(join(workshop.makeFolder(), 'data')))
  return join(initdb, '..')
}

async function withServer(workshop: Workshop, work: (url: string) => Promise<string>): Promise<string> {
  const programs = await findPrograms(workshop)
  const account = chooseAccount(null)
  const place = workshop.makeFolder(account.steppedDown ? { ...account, home: '/' } : undefined)
  const cluster = join(place, 'cluster')
  const password = randomBytes(12).toString('hex')
  writeFileSync(join(place, 'password'), password, { mode: 0o644 })
  const as = { ...asAccount(account), cwd: place }
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'owner',
      '-E',
      'UTF8',
      '--locale=C',
      '-A',
      'scram-sha-256',
      `--pwfile=${join(place, 'password')}`,
    ],
    as,
  )
  const port = await findPort()
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=`,
  ]
  const server = spawn(join(programs, 'postgres'), ['-D', cluster, ...settings], { ...as, stdio: 'ignore' })
  const url = `postgresql://owner:${password}@127.0.0.1:${port}/postgres`
  try {
    await eventually(20, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.end()
    })
    return await work(url)
  } finally {
    server.kill('SIGINT')
    await ended(server)
  }
}

export const external: Case[] = [
  {
    name: 'with DATABASE_URL on a second, real PostgreSQL: the same, twice, and no embedded one',
    prove: (workshop) =>
      withServer(workshop, async (url) => {
        const dataFolder = join(workshop.makeFolder(), 'data')
        const env = { DATABASE_URL: url }
        for (const _ of ['first', 'second']) {
          const portal = await startPortal({ folder, dataFolder, env })
          await openPage(portal)
          await pressCtrlC(portal)
        }
        assert(!existsSync(join(dataFolder, 'postgres')), 'an embedded cluster was made')
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        const { rows } = await client.query<{ version: string; count: number }>(
          "SELECT current_setting('server_version') AS version, (SELECT count(*)::int FROM migrations) AS count",
        )
        await client.end()
        return `PostgreSQL ${rows[0]?.version}, ${rows[0]?.count} migrations`
      }),
  },
  {
    name: 'with DATABASE_URL where no server listens: a sentence, exit 1',
    async prove(workshop) {
      const env = { DATABASE_URL: `postgresql://a:b@127.0.0.1:${await findPort()}/c` }
      const dataFolder = join(workshop.makeFolder(), 'data')
      return expectRefusal(
        { folder, dataFolder, env },
        /Không kết nối được tới cơ sở dữ liệu của DATABASE_URL/,
      )
    },
  },
]
