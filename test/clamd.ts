import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'

const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/sbin',
]
const program = folders.map((folder) => join(folder, 'clamd')).find((path) => existsSync(path))

export const clamdIsInstalled = program !== undefined
/** Said beside what is left out where it is not. */
export const needsClamd = 'cần clamd, ví dụ: apt-get install --no-install-recommends clamav-daemon'

/** The text that every scanner takes for a virus. In halves: a checkout of this file shall not be taken for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(
  '',
)

export interface TestClamd {
  /** As in the setting CLAMD. */
  address: string
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real clamd of this test file that knows one virus, EICAR; it answers while the tests run, unless one stops it. */
export function useClamd(): TestClamd {
  const folder = mkdtempSync(join(tmpdir(), 'nha-rong-clamd-'))
  const socket = join(folder, 'clamd.ctl')
  const settings = join(folder, 'clamd.conf')
  let running: ChildProcess | undefined

  const clamd: TestClamd = {
    address: `unix:${socket}`,
    async start() {
      running = spawn(program ?? 'clamd', ['--foreground', '--config-file', settings], { stdio: 'ignore' })
      for (let tries = 200; !(await answers(socket)); tries--) {
        if (tries === 0 || running.exitCode !== null)
          throw new Error(
            `clamd did not start:\n${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`,
          )
        await wait(50)
      }
    },
    async stop() {
      const ended = running
      running = undefined
      if (!ended || ended.exitCode !== null) return
      await new Promise((resolve) => {
        ended.once('exit', resolve)
        ended.kill('SIGKILL')
      })
      await rm(socket, { force: true })
    },
  }

  beforeAll(async () => {
    await mkdir(join(folder, 'signatures'))
    const signature = Buffer.from(eicar).toString('hex')
    await writeFile(join(folder, 'signatures', 'own.ndb'), `Eicar-Test:0:*:${signature}\n`)
    await writeFile(
      settings,
      [
        `LocalSocket ${socket}`,
        `DatabaseDirectory ${join(folder, 'signatures')}`,
        `LogFile ${join(folder, 'log')}`,
        'StreamMaxLength 8M',
        'MaxFileSize 4M',
        'AlertExceedsMax yes',
        '',
      ].join('\n'),
    )
    if (clamdIsInstalled) await clamd.start()
  })
  afterAll(async () => {
    await clamd.stop()
    await rm(folder, { recursive: true })
  })
  return clamd
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ path }, () => socket.end('zPING\0'))
    socket.on('data', (said) => resolve(said.toString().startsWith('PONG')))
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
