import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { StartRefused } from './start-refused.ts'

const deadline = 5_000

/** Resolves when the work ends or the time is over, whichever is first; the work's own error passes. */
export const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, sleep(milliseconds, undefined, { ref: false })])

interface Closing {
  close: () => Promise<unknown>
  server: { closeIdleConnections: () => void }
}

/**
 * Takes no new requests and waits for those in flight, at most so long. A browser keeps its connection open after its
 * answer, and the server looks for idle ones only once, so it is told again until all are gone.
 */
export async function closeGently(app: Closing, milliseconds: number): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  await within(milliseconds, app.close())
  clearInterval(sweep)
}

function report(error: unknown): void {
  const shown = error instanceof StartRefused ? error.message : inspect(error)
  process.stderr.write(`${shown}\n`)
}

interface Start {
  /** What was opened; closed in the opposite order at the end, whatever the end is. */
  opened: AsyncDisposableStack
  /** Aborted when the portal is asked to stop; steps of the start may `throwIfAborted()` between them. */
  stopping: AbortSignal
  /** Ends the portal with exit code 1: something it cannot go on without is gone. */
  giveUp: (reason: Error) => void
}

/**
 * Runs the portal until a signal asks it to stop (Ctrl-C, SIGTERM, a closed terminal), and ends the process: with 0 after
 * a clean stop, with 1 and one sentence after a refused start. Whatever happens, the stop takes 5 s at most; a second
 * signal ends it at once.
 */
export async function runUntilStopped(start: (start: Start) => Promise<void>): Promise<never> {
  const opened = new AsyncDisposableStack()
  const stopping = new AbortController()
  const stopped = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
  let exitCode = 0
  let askedAt = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // A terminal's Ctrl-C comes twice: from the terminal itself and passed on by npm.
      if (askedAt !== 0 && performance.now() - askedAt > 1_000) process.exit(1)
      if (askedAt !== 0) return
      askedAt = performance.now()
      setTimeout(() => process.exit(1), deadline).unref()
      stopping.abort()
    })
  const fail = (error: unknown): void => {
    if (stopping.signal.aborted) return
    report(error)
    exitCode = 1
    askedAt = performance.now()
    stopping.abort()
  }
  const starting = start({ opened, stopping: stopping.signal, giveUp: fail }).catch(fail)
  await stopped
  try {
    await within(2_000, starting)
    const closed = opened.disposeAsync().then(() => true)
    const inTime = await Promise.race([closed, sleep(deadline - 500 - (performance.now() - askedAt), false)])
    if (!inTime)
      throw new StartRefused('Không dừng kịp trong 5 giây; phần còn lại được phục hồi ở lần khởi động sau.')
  } catch (error) {
    report(error)
    exitCode = 1
  }
  process.exit(exitCode)
}
