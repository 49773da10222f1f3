import type { ImapFlow } from 'imapflow'
import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import type { MailServer } from './address.ts'
import { fetchGroup, groupLetters, listAfter, type Fetched, type Listed } from './fetch.ts'
import type { KeptOriginal } from './keep-original.ts'
import { advance, lockProgress, openProgress } from './progress.ts'

/** A letter that came to a watched mailbox. */
export interface Arrival {
  /** `MailServer.name`. */
  mailbox: string
  uidValidity: number
  uid: number
  receivedAt: Date
  /** Null where the server does not give it. */
  original: KeptOriginal | null
}

/** Writes down letters that have come, in the transaction in which the mailbox is marked as read up to them. */
export type KeepArrivals = (ctx: Context, tx: Database, arrivals: readonly Arrival[]) => Promise<void>

/** Where the fetching broke off, and how often. */
export interface Stuck {
  after: number
  times: number
}

/** After so many connections that ended at the same letter it is passed over, and written down as not given. */
const mostTries = 10

/**
 * Takes in all that is new in the mailbox that `client` has open. Originals first, then the rows together with the progress in one
 * transaction: whatever ends the process, a letter is either kept or comes again.
 */
export async function takeNew(
  ctx: Context,
  server: MailServer,
  client: ImapFlow,
  keep: KeepArrivals,
  stuck: Stuck,
): Promise<void> {
  if (!client.mailbox) return
  const uidValidity = Number(client.mailbox.uidValidity)
  const lastUid = await openProgress(ctx.db, server.name, uidValidity)
  if (stuck.after !== lastUid) Object.assign(stuck, { after: lastUid, times: 0 })
  const listed = await listAfter(client, lastUid, ctx.now())
  // Among many fetched together nobody knows which one ended the connection.
  const groups = stuck.times > 0 ? listed.map((letter) => [letter]) : groupLetters(listed)
  for (const group of groups) {
    const wanted = group.filter(({ receivedAt }) => isWanted(server, receivedAt))
    const fetched = await fetchOrPass(client, ctx, wanted, stuck)
    const arrivals = fetched.map(({ uid, receivedAt, original }) => ({
      mailbox: server.name,
      uidValidity,
      uid,
      receivedAt,
      original,
    }))
    await keepGroup(ctx, arrivals, { name: server.name, uidValidity, upTo: group.at(-1)?.uid ?? 0 }, keep)
    Object.assign(stuck, { after: group.at(-1)?.uid, times: 0 })
  }
}

const isWanted = ({ since }: MailServer, receivedAt: Date) =>
  since === null || receivedAt.toISOString().slice(0, 10) >= since

async function fetchOrPass(
  client: ImapFlow,
  { files }: Context,
  wanted: readonly Listed[],
  stuck: Stuck,
): Promise<Fetched[]> {
  if (stuck.times >= mostTries) return wanted.map((letter) => ({ ...letter, original: null }))
  if (wanted.length === 0) return []
  try {
    return await fetchGroup(client, files, wanted)
  } catch (error) {
    stuck.times += 1
    throw error
  }
}

const keepGroup = (
  ctx: Context,
  arrivals: readonly Arrival[],
  { name, uidValidity, upTo }: { name: string; uidValidity: number; upTo: number },
  keep: KeepArrivals,
): Promise<void> =>
  ctx.db.transaction(async (tx) => {
    const progress = await lockProgress(tx, name)
    // Another process has taken it over, or the mailbox was numbered anew.
    if (progress?.uidValidity !== uidValidity) throw new Error(`The mailbox ${name} is read by somebody else`)
    const fresh = arrivals.filter(({ uid }) => uid > progress.lastUid)
    if (upTo > progress.lastUid) await advance(tx, name, upTo)
    if (fresh.length > 0) await keep(ctx, tx, fresh)
  })
