import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { reasonOf, StartRefused } from '../start-refused.ts'
import { asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { endRemains } from './remains.ts'

const run = promisify(execFile)

/** The role and the database of the portal. The role owns its database and may create others, and is no superuser. */
export const roleName = 'nharong'

// Only this role, only over the socket. The superuser signs in nowhere; single-user mode remains for repairs.
const accessRules = `local all ${roleName} scram-sha-256\n`

/** A locale of the machine may be missing or change its sorting with an upgrade; PostgreSQL's own cannot. */
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

export const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const passwordFile = (cluster: string): string => join(cluster, 'portal-password')

export const readPassword = (place: Place): string => readFileSync(passwordFile(place.cluster), 'utf8')

async function createRole(binaries: Binaries, place: Place, folder: string, password: string): Promise<void> {
  const child = spawn(binaries.postgres, ['--single', '-D', folder, '-j', 'template1'], {
    ...asAccount(place.account),
    cwd: place.folder,
    env: plainEnvironment,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  // Single-user mode with -j ends a statement at a semicolon followed by an empty line.
  child.stdin.end(
    `CREATE ROLE ${roleName} LOGIN CREATEDB PASSWORD '${password}';\n\nCREATE DATABASE ${roleName} OWNER ${roleName};\n\n`,
  )
  const [code] = (await once(child, 'close')) as [number | null]
  const complaint = said.join('').match(/^.*(?:ERROR|FATAL|PANIC):.*$/m)
  if (code !== 0 || complaint) throw new Error(complaint?.[0] ?? `postgres --single: ${code}`)
}

async function removeHalfMade(place: Place): Promise<void> {
  const prefix = `${basename(place.cluster)}.half-`
  for (const name of await readdir(place.folder)) {
    if (!name.startsWith(prefix)) continue
    const half = join(place.folder, name)
    await endRemains(half)
    await rm(half, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync()
  await folder.close()
}

/**
 * Makes the cluster where there is none. It is made under another name and renamed when complete, so an interrupted
 * first start leaves nothing that could be taken for a database; the next one removes the half and begins again.
 */
export async function makeCluster(binaries: Binaries, place: Place, durable: boolean): Promise<boolean> {
  await removeHalfMade(place)
  if (existsSync(place.cluster)) return false
  const half = `${place.cluster}.half-${randomBytes(4).toString('hex')}`
  const { uid, gid, steppedDown } = place.account
  try {
    await mkdir(half, { mode: 0o700 })
    if (steppedDown) await chown(half, uid, gid)
    const options = [...locale, '--auth=reject', '--username=postgres', ...(durable ? [] : ['--no-sync'])]
    await run(binaries.initdb, ['-D', half, ...options], {
      ...asAccount(place.account),
      cwd: place.folder,
      env: plainEnvironment,
    })
    const password = randomBytes(24).toString('base64url')
    await createRole(binaries, place, half, password)
    await writeFile(join(half, 'pg_hba.conf'), accessRules)
    await writeFile(passwordFile(half), password, { mode: 0o600 })
    if (steppedDown) await chown(passwordFile(half), uid, gid)
    await chmod(half, 0o700)
    await rename(half, place.cluster)
    if (durable) await syncFolder(place.folder)
    return true
  } catch (error) {
    await rm(half, { recursive: true, force: true, maxRetries: 5 })
    // What initdb said last is the reason; before it stands the whole command.
    const reason = reasonOf(error).trim().split('\n').at(-1) ?? ''
    throw new StartRefused(`Không tạo được cơ sở dữ liệu trong ${place.folder}: ${reason}`)
  }
}

/** Refuses a cluster that these binaries cannot open, which they would do with an English line in a log. */
export async function checkVersion(binaries: Binaries, place: Place): Promise<void> {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const { stdout } = await run(binaries.postgres, ['--version'], {
    ...asAccount(place.account),
    cwd: place.folder,
    env: plainEnvironment,
  })
  const own = stdout.match(/(\d+)\./)?.[1]
  if (own !== found)
    throw new StartRefused(
      `Cơ sở dữ liệu ở ${place.folder} là của PostgreSQL ${found}, còn bản đi kèm là ${own ?? stdout}; hãy sao lưu bằng bản cũ rồi khôi phục vào bản mới.`,
    )
}
