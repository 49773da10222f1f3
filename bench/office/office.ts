import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Jar, openJar } from '#test/jar.ts'
import { paths } from '#paths'
import { isStale, project } from '../../bin/build/sources.ts'
import { placeOf } from '../../bin/prove/data-folder.ts'
import { endAll, type Portal, startPortal } from '../../bin/prove/portal.ts'

/** A started portal on a data folder of its own, and the people of its demonstration, each with a browser. */
export interface Office {
  dataFolder: string
  portal: () => Portal
  /** Starts the portal anew on the same data; the browsers keep their sessions. */
  start(): Promise<void>
  /** The person's browser, signed in through the page the first time. */
  person(key: string): Promise<Jar>
  /** Ends every process and removes everything. */
  close(): Promise<void>
}

const emails = (
  JSON.parse(readFileSync(join(project, 'db/profiles/kon-tum-2011/people.json'), 'utf8')) as {
    key: string
    email: string
  }[]
).reduce((known, { key, email }) => known.set(key, email), new Map<string, string>())

/** The setting that makes every page anew for every reader. */
export const withoutPageCache = { KEPT_PAGES_MB: '0' }

export async function openOffice(env: Readonly<Record<string, string>> = {}): Promise<Office> {
  if (isStale()) spawnSync(process.execPath, [join(project, 'bin/build.ts')], { stdio: 'inherit' })
  const folder = mkdtempSync(join(tmpdir(), 'nr-bench-'))
  // PostgreSQL runs under another account when this one is root.
  chmodSync(folder, 0o755)
  const dataFolder = join(folder, 'data')
  const start = () => startPortal({ folder: project, dataFolder, env: { LOG_LEVEL: 'warn', ...env } })
  let portal = await start()
  const browsers = new Map<string, Promise<Jar>>()

  async function signIn(key: string): Promise<Jar> {
    const jar = openJar(() => portal.address)
    const email = emails.get(key) ?? ''
    const answer = await jar.post(paths.signIn.href(), { email, password: passwordOf(dataFolder, email) })
    if (answer.status !== 303) throw new Error(`${key} could not sign in: ${answer.status}`)
    return jar
  }
  return {
    dataFolder,
    portal: () => portal,
    async start() {
      portal = await start()
    },
    person(key) {
      const known = browsers.get(key) ?? signIn(key)
      browsers.set(key, known)
      return known
    },
    async close() {
      await endAll()
      rmSync(placeOf(dataFolder), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function passwordOf(dataFolder: string, email: string): string {
  const lines = readFileSync(join(dataFolder, 'tai-khoan-minh-hoa.txt'), 'utf8').split('\n')
  const found = lines.map((line) => line.split('\t')).find(([address]) => address === email)
  if (!found) throw new Error(`${email} is not in the list of demonstration accounts`)
  return found.at(-1) ?? ''
}
