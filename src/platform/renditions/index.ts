import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Rendition } from '#lib/document-writers/rendition.ts'
import { RuleBroken, TooOften } from '../errors.ts'
import type { WritingAnswer, WritingTask } from './worker.ts'

export type { Rendition } from '#lib/document-writers/rendition.ts'
export type RenditionForm = WritingTask['form']

/** Beside the bundle lies the bundled worker (bin/build); among the sources, the source, which Node strips of its types. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('worker.ts', import.meta.url)
  : new URL('rendition-worker.js', import.meta.url)

export interface WritingLimits {
  /** Megabytes of memory for the writing. */
  memory: number
  /** Milliseconds until it is given up. */
  time: number
}

/** Enough for the longest text that is offered, on a slow machine. */
const usual: WritingLimits = { memory: 768, time: 60_000 }
const tooHeavy = 'Văn bản này quá dài nên không tạo được tệp theo dạng đã chọn. Hãy tải bản TXT.'
const mostWaiting = 20
const mostKept = 12

/** What was asked for last, the same for everybody. A document that is in the news is written once. */
const kept = new Map<string, Promise<Uint8Array>>()
let queue: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Writes the text as a file, in a thread of its own, one at a time: a long PDF takes seconds, in which the portal goes on
 * answering. Throws TooOften where too many wait already, and RuleBroken where it goes beyond the limits.
 */
export function writeRendition(
  form: RenditionForm,
  rendition: Rendition,
  limits: WritingLimits = usual,
): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([form, rendition]))
    .digest('base64')
  const known = kept.get(key)
  kept.delete(key)
  const writing = known ?? begin({ form, rendition }, limits)
  kept.set(key, writing)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  // Somebody else may have better luck with what failed.
  if (!known) writing.catch(() => kept.delete(key))
  return writing
}

async function begin(task: WritingTask, limits: WritingLimits): Promise<Uint8Array> {
  if (waiting >= mostWaiting)
    throw new TooOften('Đang có nhiều người tải văn bản. Hãy thử lại sau một phút, hoặc tải bản TXT.')
  waiting++
  const writing = queue.then(() => writeInThread(task, limits)).finally(() => waiting--)
  queue = writing.catch(() => undefined)
  return writing
}

async function writeInThread(workerData: WritingTask, { memory, time }: WritingLimits): Promise<Uint8Array> {
  const writer = new Worker(worker, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: [],
    env: {},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<WritingAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(new RuleBroken(tooHeavy)), time)
      writer.once('message', resolve)
      writer.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RuleBroken(tooHeavy) : error),
      )
      writer.once('exit', () => reject(new Error(`The writer of ${workerData.form} ended without an answer`)))
    })
  } finally {
    clearTimeout(timer)
    await writer.terminate()
  }
}
