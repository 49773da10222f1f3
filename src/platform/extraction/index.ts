import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Extracted, Extraction } from './extracted.ts'

export type { Extracted, Extraction } from './extracted.ts'

export interface ExtractionLimits {
  /** Milliseconds until the process is killed. */
  time: number
  /** Bytes of resident memory; watched where the system tells it (Linux), and held to by V8 for its own heap everywhere. */
  memory: number
  /** Bytes of the answer: a file of a few kilobytes may unfold to gigabytes of text. */
  answer: number
}

const megabyte = 1024 * 1024
const usual: ExtractionLimits = { time: 20_000, memory: 1024 * megabyte, answer: 64 * megabyte }

/** Beside the bundle lies the bundled process (bin/build); among the sources, the source, which Node strips of its types. */
const program = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('child.ts', import.meta.url)
    : new URL('extraction-child.js', import.meta.url),
)

/**
 * Reads one file in a process of its own: whatever is in it, the portal neither hangs nor grows. A file that breaks its
 * process, or takes too long, is an answer too. `name` is how the sender called it, `authorities` the folder of the
 * certificates by which signatures are trusted.
 */
export async function extractFile(
  { path, name, authorities }: { path: string; name: string; authorities?: string | null },
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  const { time, memory, answer } = { ...usual, ...limits }
  const output = join(tmpdir(), `nha-rong-${randomUUID()}.json`)
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--disable-warning=ExperimentalWarning',
      program,
      path,
      name,
      output,
      authorities ?? '',
    ],
    { stdio: 'ignore', env: {}, detached: true },
  )
  try {
    const ended = await watch(child, time, memory)
    const seconds = (performance.now() - begun) / 1000
    if (ended !== 'done') return { state: 'stopped', why: ended, seconds }
    const written = await stat(output).catch(() => null)
    if (!written) return { state: 'stopped', why: 'crash', seconds }
    if (written.size > answer) return { state: 'stopped', why: 'memory', seconds }
    return { state: 'done', ...(JSON.parse(await readFile(output, 'utf8')) as Extracted), seconds }
  } finally {
    await Promise.all([rm(output, { force: true }), rm(`${output}.part`, { force: true })])
  }
}

/** Until it ends, or is ended: with all that it may have started. */
function watch(
  child: ChildProcess,
  time: number,
  memory: number,
): Promise<'done' | 'time' | 'memory' | 'crash'> {
  return new Promise((resolve) => {
    let stopped: 'time' | 'memory' | null = null
    const stop = (why: 'time' | 'memory') => {
      stopped ??= why
      kill(child)
    }
    const timer = setTimeout(() => stop('time'), time)
    const meter = setInterval(() => {
      void residentBytes(child.pid).then((bytes) => (bytes > memory ? stop('memory') : undefined))
    }, 100)
    const settle = (end: 'done' | 'crash') => {
      clearTimeout(timer)
      clearInterval(meter)
      resolve(stopped ?? end)
    }
    child.on('error', () => settle('crash'))
    child.on('exit', (code) => settle(code === 0 ? 'done' : 'crash'))
  })
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL') // No group of its own on this system, or gone already.
  }
}

/** 0 where the system does not tell. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const line = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(line.split(' ')[1] ?? 0) * 4096
}
