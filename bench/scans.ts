/**
 * How the letters of scanned pages are read: `--files DIR`, every PDF with scanned pages and every picture in it, one after the
 * other, as the portal reads them. With `--show` the text of each page comes before the figures.
 */
import { globSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { textOfPage } from '#lib/file-text/content.ts'
import { extractFile } from '#platform/extraction/index.ts'
import { isPicture, recognisePages } from '#platform/recognition/index.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '../shared/data/administrative-files' },
    show: { type: 'boolean', default: false },
  },
})
const folder = await mkdtemp(join(tmpdir(), 'nr-scans-'))
const count = { files: 0, pages: 0, empty: 0, failed: 0, stopped: 0 }
const times: number[] = []

async function readScan(path: string, name: string): Promise<void> {
  const found = await extractFile({ path, name }, { time: 120_000 })
  if (found.state === 'stopped') return
  const pages = found.content?.pages.filter(({ scanned }) => scanned).map(({ number }) => number) ?? []
  if (pages.length === 0 && !isPicture(found.kind)) return
  count.files += 1
  let before = performance.now()
  const onPage = () => {
    times.push((performance.now() - before) / 1000)
    before = performance.now()
  }
  const read = await recognisePages(
    { path, kind: found.kind, folder: join(folder, String(count.files)), ...(pages.length > 0 && { pages }) },
    { onPage },
  )
  if (read.state !== 'done') {
    count.stopped += 1
    console.log(`${name}: ${JSON.stringify(read)}`)
    return
  }
  count.pages += read.pages.length
  count.failed += read.failed.length
  count.empty += read.pages.filter(({ lines }) => lines.length === 0).length
  console.log(`${name}: ${read.pages.length} pages`)
  if (values.show) for (const page of read.pages) console.log(`--- ${page.number}\n${textOfPage(page)}`)
}

const paths = globSync('**/*', { cwd: values.files }).filter((path) =>
  /\.(pdf|jpe?g|png|tiff?|gif|webp)$/i.test(path),
)
for (const path of paths.filter((one) => statSync(join(values.files, one)).isFile()))
  await readScan(join(values.files, path), basename(path))
await rm(folder, { recursive: true, force: true })
const sum = times.reduce((total, time) => total + time, 0)
const rounded = (value: number) => Math.round(value * 10) / 10
console.log(
  JSON.stringify({
    ...count,
    seconds_per_page: rounded(sum / Math.max(1, times.length)),
    slowest_s: rounded(Math.max(0, ...times)),
  }),
)
