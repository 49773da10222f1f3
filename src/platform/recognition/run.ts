import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { killGroup, residentBytes } from '../child-limits.ts'
import type { RecognitionLimits, Wanted } from './index.ts'
import type { Message } from './messages.ts'

/** Beside the bundle lies the bundled process (bin/build); among the sources, the source. */
const program = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('child.ts', import.meta.url)
    : new URL('recognition-child.js', import.meta.url),
)

export interface Run {
  ended: 'done' | 'aborted' | 'time' | 'memory' | 'crash'
  /** Pages that are wanted; null where it ended before it could open the file. */
  total: number | null
  /** The page that it was at. */
  current: number | null
  read: number
}

interface Around {
  most: number
  limit: RecognitionLimits
  signal?: AbortSignal
  onRead: (read: number, total: number) => void | Promise<void>
}

/** One life of the reading process: until it is through, or a page breaks it. */
export async function runOnce(
  { path, kind, pages, folder }: Wanted,
  { most, limit, signal, onRead }: Around,
): Promise<Run> {
  const child = fork(program, [path, kind, folder, (pages ?? []).join(','), String(most)], {
    execArgv: ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  })
  const run: Run = { ended: 'crash', total: null, current: null, read: 0 }
  let told = Promise.resolve()
  await new Promise<void>((resolve) => {
    const stop = (why: Run['ended']) => {
      if (run.ended === 'crash') run.ended = why
      killGroup(child)
    }
    const abort = () => stop('aborted')
    let timer = setTimeout(() => stop('time'), limit.time)
    const meter = setInterval(() => {
      void residentBytes(child.pid).then((bytes) => (bytes > limit.memory ? stop('memory') : undefined))
    }, 200)
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
    child.on('message', (message: Message) => {
      clearTimeout(timer)
      timer = setTimeout(() => stop('time'), limit.time)
      if (message.say === 'total') run.total = message.total
      else if (message.say === 'begun') run.current = message.page
      else if (message.say === 'end') run.ended = 'done'
      else {
        run.read += 1
        run.current = null
        const { read, total } = run
        told = told.then(() => onRead(read, total ?? 0))
        // It is awaited only when the process has ended: until then nobody else would look at its failure.
        told.catch(() => undefined)
      }
    })
    const settle = () => {
      // What it told last may arrive after it ended.
      if (child.connected) return
      clearTimeout(timer)
      clearInterval(meter)
      signal?.removeEventListener('abort', abort)
      resolve()
    }
    child.on('error', settle)
    child.on('disconnect', settle)
    child.on('exit', settle)
  })
  await told
  return run
}
