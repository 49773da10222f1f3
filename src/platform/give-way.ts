import { availableParallelism, cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Of all processors, what others may use before long work rests. */
const free = 1 / 3
/** A fifth of the time for work, the rest for others. */
const restsForWork = 4
/** Milliseconds: whoever holds a connection must not rest too long. */
const longestRest = 3000

const usedByAll = () =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
const usedByThis = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * For long work that nobody waits for: to be called between its pieces. It rests four times as long as the piece took, 3 s at
 * most, where others used more than a third of the processors meanwhile; otherwise it returns at once. The lowest priority alone
 * does not do: it fills every gap between two answers, and what comes then waits and finds the caches empty.
 */
export function openGiveWay(): () => Promise<void> {
  let since = { at: performance.now(), all: usedByAll(), own: usedByThis() }
  return async () => {
    const now = { at: performance.now(), all: usedByAll(), own: usedByThis() }
    const worked = now.at - since.at
    const others = now.all - since.all - (now.own - since.own)
    if (others > worked * availableParallelism() * free)
      await sleep(Math.min(worked * restsForWork, longestRest))
    since = { at: performance.now(), all: usedByAll(), own: usedByThis() }
  }
}
