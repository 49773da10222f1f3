import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from '../start-refused.ts'
import { asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { plainEnvironment } from './cluster.ts'
import type { Place } from './place.ts'

const settings = (place: Place, durable: boolean): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: `"${place.sockets.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  cluster_name: 'nha-rong',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  // Refused statements are the portal's to log; here they would fill the disk.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  // Reading ahead by worker processes is for databases that do not fit in memory; three of them cost 10 MB here.
  io_method: 'sync',
  ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

const maximumLog = 10_000_000

function openLog(place: Place): number {
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > maximumLog) truncateSync(place.log)
  return openSync(place.log, 'a', 0o600)
}

/** The last lines the server wrote, for the sentence that says why it did not start. */
export const readLogEnd = (place: Place): string =>
  existsSync(place.log) ? readFileSync(place.log, 'utf8').trimEnd().split('\n').slice(-3).join(' | ') : ''

const isReady = (place: Place, pid: number): boolean => {
  const file = join(place.cluster, 'postmaster.pid')
  if (!existsSync(file)) return false
  const lines = readFileSync(file, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** Whether the child has ended; its exit event may already be past. */
export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

// A shell that waits for the end of our pipe, which the kernel closes however this process dies, and then asks the server
// to stop. Where the shell is killed too, the next start finds and stops the server.
const leashScript = 'read -r _; [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ] && kill -INT "$2"'

function tieToUs(place: Place, pid: number): ChildProcess {
  const leash = spawn('/bin/sh', ['-c', leashScript, 'nha-rong-leash', `${place.cluster}/.`, String(pid)], {
    ...asAccount(place.account),
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  leash.unref()
  if (leash.stdin instanceof Socket) leash.stdin.unref()
  return leash
}

export interface Postmaster {
  child: ChildProcess
  leash: ChildProcess
}

/**
 * Starts the server and returns when it accepts connections. Recovery after a crash takes as long as it takes; the wait
 * ends only when the process does. Detached, so that Ctrl-C reaches the portal alone and requests in flight can end.
 */
export async function startPostmaster(
  binaries: Binaries,
  place: Place,
  durable: boolean,
): Promise<Postmaster> {
  const log = openLog(place)
  const options = Object.entries(settings(place, durable)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    ...asAccount(place.account),
    cwd: place.folder,
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const failed = once(child, 'error')
  while (child.pid === undefined || !isReady(place, child.pid)) {
    if (child.pid === undefined) {
      const [error] = (await failed) as [Error]
      throw new StartRefused(`Không chạy được ${binaries.postgres}: ${error.message}.`)
    }
    if (hasEnded(child))
      throw new StartRefused(`PostgreSQL không khởi động được (${place.log}): ${readLogEnd(place)}`)
    await sleep(5)
  }
  child.unref()
  return { child, leash: tieToUs(place, child.pid) }
}

/**
 * Asks gently first, for half a second: node-postgres calls a pool ended while its connections are still closing, and a
 * fast shutdown would cut those off with an error that nobody listens for. Then fast; where that takes over 4 s,
 * immediate, which is as safe and only makes the next start longer.
 */
export async function stopPostmaster({ child, leash }: Postmaster): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGTERM', 500],
    ['SIGINT', 4_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (hasEnded(child)) break
    child.ref()
    const ended = once(child, 'exit')
    child.kill(signal)
    await Promise.race([ended, sleep(milliseconds, undefined, { ref: true })])
  }
  child.unref()
  leash.stdin?.end()
}
