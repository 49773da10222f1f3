/**
 * What the layout check finds in a folder of files: `--files DIR`. `--list` prints each finding. Drafts are held to the rules
 * of today. A normative text of a time whose figures are not at hand, and its annexes, are measured with the administrative
 * rules of their day (`nearest`): annex I of NĐ 30/2020 is set as it teaches. Files that are not read, are pictures or older than all rules are `unchecked`.
 */
import { globSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkLayout, regimeFor, regimeOn, whyUnchecked } from '#lib/layout-check/index.ts'
import { extractFile } from '#platform/extraction/index.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '../shared/data/administrative-files/decree-30' },
    list: { type: 'boolean', default: false },
  },
})
const files = globSync('**/*', { cwd: values.files }).filter((path) =>
  statSync(join(values.files, path)).isFile(),
)
const today = new Date().toISOString().slice(0, 10)
const byRule: Record<string, number> = {}
const perFile: Record<string, number> = {}
let unchecked = 0
let nearest = 0

for (const file of files.toSorted()) {
  const found = await extractFile({ path: join(values.files, file), name: basename(file) })
  if (found.state === 'stopped' || !found.content) {
    unchecked++
    if (values.list) console.log(`${file}: not read`)
    continue
  }
  const own = regimeFor(found.facts, today)
  const isNearest = own !== null && own.margins === undefined
  const regime = isNearest ? regimeOn(found.facts.issuedOn?.value ?? today, 'administrative') : own
  if (isNearest) nearest++
  const why = whyUnchecked(found.content, regime)
  if (why) unchecked++
  const findings = checkLayout(found.content, found.facts, regime)
  perFile[file] = findings.length
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1
  if (values.list) {
    console.log(`${file}: ${why ?? regime?.name}`)
    for (const { rule, code, severity, what, page, snippet } of findings)
      console.log(`  ${rule} ${code} (${severity}, page ${page}) ${what} ${snippet && `[${snippet}]`}`)
  }
}

console.log(
  JSON.stringify({
    files: files.length,
    unchecked,
    nearest,
    findings: Object.values(perFile).reduce((sum, count) => sum + count, 0),
    by_rule: byRule,
    per_file: perFile,
  }),
)
