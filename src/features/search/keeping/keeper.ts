import type pg from 'pg'
import type { Context } from '#platform/context.ts'
import { openListener, type Listener } from '#platform/listener.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import type { SearchSource } from '../offer.ts'
import {
  channel,
  forget,
  listForgotten,
  listGenerations,
  retire,
  retireDead,
  type Generation,
} from './generations.ts'
import { follow } from './follow.ts'
import { openPair, probe, nameOf, type Pair } from './pair.ts'

/** The index as this process knows it. */
export interface SearchKeeper {
  readonly sources: readonly SearchSource[]
  /** Null while there is none that can be read. */
  readonly pair: Pair | null
  /** How far the making of a new one has come; null where none is made. */
  readonly progress: { done: number; total: number } | null
  /** Says that the index could not be read: it is looked at, and made anew where it is broken. */
  doubt(error: unknown): void
  /** Resolves when all that was changed before the call is in the index, for tests and for the command line. */
  settle(): Promise<void>
  close(): Promise<void>
}

export interface Keeping {
  connection: pg.ClientConfig
  store: IndexStore
  sources: readonly SearchSource[]
  asSystem: () => Context
  report: (error: Error) => void
  /** Starts to make a new index, here or in another process; resolves when that has ended, whatever came of it. */
  startBuild: () => Promise<void>
}

/** The number of the lock that the one writer holds. */
const writerLock = 650_914
/** Milliseconds between two looks, where nobody says anything. */
const pulse = 1_000
const pauseAfterFailure = 15_000
/** What was written lately is read row by row, until it is taken in: after a calm of so long, or when it is too much. */
const calm = 10_000
const mostLoose = 1_000

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/**
 * Keeps the index of this process at what the database says. One process of all writes: whoever holds the lock. It has changes
 * written as they are told, and a new index made where there is none or where it is broken; the others read.
 */
export async function openKeeper(keeping: Keeping): Promise<SearchKeeper> {
  const { store, sources, asSystem, report } = keeping
  const { db } = asSystem()
  let opened: { pair: Pair; number: number; written: number } | null = null
  let progress: SearchKeeper['progress'] = null
  let isWriter = false
  let isClosed = false
  let building: Promise<void> | null = null
  let notBefore = 0
  let doubted = false
  let loose = 0
  let lastWritten = 0
  let turn: Promise<void> = Promise.resolve()

  const listener: Listener = await openListener(keeping.connection, {
    channel,
    name: 'nha-rong search',
    report,
    onWord: () => void take(),
    // A lock ends with the connection that held it.
    onOpen: () => {
      isWriter = false
    },
  })

  /** One look after another, never two at once. */
  function take(): Promise<void> {
    if (isClosed) return turn
    turn = turn.then(look).catch((error: unknown) => report(asError(error)))
    return turn
  }

  async function look() {
    if (isClosed) return
    if (!isWriter && listener.isOpen) {
      const [row] = await listener.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        writerLock,
      ])
      isWriter = row?.held === true
    }
    const generations = await listGenerations(db)
    const live = generations.find(({ state }) => state === 'live')
    const made = generations.find(({ state }) => state === 'building')
    progress = made ? { done: made.done, total: made.total } : null
    await read(live)
    if (!isWriter) return
    if (opened) await write(opened)
    else if (!live) build()
    await sweep()
  }

  async function write({ pair, number }: NonNullable<typeof opened>) {
    const written = await follow({ pair, number, sources, asSystem })
    if (written > 0) lastWritten = Date.now()
    loose += written
    const isDue = loose > mostLoose || (loose > 0 && Date.now() - lastWritten > calm)
    if (!isDue) return
    loose = 0
    await pair.tidy()
  }

  async function read(live: Generation | undefined) {
    if (doubted && opened) {
      doubted = false
      await probe(opened.pair).catch(async (error: unknown) => abandon(opened?.number, error))
    }
    if (!live) return letGo()
    try {
      if (opened?.number !== live.number) {
        const pair = await openPair(store, live.number)
        await probe(pair)
        letGo()
        loose = 0
        opened = { pair, number: live.number, written: live.written }
      } else if (opened.written !== live.written) {
        if (!isWriter) await opened.pair.refresh()
        opened.written = live.written
      }
    } catch (error) {
      await abandon(live.number, error)
    }
  }

  async function abandon(number: number | undefined, error: unknown) {
    report(new Error('The search index cannot be read; a new one is made', { cause: error }))
    letGo()
    if (number !== undefined) await retire(db, number)
  }

  function letGo() {
    opened?.pair.close()
    opened = null
  }

  function build() {
    if (building || Date.now() < notBefore) return
    building = keeping
      .startBuild()
      .catch((error: unknown) => report(asError(error)))
      .finally(() => {
        building = null
        notBefore = Date.now() + pauseAfterFailure
        void take()
      })
  }

  async function sweep() {
    await retireDead(db)
    for (const number of await listForgotten(db)) {
      await Promise.all(
        (['public', 'staff', 'model'] as const).map((part) => store.drop(nameOf(number, part))),
      )
      await forget(db, number)
    }
  }

  const timer = setInterval(() => void take(), pulse).unref()
  void take()
  return {
    sources,
    get pair() {
      return opened?.pair ?? null
    },
    get progress() {
      return progress
    },
    doubt(error) {
      report(asError(error))
      doubted = true
      void take()
    },
    async settle() {
      await take()
      await building
      await take()
    },
    async close() {
      isClosed = true
      clearInterval(timer)
      await turn
      letGo()
      await listener.close()
    },
  }
}
