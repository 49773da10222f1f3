/**
 * What becomes of a folder of files: `--files DIR`, each in a process of its own, two at once, as the portal reads them. A
 * file is readable when text came out of it, failed when it did not and a remark says why, crashed when its process was
 * stopped or ended without an answer. Where `labels.json` lies in the folder or beside it, the text of each file has to
 * contain the number that stands there: `number_found` of `numbered`.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { textOf, type Content } from '#lib/file-text/content.ts'
import { extractFile } from '#platform/extraction/index.ts'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '../shared/data/gazette/pdf' } },
})
const files = globSync('**/*', { cwd: values.files }).filter((path) =>
  statSync(join(values.files, path)).isFile(),
)
const numbers = readNumbers()
const count = { readable: 0, failed: 0, crashed: 0 }
const numbered = { of: 0, found: 0 }
let slowest = 0
let peak = 0
const meter = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)

/** The files' numbers, by their names. */
function readNumbers(): Map<string, string> {
  const path = [values.files, dirname(values.files)].map((dir) => join(dir, 'labels.json')).find(existsSync)
  const labels = path
    ? (JSON.parse(readFileSync(path, 'utf8')) as { file: string; number?: string | null }[])
    : []
  return new Map(labels.flatMap(({ file, number }) => (number ? [[basename(file), number]] : [])))
}

/** Spaces and the kind of dash differ between a text and its label. */
const plain = (text: string) =>
  text.normalize('NFC').replaceAll(/\s/g, '').replaceAll(/[‐-―]/g, '-').toUpperCase()

function lookForNumber(file: string, content: Content): void {
  const number = numbers.get(basename(file))
  if (number === undefined) return
  numbered.of++
  if (plain(textOf(content)).includes(plain(number))) numbered.found++
  else console.log(`${file}: no ${number} in the text`)
}

async function readOne(file: string): Promise<void> {
  const found = await extractFile({ path: join(values.files, file), name: basename(file) })
  slowest = Math.max(slowest, found.seconds)
  if (found.state === 'stopped') {
    count.crashed++
    console.log(`${file}: stopped (${found.why}) after ${found.seconds.toFixed(1)} s`)
  } else if (found.content?.pages.some(({ lines }) => lines.length > 0)) {
    count.readable++
    lookForNumber(file, found.content)
  } else {
    count.failed++
    console.log(`${file}: ${found.kind}, ${found.remarks.join(', ') || 'no text'}`)
  }
}

const begun = performance.now()
const queue = files.values()
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (const file of queue) await readOne(file)
  }),
)
clearInterval(meter)
const minutes = (performance.now() - begun) / 60_000
console.log(
  JSON.stringify({
    files: files.length,
    ...count,
    ...(numbers.size > 0 && { numbered: numbered.of, number_found: numbered.found }),
    per_minute: Math.round(files.length / minutes),
    peak_rss_mb: Math.round(peak / 1024 / 1024),
    slowest_s: Math.round(slowest * 10) / 10,
  }),
)
