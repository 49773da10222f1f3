import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A connection of its own that hears what is said on one channel of the database. */
export interface Listener {
  /** False while the connection is away: then nobody knows what is said. */
  readonly isOpen: boolean
  /** Resolves when every word is in that was said before the call; at once where nobody listens. */
  catchUp(): Promise<void>
  /**
   * On this very connection, for locks that are to end with it, and quick: one that waits for an answer for three seconds is
   * given up. Throws while it is away.
   */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export interface Listening {
  channel: string
  /** How the database calls the connection in its list. */
  name: string
  onWord: (payload: string) => void
  /** At the first opening and whenever it is opened again: what was said in between is not known. */
  onOpen: () => void
  report: (error: Error) => void
}

/** Milliseconds. A connection that died without a word (a cut cable) is found out by asking. */
const askEvery = 5_000
const answerWithin = 3_000
const slowestRetry = 1_000

class Silent extends Error {}

/** Rejects when the time for an answer is over, once what has come in by then is read: a busy process is no silence. */
async function silence(signal: AbortSignal): Promise<never> {
  await sleep(answerWithin, undefined, { ref: false, signal })
  for (let round = 0; round < 2; round++) await setImmediate(undefined, { signal })
  throw new Silent()
}

/** The database heard the question and would not answer it: the connection is sound. */
const isRefusal = (error: unknown) => error instanceof pg.DatabaseError && error.severity === 'ERROR'

const noMatter = () => undefined
const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/**
 * Opens the connection, and opens it again whenever it is lost. Not through a pooler that lends connections by
 * transaction: LISTEN needs a session. Throws where the first connection fails.
 */
export async function openListener(
  connection: pg.ClientConfig,
  { channel, name, onWord, onOpen, report }: Listening,
): Promise<Listener> {
  let client: pg.Client | null = null
  const closing = new AbortController()
  const closed = closing.signal

  async function open() {
    const opening = new pg.Client({
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: name,
      ...connection,
    })
    opening.on('error', (error) => lose(opening, error))
    opening.on('end', () => lose(opening, new Error(`The connection that hears of ${channel} has ended`)))
    opening.on('notification', ({ payload }) => onWord(payload ?? ''))
    try {
      await opening.connect()
      await opening.query(`listen ${channel}`)
      closed.throwIfAborted()
    } catch (error) {
      await opening.end().catch(report)
      throw error
    }
    onOpen()
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

  const nameOf = `The connection that hears of ${channel}`

  /** Asks one thing; a connection that does not answer in time is given up. Throws while it is away. */
  async function ask<Answer>(asking: (asked: pg.Client) => Promise<Answer>): Promise<Answer> {
    const asked = client
    if (asked === null) throw new Error(`${nameOf} is away`)
    const over = new AbortController()
    try {
      return await Promise.race([asking(asked), silence(over.signal)])
    } catch (error) {
      if (!isRefusal(error))
        lose(asked, error instanceof Silent ? new Error(`${nameOf} is silent`) : asError(error))
      throw error
    } finally {
      over.abort()
    }
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** The connection is asked one thing at a time. */
  function inTurn<Answer>(asking: (asked: pg.Client) => Promise<Answer>): Promise<Answer> {
    const mine = turn.then(() => ask(asking))
    turn = mine.catch(() => undefined)
    return mine
  }

  const catchUp = () => inTurn((asked) => asked.query('select 1')).then(noMatter, noMatter)

  await open()
  const pulse = setInterval(() => void catchUp(), askEvery).unref()
  return {
    get isOpen() {
      return client !== null
    },
    // PostgreSQL sends the words that wait for a connection before it says that this connection's query is done.
    catchUp,
    query: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      inTurn(async (asked) => (await asked.query<Row>(text, [...values])).rows),
    async close() {
      clearInterval(pulse)
      closing.abort()
      await client?.end()
    },
  }
}
