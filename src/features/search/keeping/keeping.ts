import type pg from 'pg'
import type { Context } from '#platform/context.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import type { SearchSource } from '../offer.ts'
import type { Pair } from './pair.ts'

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

/** What a keeper works with. */
export interface Keeping {
  connection: pg.ClientConfig
  store: IndexStore
  sources: readonly SearchSource[]
  asSystem: () => Context
  report: (error: Error) => void
  /** Starts to make a new index, here or in another process; resolves when that has ended, whatever came of it. */
  startBuild: () => Promise<void>
  pauses?: Partial<Pauses>
}

/** Milliseconds. */
export interface Pauses {
  /** Between two looks, where nobody says anything. */
  pulse: number
  /** After a build has ended or an index could not be read, before another try. */
  build: number
  /** After which a build that says nothing is taken for dead. */
  silence: number
  /** Before a thing that could not be written is tried again. */
  fault: number
  /** Without changes, before what was written lately is taken in: until then it is read row by row. */
  calm: number
  /** That an index is kept which nobody is to read any more: for the questions that began with it, here and elsewhere. */
  farewell: number
  /** Between two builds for questions that fail where the index as such can be read. */
  suspicion: number
}

export const defaultPauses: Pauses = {
  pulse: 1_000,
  build: 15_000,
  silence: 30_000,
  fault: 60_000,
  calm: 10_000,
  farewell: 60_000,
  suspicion: 3_600_000,
}
