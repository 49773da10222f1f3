import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { codeOf, StartRefused } from '../start-refused.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)
const hasProc = existsSync('/proc/self/cwd')

/** The process number in the cluster's postmaster.pid, or null where there is none or it is unreadable. */
export function readPostmasterPid(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

async function belongsTo(pid: string, folder: string): Promise<boolean> {
  try {
    // An administrator's shell may stand in the folder too, and must not be ended.
    const program = basename(await readlink(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
    if (program !== 'postgres' && program !== 'initdb') return false
    // Every process of a server works inside its cluster; initdb names it in its arguments.
    if ((await readlink(`/proc/${pid}/cwd`)) === folder) return true
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').includes(folder)
  } catch (error) {
    // Gone in the meantime, or another account's, which cannot be a process of ours.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error))) return false
    throw error
  }
}

async function listWithoutProc(folder: string): Promise<number[]> {
  const pid = readPostmasterPid(folder)
  if (pid === null) return []
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }))
  return stdout.includes(folder) ? [pid] : []
}

/** Process numbers of PostgreSQL's programs that work on this cluster, the server and its children. */
export async function listProcesses(cluster: string): Promise<number[]> {
  if (!hasProc) return listWithoutProc(cluster)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const found = await Promise.all(
    pids.map(async (pid) => ((await belongsTo(pid, cluster)) ? [Number(pid)] : [])),
  )
  return found.flat()
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

async function areGone(cluster: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    if ((await listProcesses(cluster)).length === 0) return true
    await sleep(20)
  }
  return false
}

/**
 * Ends whatever still works on the cluster after a crash of ours: a whole server (asked to stop cleanly first), or
 * children that outlived a killed server. Starting beside either would damage the data. Returns whether a server ran.
 */
export async function endRemains(cluster: string): Promise<boolean> {
  const found = await listProcesses(cluster)
  if (found.length === 0) return false
  const postmaster = found.find((pid) => pid === readPostmasterPid(cluster))
  if (postmaster) signal(postmaster, 'SIGINT')
  if (await areGone(cluster, postmaster ? 15_000 : 1_000)) return postmaster !== undefined
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of await listProcesses(cluster)) signal(pid, name)
    if (await areGone(cluster, 5_000)) return postmaster !== undefined
  }
  throw new StartRefused(`Không dừng được các tiến trình PostgreSQL còn lại của ${cluster}.`)
}

/**
 * Removes lock files that would make PostgreSQL refuse to start: it believes any living process with the number in
 * them, and gives up on an empty one. Only after endRemains, under the lock.
 */
export async function clearStaleFiles(place: Place): Promise<void> {
  await rm(join(place.sockets, '.s.PGSQL.5432.lock'), { force: true })
  await rm(join(place.sockets, '.s.PGSQL.5432'), { force: true })
  // Without /proc, children of a killed server go unseen here, and only PostgreSQL's own check by this file finds them.
  const pid = readPostmasterPid(place.cluster)
  if (hasProc || pid === null || isAlive(pid))
    await rm(join(place.cluster, 'postmaster.pid'), { force: true })
}
