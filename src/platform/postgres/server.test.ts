import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listProcesses, readPostmasterPid } from './remains.ts'
import {
  borrowDatabaseServer,
  openDatabaseServer,
  type DatabaseServer,
  type ServerOptions,
} from './server.ts'

const run = promisify(execFile)
const said: string[] = []
const log = { info: (line: string) => said.push(line), error: (line: string) => said.push(line) }

let folder = ''
let parent = ''
const opened: DatabaseServer[] = []

async function open(more: Partial<ServerOptions> = {}): Promise<DatabaseServer> {
  const server = await openDatabaseServer({ dataFolder: folder, log, durable: false, ...more })
  opened.push(server)
  return server
}

async function ask(server: DatabaseServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>({ text: sql })
  await client.end()
  return rows.map((row) => Object.values(row)[0])
}

async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1)
    try {
      return await attempt()
    } catch (error) {
      if (tries > 100) throw error
      await sleep(50)
    }
}

const clusterOf = (server: DatabaseServer): string => join(server.place, 'cluster')
const postmasterOf = (server: DatabaseServer): number => {
  const pid = readPostmasterPid(clusterOf(server))
  if (pid === null) throw new Error('The server does not run')
  return pid
}

// Making a cluster takes a second: it is made once, and every test begins with a copy of it.
let origin = ''

async function makeFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'nr-'))
  // mkdtemp's 0700 would send root's cluster to /var/lib.
  await chmod(parent, 0o755)
  return join(parent, 'dữ liệu')
}

beforeAll(async () => {
  origin = await makeFolder()
  const server = await openDatabaseServer({ dataFolder: origin, log, durable: false })
  expect(server).toMatchObject({ isNew: true, tookOver: false, place: join(origin, 'postgres') })
  await server.stop()
})

afterAll(() => rm(join(origin, '..'), { recursive: true }))

beforeEach(async () => {
  said.length = 0
  folder = await makeFolder()
  parent = join(folder, '..')
  await run('cp', ['-a', origin, folder])
})

afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop()
  await rm(parent, { recursive: true })
})

describe('a data folder', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await open()
    await ask(first, "CREATE TABLE kept AS SELECT 'Đắk Glei' AS word")
    await first.stop()
    const second = await open()
    expect(second.isNew).toBe(false)
    expect(await ask(second, 'SELECT word FROM kept')).toEqual(['Đắk Glei'])
  })

  it('is refused to a second instance, in a sentence, and is free again after the stop', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow('đang được một phiên bản Nhà Rông khác sử dụng')
    await first.stop()
    await expect(open()).resolves.toMatchObject({ isNew: false })
  })

  it('is completed at the next start when the first was cut off', async () => {
    const place = join(folder, 'postgres')
    await rm(join(place, 'cluster'), { recursive: true })
    await mkdir(join(place, 'cluster.half-0a1b2c3d'))
    await writeFile(join(place, 'cluster.half-0a1b2c3d', 'PG_VERSION'), '18\n')
    expect((await open()).isNew).toBe(true)
    expect((await readdir(place)).filter((name) => name.includes('half'))).toEqual([])
  })

  it('of another PostgreSQL version is refused', async () => {
    await writeFile(join(folder, 'postgres/cluster/PG_VERSION'), '14\n')
    await expect(open()).rejects.toThrow('của PostgreSQL 14')
  })

  it('that cannot be made is refused in a sentence', async () => {
    folder = join(folder, 'postgres/cluster/PG_VERSION')
    await expect(open()).rejects.toThrow(`Không ghi được vào thư mục dữ liệu ${folder}`)
  })

  it('with a path too long for a socket has its socket elsewhere', async () => {
    folder = join(folder, 'một thư mục rất dài'.repeat(6))
    const server = await open()
    expect(Buffer.byteLength(server.connection.host)).toBeLessThan(90)
    expect(await ask(server, 'SELECT 1')).toEqual([1])
    await rm(server.connection.host, { recursive: true })
  })
})

