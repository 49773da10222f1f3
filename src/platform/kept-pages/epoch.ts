import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/**
 * What has been told of the public's pages. `serial` grows with every word that something has changed. What was made of
 * the database under one serial may be shown as long as the serial stays, and somebody is `listening`.
 */
export interface Epoch {
  readonly serial: number
  /** False while the connection is away on which the words come: then nobody knows what has changed. */
  readonly listening: boolean
  /** The last serial with which something went out of sight: what was made before it must not be shown again. */
  readonly lastRemoval: number
  /** Resolves when every word is in of what was committed before the call; at once where nobody listens. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** The channel of db/migrations/0008_page_epoch.sql; "removed" is its word for what went out of sight. */
const channel = 'pages'
const removed = 'removed'

/** Milliseconds. A connection that died without a word (a cut cable) is found out by asking. */
const askEvery = 5_000
const answerWithin = 3_000
const slowestRetry = 1_000

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/**
 * Opens a connection of its own that hears of every change, and opens it again whenever it is lost. Not through a pooler
 * that lends connections by transaction: LISTEN needs a session. Throws where the first connection fails.
 */
export async function openEpoch(connection: pg.ClientConfig, report: (error: Error) => void): Promise<Epoch> {
  let serial = 1
  let lastRemoval = 1
  let client: pg.Client | null = null
  const closing = new AbortController()
  const closed = closing.signal

  async function open() {
    const opening = new pg.Client({
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'nha-rong pages',
      ...connection,
    })
    opening.on('error', (error) => lose(opening, error))
    opening.on('end', () => lose(opening, new Error('The connection that hears of changed pages has ended')))
    opening.on('notification', ({ payload }) => {
      serial++
      if (payload === removed) lastRemoval = serial
    })
    try {
      await opening.connect()
      await opening.query(`listen ${channel}`)
      closed.throwIfAborted()
    } catch (error) {
      await opening.end().catch(report)
      throw error
    }
    // What was said while nobody listened is not known: it may have been a removal.
    lastRemoval = ++serial
    client = opening
  }

  function lose(lost: pg.Client, error: Error) {
    if (client !== lost || closed.aborted) return
    client = null
    report(error)
    lost.end().catch(report)
    void reopen()
  }

  async function reopen() {
    for (let pause = 50; !closed.aborted && client === null; pause = Math.min(pause * 2, slowestRetry)) {
      await sleep(pause, undefined, { ref: false })
      if (closed.aborted) return
      await open().catch((error: unknown) => report(asError(error)))
    }
  }

  async function ask() {
    const asked = client
    if (!asked) return
    const late = sleep(answerWithin, new Error('The connection that hears of changed pages is silent'), {
      ref: false,
    })
    const answer = await Promise.race([asked.query('select 1'), late]).catch(asError)
    if (answer instanceof Error) lose(asked, answer)
  }

  await open()
  const pulse = setInterval(() => void ask(), askEvery).unref()
  return {
    get serial() {
      return serial
    },
    get listening() {
      return client !== null
    },
    get lastRemoval() {
      return lastRemoval
    },
    // PostgreSQL sends the words that wait for a connection before it says that this connection's query is done.
    catchUp: ask,
    async close() {
      clearInterval(pulse)
      closing.abort()
      await client?.end()
    },
  }
}
