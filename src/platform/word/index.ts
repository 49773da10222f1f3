import { Worker } from 'node:worker_threads'
import { sanitise } from '#lib/rich-text/index.ts'
import { assertZip, NotReadable } from './look.ts'
import type { WordAnswer, WordTask } from './worker.ts'

export type { WordImage, WordText } from './read.ts'
export type { WordAnswer } from './worker.ts'

export interface WordLimits {
  /** Milliseconds until the reading is given up. */
  time: number
  /** Bytes of all parts of the file unpacked. */
  unpacked: number
  /** Megabytes of memory for the reading. */
  memory: number
}

const usual: WordLimits = { time: 20_000, unpacked: 100_000_000, memory: 256 }
const tooHeavy =
  'Tệp Word này quá lớn hoặc quá phức tạp nên không đọc được. Hãy chia thành nhiều tệp rồi gửi lại.'

/** Beside the bundle lies the bundled worker (bin/build); among the sources, the source, which Node strips of its types. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('worker.ts', import.meta.url)
  : new URL('word-worker.js', import.meta.url)

/** One file at a time: ten large ones together would take ten times the memory, and no person would be served sooner. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a Word file (.docx) into rich text: sanitised, headings by Word's styles or by the official layout, its pictures
 * beside it. It happens in a thread of its own, which ends at the limits: no file can stop or bring down the portal.
 * What cannot be read (old .doc, damaged, with a password, a bomb) is a value with a sentence for the person; it never throws.
 */
export async function importWord(bytes: Uint8Array, limits: Partial<WordLimits> = {}): Promise<WordAnswer> {
  try {
    assertZip(bytes)
  } catch (error) {
    if (error instanceof NotReadable) return { ok: false, reason: error.message }
    throw error
  }
  const reading = queue.then(() => readInThread(bytes, { ...usual, ...limits }))
  queue = reading.catch(() => undefined)
  return reading
}

async function readInThread(bytes: Uint8Array, { time, unpacked, memory }: WordLimits): Promise<WordAnswer> {
  const copy = new Uint8Array(bytes)
  const workerData: WordTask = { bytes: copy, unpackedLimit: unpacked }
  const reading = new Worker(worker, {
    workerData,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
    env: {},
  })
  const answer = await new Promise<WordAnswer>((resolve) => {
    const giveUp = () => resolve({ ok: false, reason: tooHeavy })
    const timer = setTimeout(giveUp, time)
    reading.once('message', resolve)
    reading.once('error', giveUp)
    reading.once('exit', () => {
      clearTimeout(timer)
      giveUp()
    })
  })
  await reading.terminate()
  return answer
}

/** Puts the stored pictures where they belong: `hrefs` by placeholder; a picture without an address is left out. */
export const placeImages = (html: string, hrefs: ReadonlyMap<string, string>): string =>
  sanitise(
    html.replaceAll(
      /\/tep\/0{8}-0{4}-0{4}-0{4}-\d{12}\/anh-trong-tep-word/g,
      (placeholder) => hrefs.get(placeholder) ?? '',
    ),
  )
