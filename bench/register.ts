/**
 * How long a collection of legal documents takes to be brought in, and that a second run changes nothing: `--file FILE`. A portal runs on a
 * data folder of its own; the command line imports beside it, as an administrator would, and starts anew each time.
 */
import { spawnSync } from 'node:child_process'
import { strict as assert } from 'node:assert'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { project } from '../bin/build/sources.ts'
import { withDatabase } from './office/database.ts'
import { rounded } from './office/figures.ts'
import { openOffice } from './office/office.ts'

const { values } = parseArgs({
  options: { file: { type: 'string', default: '../shared/data/registers/legal-documents.jsonl' } },
})

interface Told {
  rows: number
  counts: Partial<Record<string, number>>
  changes: Partial<Record<string, number>>
}

/** The command prints its report as one line of JSON last. */
function importOnce(dataFolder: string): { told: Told; seconds: number } {
  const begun = performance.now()
  const words = ['bin/nharong.ts', 'import', 'documents', resolve(values.file), '--json']
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataFolder, LOG_LEVEL: 'warn' },
    maxBuffer: 64 * 1024 * 1024,
  })
  assert.equal(status, 0, stderr)
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told
  return { told, seconds: rounded((performance.now() - begun) / 1000) }
}

/** Everything that an import could change, as one text. */
const fingerprint = (dataFolder: string) =>
  withDatabase(dataFolder, async ({ pool }) => {
    const { rows } = await pool.query<{ hash: string; count: number }>(
      "select md5(string_agg(to_jsonb(documents)::text, ',' order by id)) as hash, count(*)::int as count from documents",
    )
    return rows[0]
  })

const office = await openOffice()
try {
  const atFirst = await fingerprint(office.dataFolder)
  const first = importOnce(office.dataFolder)
  const before = await fingerprint(office.dataFolder)
  const again = importOnce(office.dataFolder)
  const after = await fingerprint(office.dataFolder)
  assert.equal(after?.hash, before?.hash, 'the second run changed documents')
  const { rows, counts, changes } = first.told
  const entered = (before?.count ?? 0) - (atFirst?.count ?? 0)
  assert.equal(entered, counts['entered'] ?? 0, 'not as many documents as rows entered')
  console.log(counts)
  console.log(`${values.file}: ${rows} rows in ${first.seconds} s, again in ${again.seconds} s`)
  console.log(
    JSON.stringify({
      rows,
      entered: counts['entered'] ?? 0,
      quarantined: counts['quarantined'] ?? 0,
      normalised_issuers: changes['issuer'] ?? 0,
      normalised_types: changes['type'] ?? 0,
      normalised_numbers: changes['number'] ?? 0,
      normalised_dates: changes['issuedOn'] ?? 0,
      seconds: first.seconds,
      second_run_changes: (again.told.counts['entered'] ?? 0) + (again.told.counts['changed'] ?? 0),
      seconds_again: again.seconds,
    }),
  )
} finally {
  await office.close()
}
