import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The processes whose speed is measured, and all that must not be in their way. */
interface Parties {
  servers: readonly number[]
  others: readonly number[]
}

/**
 * Gives the servers the first core, in turn alone, and everything else the others, where `taskset` is there and the
 * machine has two cores. Says in one sentence what was done.
 */
export function separate({ servers, others }: Parties): { pinned: boolean; said: string } {
  const shown = spawnSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' })
  if (shown.status !== 0) return { pinned: false, said: 'there is no taskset: all processes share all cores' }
  const [first, ...rest] = coresOf(shown.stdout.split(':').at(-1)?.trim() ?? '')
  if (first === undefined || rest.length === 0)
    return { pinned: false, said: 'one core: all processes share it' }
  for (const pid of servers) execFileSync('taskset', ['-acp', String(first), String(pid)])
  for (const pid of others) execFileSync('taskset', ['-acp', rest.join(','), String(pid)])
  return {
    pinned: true,
    said: `the servers have core ${first}; load, database and bench have ${rest.join(', ')}`,
  }
}

/** "0-2,5" → 0, 1, 2, 5 */
export const coresOf = (list: string): number[] =>
  list.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map(Number)
    return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, n) => from + n)
  })

/** Seconds of processor that a process has used so far, its threads included. */
export function secondsUsed(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  // The kernel tells it in hundredths.
  return ((user ?? 0) + (system ?? 0)) / 100
}
