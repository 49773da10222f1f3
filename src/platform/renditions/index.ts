import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Rendition } from '#lib/document-writers/rendition.ts'
import { TooOften } from '../errors.ts'
import type { WritingAnswer, WritingTask } from './worker.ts'

export type { Rendition } from '#lib/document-writers/rendition.ts'
export type RenditionForm = WritingTask['form']

/** Beside the bundle lies the bundled worker (bin/build); among the sources, the source, which Node strips of its types. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('worker.ts', import.meta.url)
  : new URL('rendition-worker.js', import.meta.url)

/** Megabytes and milliseconds: enough for the longest text that is offered, on a slow machine. */
const limits = { memory: 768, time: 60_000 }
const mostWaiting = 20
const mostKept = 12

/** What was asked for last, the same for everybody. A document that is in the news is written once. */
const kept = new Map<string, Promise<Uint8Array>>()
let queue: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Writes the text as a file, in a thread of its own, one at a time: a long PDF takes seconds, in which the portal goes on
 * answering. Throws TooOften where too many wait already, and Error where the writing fails or takes more than a minute.
 */
export function writeRendition(form: RenditionForm, rendition: Rendition): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([form, rendition]))
    .digest('base64')
  const known = kept.get(key)
  kept.delete(key)
  const writing = known ?? begin({ form, rendition })
  kept.set(key, writing)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  // Somebody else may have better luck with what failed.
  if (!known) writing.catch(() => kept.delete(key))
  return writing
}

async function begin(task: WritingTask): Promise<Uint8Array> {
  if (waiting >= mostWaiting)
    throw new TooOften('Đang có nhiều người tải văn bản. Hãy thử lại sau một phút, hoặc tải bản TXT.')
  waiting++
  const writing = queue.then(() => writeInThread(task)).finally(() => waiting--)
  queue = writing.catch(() => undefined)
  return writing
}

async function writeInThread(workerData: WritingTask): Promise<Uint8Array> {
  const writer = new Worker(worker, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    execArgv: [],
    env: {},
  })
  try {
    return await new Promise<WritingAnswer>((resolve, reject) => {
      const giveUp = () => reject(new Error(`Writing the text as ${workerData.form} did not end well`))
      const timer = setTimeout(giveUp, limits.time)
      writer.once('message', resolve)
      writer.once('error', reject)
      writer.once('exit', () => {
        clearTimeout(timer)
        giveUp()
      })
    })
  } finally {
    await writer.terminate()
  }
}
