import { openListener, type Listener } from '#platform/listener.ts'
import { openEnds } from './ends.ts'
import { channel, listGenerations, retire, tell, type Generation, type Word } from './generations.ts'
import { defaultPauses, type Keeping, type SearchKeeper } from './keeping.ts'
import { openReading } from './reading.ts'
import { asError, openWriting } from './writing.ts'

export type { SearchKeeper } from './keeping.ts'

/** The number of the lock that the one writer holds. */
const writerLock = 650_914
const wanted: Word = 'wanted'

const restsForWork = 4
/** Milliseconds; what is withdrawn is not shown meanwhile, as every answer is asked for in the database again. */
const longestRest = 500

/**
 * Keeps the index of this process at what the database says. One process of all writes: whoever holds the lock. It has changes
 * written as they are told, and a new index made where there is none or where it is broken; the others read.
 */
export async function openKeeper(keeping: Keeping): Promise<SearchKeeper> {
  const { store, sources, asSystem, report } = keeping
  const { db } = asSystem()
  const pauses = { ...defaultPauses, ...keeping.pauses }
  let progress: SearchKeeper['progress'] = null
  let hasLock = false
  let isOpen = false
  let turn: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  let restUntil = 0
  let waking: NodeJS.Timeout | undefined
  let unreadable = { number: 0, times: 0, at: 0 }

  const reading = openReading(store, {
    farewell: pauses.farewell,
    onFault: (error) => report(new Error('The search index cannot be read', { cause: error })),
  })
  const ends = openEnds(db)
  const writing = openWriting(keeping, pauses, () => void take())
  const listener: Listener = await openListener(keeping.connection, {
    channel,
    name: 'nha-rong search',
    report,
    onWord(word) {
      if (word === wanted && isWriter()) reading.doubt()
      takeSoon()
    },
    // A lock ends with the connection that held it.
    onOpen: () => {
      hasLock = false
    },
  })
  function isWriter() {
    return isOpen && hasLock && listener.isOpen
  }

  /** One look after another, never two at once; what is said while one waits is seen by that one. */
  function take(): Promise<void> {
    if (!isOpen) return turn
    const begin = async () => {
      next = null
      await look()
    }
    turn = next ??= turn.then(begin, begin).catch((error: unknown) => report(asError(error)))
    return turn
  }

  /** The first word is followed at once; a stream of them leaves the processor to others most of the time. */
  function takeSoon() {
    const rest = restUntil - performance.now()
    if (rest <= 0) void take()
    else
      waking ??= setTimeout(() => {
        waking = undefined
        void take()
      }, rest).unref()
  }

  async function look() {
    if (!isOpen) return
    const begun = performance.now()
    await lookAround()
    const now = performance.now()
    restUntil = now + Math.min((now - begun) * restsForWork, longestRest)
  }

  async function lookAround() {
    if (!isWriter() && listener.isOpen) {
      const [row] = await listener.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        writerLock,
      ])
      hasLock = row?.held === true
    }
    const generations = await listGenerations(db)
    const live = generations.find(({ state }) => state === 'live')
    const made = generations.find(({ state }) => state === 'building')
    progress = made ? { done: made.done, total: made.total } : null
    await (isWriter() ? lookAsWriter(live, made !== undefined) : lookAsReader(live))
  }

  async function lookAsWriter(live: Generation | undefined, isMade: boolean) {
    if (live && !(await ends.begin(live.number))) {
      report(new Error(`Search index ${live.number} has ended its readers too often; a new one is made`))
      await retire(db, live.number)
      return
    }
    const found = await read(live)
    // The second time: a store may be away for a moment.
    if (found === 'broken' && live && unreadable.times > 1) await retire(db, live.number)
    if (found === 'doubted' && !isMade) writing.buildOnSuspicion()
    if (reading.opened) await writing.write(reading.opened, isWriter)
    else if (!live && !isMade) writing.build()
    await writing.sweep()
  }

  async function lookAsReader(live: Generation | undefined) {
    if (live?.number === unreadable.number && Date.now() - unreadable.at < pauses.build) return
    const found = await read(live)
    // Whoever writes looks at it too: that this process cannot read it may be for this process alone.
    if (found === 'broken' || found === 'doubted') await tell(db, wanted)
  }

  async function read(live: Generation | undefined) {
    const found = await reading.turnTo(live)
    const number = found === 'broken' && live ? live.number : 0
    const times = number === unreadable.number ? unreadable.times + 1 : 1
    unreadable = { number, times, at: Date.now() }
    return found
  }

  const timer = setInterval(() => void take(), pauses.pulse).unref()
  isOpen = true
  void take()
  return {
    sources,
    get pair() {
      return reading.opened?.pair ?? null
    },
    get progress() {
      return progress
    },
    doubt(error) {
      report(asError(error))
      reading.doubt()
      void take()
    },
    async settle() {
      await take()
      await writing.whenBuilt()
      await take()
    },
    async close() {
      isOpen = false
      clearInterval(timer)
      clearTimeout(waking)
      await turn
      await writing.whenBuilt()
      if (hasLock) await ends.end()
      reading.close()
      await listener.close()
    },
  }
}
