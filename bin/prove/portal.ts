import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { strict as assert } from 'node:assert'
import { project } from '../build/sources.ts'

/** Who runs the portal: the account this script runs under, or, for root, another one. */
export interface Person {
  uid: number
  gid: number
  home: string
}

export interface StartOptions {
  /** The checkout. */
  folder: string
  dataFolder: string
  env?: Record<string, string>
  person?: Person | undefined
  /** `npm start` as a person types it, or the program itself, whose process number is then the portal's. */
  through?: 'npm' | 'node'
  port?: number
  /** Another Node than the pinned one. */
  node?: string
  /** Run instead of `bin/run.js start`. */
  entry?: string
}

export interface Portal {
  child: ChildProcess
  output: () => string
  address: string
}

/** The PATH without node_modules/.bin, which npm put in front for this script: what a person at a terminal has. */
export const plainPath = (process.env['PATH'] ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp'))
  .join(':')

/** What `npm start` gives to Node: its flags, and what it runs. */
const startWords = (
  JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .slice('exec node'.split(' ').length)

const running = new Set<ChildProcess>()

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

export function spawnPortal(options: StartOptions): { child: ChildProcess; output: () => string } {
  const { person, folder } = options
  const [program, args]: [string, string[]] =
    options.through === 'npm'
      ? ['npm', ['start']]
      : [options.node ?? process.execPath, options.entry ? [options.entry] : startWords]
  const child = spawn(program, args, {
    cwd: folder,
    detached: true,
    ...(person ? { uid: person.uid, gid: person.gid } : {}),
    env: {
      PATH: plainPath,
      HOME: person?.home ?? process.env['HOME'] ?? '/',
      PORT: String(options.port ?? 0),
      DATA_DIR: options.dataFolder,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, output: () => said }
}

/** Starts a portal and waits until it has printed its address. */
export async function startPortal(options: StartOptions): Promise<Portal> {
  const { child, output } = spawnPortal(options)
  const end = performance.now() + 120_000
  for (;;) {
    const address = /http:\/\/[\d.]+:\d+/.exec(output())?.[0]
    if (address) return { child, output, address }
    assert(!hasEnded(child), `the portal ended instead of starting: ${output()}`)
    assert(performance.now() < end, `the portal did not start in 120 s: ${output()}`)
    await sleep(10)
  }
}

/** The first page, which must be one. */
export async function openPage(portal: Portal): Promise<void> {
  const answer = await fetch(portal.address)
  const text = await answer.text()
  assert.equal(answer.status, 200, `the page answered ${answer.status}: ${text.slice(0, 200)}`)
  assert.match(text, /<html|<!doctype/i)
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) await once(child, 'exit')
  return child.exitCode
}

/** Ctrl-C: the terminal sends it to the whole group. Must end with 0 within 5 s; returns the seconds. */
export async function pressCtrlC(portal: Portal): Promise<number> {
  const begun = performance.now()
  process.kill(-(portal.child.pid ?? 0), 'SIGINT')
  const code = await ended(portal.child)
  const seconds = (performance.now() - begun) / 1000
  assert.equal(code, 0, `the stop ended with ${code}: ${portal.output()}`)
  assert(seconds < 5, `the stop took ${seconds.toFixed(1)} s`)
  return seconds
}

/** A start that must be refused: exit code 1 and one sentence with these words, no stack. */
export async function expectRefusal(options: StartOptions, words: RegExp): Promise<string> {
  const { child, output } = spawnPortal(options)
  const code = await ended(child)
  await sleep(20)
  const said = output().trim()
  assert.equal(code, 1, `exit code ${code}: ${said}`)
  assert.match(said, words)
  assert.equal(said.split('\n').length, 1, `more than one sentence: ${said}`)
  return said
}

/** Ends what a failed case left running, by its number. */
export async function endAll(): Promise<void> {
  for (const child of running) {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
    await ended(child)
  }
}
