/**
 * What becomes of a folder of files: `--files DIR`, each in a process of its own, two at once, as the portal reads them. A
 * file is readable when text came out of it, failed when it did not and a remark says why, crashed when its process was
 * stopped or ended without an answer.
 */
import { globSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractFile } from '#platform/extraction/index.ts'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '../shared/data/gazette/pdf' } },
})
const files = globSync('**/*', { cwd: values.files }).filter((path) =>
  statSync(join(values.files, path)).isFile(),
)
const count = { readable: 0, failed: 0, crashed: 0 }
let slowest = 0
let peak = 0
const meter = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)

async function readOne(file: string): Promise<void> {
  const found = await extractFile({ path: join(values.files, file), name: basename(file) })
  slowest = Math.max(slowest, found.seconds)
  if (found.state === 'stopped') {
    count.crashed++
    console.log(`${file}: stopped (${found.why}) after ${found.seconds.toFixed(1)} s`)
  } else if (found.content?.pages.some(({ lines }) => lines.length > 0)) count.readable++
  else {
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
    per_minute: Math.round(files.length / minutes),
    peak_rss_mb: Math.round(peak / 1024 / 1024),
    slowest_s: Math.round(slowest * 10) / 10,
  }),
)
