import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from '../start-refused.ts'
import type { Place } from './place.ts'
import { hasEnded, type Postmaster, stopPostmaster } from './postmaster.ts'
import { clearStaleFiles, endRemains } from './remains.ts'

export interface ServerLog {
  info(message: string): void
  error(message: string): void
}

interface WatchOptions {
  start: () => Promise<Postmaster>
  log: ServerLog
  onGivenUp?: (reason: Error) => void
}

const allowed = 5
const period = 60_000

/** Makes the attempts rarer, and throws where there were too many of them. */
function throttle(place: Place): () => Promise<unknown> {
  const attempts: number[] = []
  return () => {
    const now = performance.now()
    while (attempts[0] !== undefined && attempts[0] < now - period) attempts.shift()
    if (attempts.length >= allowed)
      throw new StartRefused(`PostgreSQL đã dừng quá ${allowed} lần trong một phút; xem ${place.log}.`)
    attempts.push(now)
    return sleep((attempts.length - 1) * 200)
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/**
 * Starts the server again whenever it ends without having been asked to, until `stop()`: at most five times in a minute,
 * then it is given up. A start that fails counts as one of them.
 */
export function watchOver(place: Place, first: Postmaster, options: WatchOptions): { stop(): Promise<void> } {
  let current = first
  let stopping: Promise<void> | null = null
  let restarting: Promise<void> = Promise.resolve()
  const waitForTurn = throttle(place)

  const restart = async (): Promise<void> => {
    await waitForTurn()
    await endRemains(place.cluster)
    if (stopping) return
    await clearStaleFiles(place)
    try {
      current = await options.start()
    } catch (error) {
      options.log.error(asError(error).message)
      return restart()
    }
    options.log.info('PostgreSQL đã chạy lại.')
    follow()
  }
  const onEnd = (): void => {
    if (stopping) return
    current.leash.stdin?.end()
    options.log.error('PostgreSQL dừng ngoài ý muốn; đang khởi động lại.')
    restarting = restart().catch((error: unknown) => {
      const reason = asError(error)
      options.log.error(reason.message)
      options.onGivenUp?.(reason)
    })
  }
  const follow = (): void => {
    if (hasEnded(current.child)) onEnd()
    else current.child.once('exit', onEnd)
  }
  follow()
  return { stop: () => (stopping ??= restarting.then(() => stopPostmaster(current))) }
}
