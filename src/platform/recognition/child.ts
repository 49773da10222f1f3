/**
 * The process in which the letters of scanned pages are read. It may be killed at any moment: each page lies in a file of its
 * own, written whole and then renamed, so nothing that was read is read again. It ends when its parent does.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '#lib/file-text/content.ts'
import {
  dotsPerInch,
  openImagePages,
  openPdfPages,
  readPage,
  startEngine,
} from '#lib/page-recognition/index.ts'
import { pageFile, type Message } from './messages.ts'

const [path = '', kind = '', folder = '', wanted = '', most = ''] = process.argv.slice(2)

process.once('disconnect', () => process.exit(1))
const tell = (message: Message) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

const bytes = await readFile(path)
const pictures = kind === 'pdf' ? await openPdfPages(bytes) : await openImagePages(bytes)
const numbers =
  wanted === ''
    ? Array.from({ length: pictures.count }, (_, index) => index + 1)
    : wanted.split(',').map(Number)
await tell({ say: 'total', total: numbers.length })

const left = await leaveOutRead(numbers)
const now = left.slice(0, Number(most))
if (now.length > 0) {
  const engine = await startEngine(dotsPerInch)
  for (const number of now) {
    await tell({ say: 'begun', page: number })
    const page: Page = await readPage(engine, await pictures.draw(number), number)
    const output = join(folder, pageFile(number))
    await writeFile(`${output}.part`, JSON.stringify(page))
    await rename(`${output}.part`, output)
    await tell({ say: 'read', page: number })
  }
}
await tell({ say: 'end' })
process.exit(0)

async function leaveOutRead(all: readonly number[]): Promise<number[]> {
  const known = await Promise.all(
    all.map((number) =>
      readFile(join(folder, pageFile(number))).then(
        () => true,
        () => false,
      ),
    ),
  )
  return all.filter((_, index) => known[index] === false)
}
