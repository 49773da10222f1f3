import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'
import type { MailServer } from './address.ts'
import { connectMailbox, describeTrouble, waitForNews } from './connect.ts'
import { noteSeen, noteTrouble } from './progress.ts'
import { takeNew, type KeepArrivals, type Stuck } from './take-new.ts'

export interface MailboxPauses {
  /** Milliseconds between two looks where the server says nothing. */
  look: number
  /** Before the first new try after a failure; each further one waits twice as long. */
  retry: number
  longestRetry: number
}

export const usualPauses: MailboxPauses = { look: 60_000, retry: 1_000, longestRetry: 300_000 }

export interface Watching {
  server: MailServer
  pauses: MailboxPauses
  asSystem: () => Context
  keep: KeepArrivals
  /** Whether this process is the one that watches this mailbox. */
  isMine: () => Promise<boolean>
  report: (error: Error) => void
  signal: AbortSignal
}

/** Watches one mailbox until `signal` says stop; a server that is away is waited for. Never throws. */
export async function watchMailbox(watching: Watching): Promise<void> {
  const { server, pauses, asSystem, isMine, report, signal } = watching
  const stuck: Stuck = { after: -1, times: 0 }
  let pause = pauses.retry
  while (!signal.aborted) {
    try {
      if (await isMine()) await watchOnce(watching, stuck, () => (pause = pauses.retry))
    } catch (error) {
      if (signal.aborted) return
      report(new Error(`The mailbox ${server.name} cannot be read`, { cause: error }))
      await noteTrouble(asSystem().db, server.name, describeTrouble(error)).catch(report)
      await rest(pause, signal)
      pause = Math.min(pause * 2, pauses.longestRetry)
      continue
    }
    await rest(pauses.retry, signal)
  }
}

/** One connection, as long as it lasts. */
async function watchOnce(
  { server, pauses, asSystem, keep, isMine, signal }: Watching,
  stuck: Stuck,
  onSuccess: () => void,
): Promise<void> {
  const client = await connectMailbox(server)
  let isNews = false
  client.on('exists', () => (isNews = true))
  const end = () => client.close()
  signal.addEventListener('abort', end)
  try {
    while (!signal.aborted && client.usable && (await isMine())) {
      isNews = false
      await takeNew(asSystem(), server, client, keep, stuck)
      await noteSeen(asSystem().db, server.name, asSystem().now())
      onSuccess()
      // What came while the others were taken in has been said already.
      if (!isNews) await waitForNews(client, pauses.look, signal)
    }
  } finally {
    signal.removeEventListener('abort', end)
    client.close()
  }
}

const rest = (time: number, signal: AbortSignal) =>
  sleep(time, undefined, { signal, ref: false }).catch(() => undefined)