describe('the server', () => {
  it('speaks on a unix socket alone, to one role that is no superuser', async () => {
    const server = await open()
    expect(await ask(server, 'SHOW listen_addresses')).toEqual([''])
    expect(await ask(server, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([false])
    const { password: _, ...others } = server.connection
    const stranger = new pg.Client({ ...others, password: 'wrong' })
    await expect(stranger.connect()).rejects.toThrow('password authentication failed')
    const superuser = new pg.Client({ ...server.connection, user: 'postgres' })
    await expect(superuser.connect()).rejects.toThrow('no pg_hba.conf entry')
  })

  it('stores UTF-8 and knows Vietnamese letters', async () => {
    const server = await open()
    expect(await ask(server, "SELECT lower('ĐƯỜNG ẤY') || upper('ữ')")).toEqual(['đường ấyỮ'])
  })

  it('flushes to disk unless a test asks it not to', async () => {
    expect(await ask(await open({ durable: true }), 'SHOW fsync')).toEqual(['on'])
  })

  it('answers at the address too', async () => {
    const server = await open()
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await client.end()
  })

  it('is started again when it is killed, with all that was committed', async () => {
    const server = await open({ durable: true })
    await ask(server, 'CREATE TABLE kept AS SELECT 7 AS number')
    process.kill(postmasterOf(server), 'SIGKILL')
    expect(await eventually(() => ask(server, 'SELECT number FROM kept'))).toEqual([7])
    expect(said.join()).toContain('PostgreSQL dừng ngoài ý muốn')
  })

  it('is given up, and said to be, when it keeps on dying', async () => {
    let reason: Error | null = null
    const server = await open({ onGivenUp: (error) => (reason = error) })
    while (reason === null) {
      const pid = readPostmasterPid(clusterOf(server))
      if (pid !== null && (await listProcesses(clusterOf(server))).includes(pid)) process.kill(pid, 'SIGKILL')
      await sleep(20)
    }
    expect(String(reason)).toContain('đã dừng quá 5 lần trong một phút')
  })

  it('leaves no process behind after the stop', async () => {
    const server = await open()
    await server.stop()
    expect(await listProcesses(clusterOf(server))).toEqual([])
  })
})

describe('after a crash', () => {
  const script = `
    const { openDatabaseServer } = await import(${JSON.stringify(join(import.meta.dirname, 'server.ts'))})
    const server = await openDatabaseServer({ dataFolder: process.argv[1], log: console, durable: false })
    console.log('open ' + server.place)
    setInterval(() => {}, 1000)`

  async function openElsewhere(): Promise<{ portal: ChildProcess; cluster: string }> {
    const portal = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(portal.stdout, 'data')) as [Buffer]
    return {
      portal,
      cluster: join(
        line
          .toString()
          .trim()
          .replace(/^open /, ''),
        'cluster',
      ),
    }
  }

  async function killAll(portal: ChildProcess): Promise<void> {
    const ended = once(portal, 'exit')
    portal.kill('SIGKILL')
    await ended
  }

  it('of the portal its server stops by itself', async () => {
    const { portal, cluster } = await openElsewhere()
    expect(await listProcesses(cluster)).not.toEqual([])
    await killAll(portal)
    await eventually(async () => expect(await listProcesses(cluster)).toEqual([]))
  })

  it('that left a server running, the next start stops it and says so', async () => {
    const { portal, cluster } = await openElsewhere()
    for (const name of await readdir('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
      if (line.includes(`nha-rong-leash\0${cluster}/.`)) process.kill(Number(name), 'SIGKILL')
    }
    await killAll(portal)
    expect(await listProcesses(cluster)).not.toEqual([])
    expect((await open()).tookOver).toBe(true)
  })

  it('the shell of somebody who looks at the folder is left alone', async () => {
    const shell = spawn('sleep', ['60'], { cwd: join(folder, 'postgres/cluster'), stdio: 'ignore' })
    await open()
    expect(shell.kill('SIGTERM')).toBe(true)
    expect(await once(shell, 'exit')).toEqual([null, 'SIGTERM'])
  })

  it.each([
    ['names a process that is not PostgreSQL', `${process.pid}\n`],
    ['is empty', ''],
  ])('whose postmaster.pid %s, the next start goes on', async (_, text) => {
    const server = await open()
    await server.stop()
    await writeFile(join(clusterOf(server), 'postmaster.pid'), text)
    await writeFile(join(server.connection.host, '.s.PGSQL.5432.lock'), `${process.pid}\n`)
    expect((await open()).tookOver).toBe(false)
  })
})

describe('a command beside the portal', () => {
  it('borrows the running server and leaves it running', async () => {
    const server = await open()
    const borrowed = await borrowDatabaseServer({ dataFolder: folder, log, durable: false })
    expect(await ask(borrowed, 'SELECT 1')).toEqual([1])
    await borrowed.stop()
    expect(await ask(server, 'SELECT 1')).toEqual([1])
  })

  it('opens the server for itself where no portal runs', async () => {
    const own = await borrowDatabaseServer({ dataFolder: folder, log, durable: false })
    expect(await ask(own, 'SELECT 1')).toEqual([1])
    await own.stop()
    expect(await listProcesses(clusterOf(own))).toEqual([])
  })
})
