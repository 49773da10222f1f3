import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kind } from '#lib/file-kinds/index.ts'
import type { Page } from '#lib/file-text/content.ts'
import { pageFile } from './messages.ts'
import { runOnce, type Run } from './run.ts'

export { withRecognised } from './merge.ts'

export interface RecognitionLimits {
  /** Milliseconds for one page, and for the start. */
  time: number
  /** Bytes of resident memory; watched where the system tells it (Linux). */
  memory: number
}

/** A page takes 3 to 6 s of a processor; on a busy machine the clock runs ten times as long. */
const usual: RecognitionLimits = { time: 120_000, memory: 1024 * 1024 * 1024 }
const pictureKinds: readonly Kind[] = ['jpg', 'png', 'gif', 'webp', 'tif']

/** Whether the letters of files of this kind are read from pictures: always of pictures, of a PDF its scanned pages. */
export const isPicture = (kind: Kind): boolean => pictureKinds.includes(kind)

export interface Wanted {
  path: string
  kind: Kind
  /** Numbers of pages from 1; all where left out, as for pictures. */
  pages?: readonly number[]
  /** Keeps what was read from call to call, so that it must be the same for the same file; who made it removes it. */
  folder: string
}

export interface RecognitionOptions {
  /** Pages to be read in this call: with few, files of many pages let others go between. */
  most?: number
  /** After each page, with those of earlier calls counted. */
  onPage?: (read: number, total: number) => void | Promise<void>
  /** Ends the call soon; what was read stays. */
  signal?: AbortSignal
  limits?: Partial<RecognitionLimits>
}

export type Recognition =
  /** `failed`: pages that took too long or too much; they are there without lines. */
  | { state: 'done'; pages: Page[]; failed: number[] }
  /** More is to be read: call again. */
  | { state: 'partly'; read: number; total: number }
  /** The file could not be opened at all. */
  | { state: 'stopped'; why: 'time' | 'memory' | 'crash' }

/**
 * Reads the letters of scanned pages, a page at a time, in a process of its own with limits for each page. Every page is kept
 * in `folder` at once: after a restart of the portal the same call goes on where it was. A page that breaks its process is left
 * without text, and the next one is read.
 */
export async function recognisePages(
  wanted: Wanted,
  { most = 10_000, onPage, signal, limits = {} }: RecognitionOptions = {},
): Promise<Recognition> {
  await mkdir(wanted.folder, { recursive: true })
  const limit = { ...usual, ...limits }
  let room = most
  for (;;) {
    const before = await countRead(wanted.folder)
    const run = await runOnce(wanted, {
      most: room,
      limit,
      ...(signal && { signal }),
      onRead: (readNow, total) => onPage?.(before + readNow, total),
    })
    const { ended, total, current } = run
    if (ended === 'done' || ended === 'aborted') return await collect(wanted, total)
    if (total === null || current === null) return { state: 'stopped', why: ended }
    await markFailed(wanted.folder, current, ended)
    await onPage?.(await countRead(wanted.folder), total)
    room -= run.read + 1
    if (room <= 0) return await collect(wanted, total)
  }
}

type Kept = Page & { failed?: Run['ended'] }

const listKept = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /^page-\d+\.json$/.test(name))
const countRead = async (folder: string): Promise<number> => (await listKept(folder)).length

async function markFailed(folder: string, number: number, failed: Run['ended']): Promise<void> {
  const page: Kept = { number, lines: [], scanned: true, failed }
  await writeFile(join(folder, pageFile(number)), JSON.stringify(page))
}

async function collect({ folder }: Wanted, total: number | null): Promise<Recognition> {
  const names = await listKept(folder)
  if (total === null || names.length < total)
    return { state: 'partly', read: names.length, total: total ?? 0 }
  const kept = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Kept),
  )
  const pages = kept.toSorted((a, b) => a.number - b.number)
  return {
    state: 'done',
    pages: pages.map(({ failed: _failed, ...page }) => page),
    failed: pages.filter(({ failed }) => failed !== undefined).map(({ number }) => number),
  }
}
