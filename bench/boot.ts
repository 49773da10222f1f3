/**
 * How long the portal takes from the command to the first page, on a new data folder and on a used one, and how much
 * memory it then holds. The build is made before. `--rounds N`: later starts, of which the median counts (default 5).
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { listProcesses } from '#platform/postgres/remains.ts'
import { isStale, project } from '../bin/build/sources.ts'
import { clusterOf, placeOf } from '../bin/prove/data-folder.ts'
import { endAll, openPage, type Portal, pressCtrlC, startPortal } from '../bin/prove/portal.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const rounds = Number(values.rounds)

if (isStale()) spawnSync(process.execPath, [join(project, 'bin/build.ts')], { stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'nr-bench-'))
chmodSync(folder, 0o755)
const dataFolder = join(folder, 'data')

async function startAndOpen(): Promise<{ portal: Portal; milliseconds: number }> {
  const begun = performance.now()
  const portal = await startPortal({ folder: project, dataFolder })
  await openPage(portal)
  return { portal, milliseconds: performance.now() - begun }
}

function readMegabytes(file: string, field: string): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}

const rounded = (value: number): number => Math.round(value * 10) / 10

try {
  const first = await startAndOpen()
  console.log(`first start: ${Math.round(first.milliseconds)} ms`)
  await pressCtrlC(first.portal)
  const times: number[] = []
  let webs = Number.NaN
  let servers = Number.NaN
  for (let round = 1; round <= rounds; round += 1) {
    const { portal, milliseconds } = await startAndOpen()
    times.push(milliseconds)
    console.log(`later start: ${Math.round(milliseconds)} ms`)
    if (round === rounds) {
      for (let pages = 0; pages < 20; pages += 1) await openPage(portal)
      await sleep(1_000)
      webs = readMegabytes(`/proc/${portal.child.pid}/status`, 'VmRSS')
      // PSS counts what the processes have in common once.
      const pids = await listProcesses(clusterOf(dataFolder))
      servers = pids.reduce((sum, pid) => sum + readMegabytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0)
    }
    await pressCtrlC(portal)
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
  console.log(
    JSON.stringify({
      first_start_ms: Math.round(first.milliseconds),
      later_start_ms: Math.round(median),
      web_rss_mb: rounded(webs),
      db_rss_mb: rounded(servers),
    }),
  )
} finally {
  await endAll()
  rmSync(placeOf(dataFolder), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
