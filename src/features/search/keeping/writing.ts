import { openAside } from './aside.ts'
import { dayOf } from '#lib/days.ts'
import { noteWritten, offerAgain } from './changes.ts'
import { whole } from './follow.ts'
import { follow, type Following } from './follow.ts'
import { retireDead } from './generations.ts'
import type { Keeping, Pauses } from './keeping.ts'
import type { Reading } from './reading.ts'
import { dropForgotten, dropUnknown } from './sweep.ts'

/** What the one writer does, and nobody else. */
export interface Writing {
  /** Brings the index up to date, and takes in what was written before when there is time. */
  write(opened: NonNullable<Reading['opened']>, isMine: () => boolean): Promise<void>
  /** Has a new index made, unless one is being made or has just been. */
  build(): void
  /** The same beside one that can be read, for questions that fail all the same. */
  buildOnSuspicion(): void
  /** Gives up dead builds and drops what nobody reads. */
  sweep(): Promise<void>
  /** Resolves when nothing is being made here. */
  whenBuilt(): Promise<void>
}

/** Things that are read one by one until they are taken in: a thousand would make a search ten times as slow. */
const mostLoose = 100
/** Things after which a new index is made for the sake of the words that they brought, where that is a third of all. */
const mostLearned = 500
/** Times that questions fail before it is taken to be the index that is at fault. */
const tooOften = 3

export function openWriting(keeping: Keeping, pauses: Pauses, onBuilt: () => void): Writing {
  const { store, sources, asSystem, report, startBuild } = keeping
  const { db } = asSystem()
  const aside = openAside(pauses.fault)
  const rest = { sources, asSystem, report, aside } satisfies Partial<Following>
  let loose = 0
  let lastWritten = 0
  let building: Promise<void> | null = null
  let builtAt = Number.NEGATIVE_INFINITY
  let suspectedAt = Number.NEGATIVE_INFINITY
  let suspicions = 0
  let sweptAt = Number.NEGATIVE_INFINITY
  let isSearched = false
  let offeredOn = ''
  let learned = 0

  function build() {
    if (building || Date.now() - builtAt < pauses.build) return
    building = startBuild()
      .catch((error: unknown) => report(asError(error)))
      .finally(() => {
        building = null
        builtAt = Date.now()
        onBuilt()
      })
  }

  /** With each day, whoever depends on it. */
  async function offerDated(number: number) {
    const today = dayOf(asSystem().now())
    if (today === offeredOn) return
    const dated = sources.filter(({ isDated }) => isDated === true)
    await offerAgain(
      db,
      number,
      dated.map(({ kind }) => ({ kind, item: whole })),
    )
    offeredOn = today
  }

  return {
    async write({ pair, number }, isMine) {
      await offerDated(number)
      const written = await follow({ ...rest, pair, number, isMine })
      if (written > 0) lastWritten = Date.now()
      loose += written
      learned += written
      const isCalm = Date.now() - lastWritten > pauses.calm
      // What words weigh was counted when there was much less of them.
      if (isCalm && learned > Math.max(mostLearned, pair.statistics.staff.parts / 3)) {
        learned = 0
        build()
      }
      const isDue = loose > mostLoose || (loose > 0 && isCalm)
      if (!isDue || !isMine()) return
      // Otherwise who wrote until a moment ago, or writes now, came between; the next look tries again.
      if (await pair.tidy()) loose = 0
      await noteWritten(db, number, await pair.versions())
    },
    build,
    buildOnSuspicion() {
      suspicions += 1
      if (suspicions < tooOften || building || Date.now() - suspectedAt < pauses.suspicion) return
      suspicions = 0
      suspectedAt = Date.now()
      builtAt = Number.NEGATIVE_INFINITY
      build()
    },
    async sweep() {
      await retireDead(db, pauses.silence)
      if (Date.now() - sweptAt < pauses.pulse) return
      sweptAt = Date.now()
      try {
        if (!isSearched) await dropUnknown(db, store)
        isSearched = true
        await dropForgotten(db, store, pauses.farewell)
      } catch (error) {
        // What cannot be dropped now is tried again, but not at every look.
        sweptAt = Date.now() + pauses.fault
        report(new Error('An old search index could not be dropped', { cause: error }))
      }
    },
    async whenBuilt() {
      await building
    },
  }
}

export const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
