import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { killGroup, residentBytes } from '../child-limits.ts'

export interface ExtractionLimits {
  /** Milliseconds until it is killed. */
  time: number
  /** Bytes of resident memory; watched where the system tells it (Linux), and held to by V8 for its own heap everywhere. */
  memory: number
  /** Bytes of the answer: it is read into the memory of the portal. */
  answer: number
}

export type Run<Answer> =
  | { state: 'done'; answer: Answer; seconds: number }
  /** It was stopped, or ended by itself without an answer. */
  | { state: 'stopped'; why: 'time' | 'memory' | 'crash'; seconds: number }

const megabyte = 1024 * 1024
/** Nothing may take more than 20 seconds, the killing included. */
const usual: ExtractionLimits = { time: 19_000, memory: 1024 * megabyte, answer: 32 * megabyte }

/** Beside the bundle lies the bundled program (bin/build); among the sources, the source, which Node strips of its types. */
const program = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('child.ts', import.meta.url)
    : new URL('extraction-child.js', import.meta.url),
)

/**
 * Runs a task on a handed-in file in a program of its own, and reads what it wrote down. Whatever is in the file, the portal
 * neither hangs nor grows.
 */
export async function runTask<Answer>(
  task: 'read' | 'unfold',
  words: readonly string[],
  limits: Partial<ExtractionLimits>,
): Promise<Run<Answer>> {
  const { time, memory, answer } = { ...usual, ...limits }
  const output = join(tmpdir(), `nha-rong-${randomUUID()}.json`)
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning', program, task, output, ...words],
    { stdio: 'ignore', env: {}, detached: true },
  )
  try {
    const ended = await watch(child, time, memory)
    const seconds = (performance.now() - begun) / 1000
    if (ended !== 'done') return { state: 'stopped', why: ended, seconds }
    const written = await stat(output).catch(() => null)
    if (!written) return { state: 'stopped', why: 'crash', seconds }
    if (written.size > answer) return { state: 'stopped', why: 'memory', seconds }
    return { state: 'done', answer: JSON.parse(await readFile(output, 'utf8')) as Answer, seconds }
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
      killGroup(child)
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
