import { Worker } from 'node:worker_threads'
import type { Resolve } from './checks.ts'
import type { FromReader, MailTask, ToReader } from './messages.ts'
import type { MailReading } from './read-mail.ts'

export type { Resolve } from './checks.ts'
export type * from './read-mail.ts'
export { openResolver } from './resolver.ts'

export interface MailLimits {
  /** Milliseconds until the reading is given up, DNS included. */
  time: number
  /** Megabytes of memory for the reading. */
  memory: number
}

const usual: MailLimits = { time: 60_000, memory: 384 }

/** Beside the bundle lies the bundled worker (bin/build); among the sources, the source, which Node strips of its types. */
const program = import.meta.url.endsWith('.ts')
  ? new URL('worker.ts', import.meta.url)
  : new URL('mail-worker.js', import.meta.url)

/** Letters that one thread reads before it makes room for a new one: what a library keeps goes with it. */
const mostLetters = 500

let reader: { worker: Worker; letters: number } | null = null
let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a letter (RFC 5322 and MIME) in a thread of its own, one at a time: no letter can stop or fill the portal. What cannot
 * be read is a value; it throws only where the thread cannot be started.
 */
export function readMail(
  task: MailTask,
  resolve: Resolve,
  limits: Partial<MailLimits> = {},
): Promise<MailReading> {
  const reading = queue.then(() => readInThread(task, resolve, { ...usual, ...limits }))
  queue = reading.catch(() => undefined)
  return reading
}

async function readInThread(task: MailTask, resolve: Resolve, limits: MailLimits): Promise<MailReading> {
  const { worker } = (reader ??= startReader(limits))
  worker.ref()
  const reading = await ask(worker, task, resolve, limits.time)
  worker.unref()
  const isSpent = ++reader.letters >= mostLetters
  if (isSpent || (!reading.ok && reading.why !== 'empty') || limits.memory !== usual.memory) {
    reader = null
    await worker.terminate()
  }
  return reading
}

function startReader({ memory }: MailLimits) {
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
    env: {},
  })
  return { worker, letters: 0 }
}

async function ask(worker: Worker, task: MailTask, resolve: Resolve, time: number): Promise<MailReading> {
  const say = (message: ToReader) => worker.postMessage(message)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<MailReading>((settle) => {
      timer = setTimeout(() => settle({ ok: false, why: 'time' }), time)
      worker.on('message', (message: FromReader) => {
        if (message.say === 'done') return settle(message.reading)
        const { question, name, type } = message
        resolve(name, type).then(
          (answer) => say({ say: 'told', question, answer }),
          (error: NodeJS.ErrnoException) => say({ say: 'told', question, code: error.code ?? 'ESERVFAIL' }),
        )
      })
      worker.on('error', () => settle({ ok: false, why: 'memory' }))
      worker.on('exit', () => settle({ ok: false, why: 'broken' }))
      say({ say: 'read', task })
    })
  } finally {
    clearTimeout(timer)
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    worker.on('error', () => undefined)
  }
}
