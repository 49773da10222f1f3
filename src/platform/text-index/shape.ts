import type { Condition } from './condition.ts'

/** The columns of an index. Each row also has an `id` of its own and the `item` that it is a part of. */
export interface IndexShape {
  /** Words parted by spaces, as they are to be found: the index neither folds nor cuts them. */
  searched: readonly string[]
  /** Text that comes back as it was given; nothing looks into it. */
  kept: readonly string[]
  /** Bytes that come back as they were given; a view of them may begin anywhere in its buffer. */
  bytes: readonly string[]
  /** Whole numbers, to be compared. */
  numbers: readonly string[]
  /** One value each, to be filtered by. */
  values: readonly string[]
  /** Any number of values each, to be filtered by. */
  lists: readonly string[]
}

export type Row = Readonly<Record<string, string | number | Uint8Array | readonly string[]>> & {
  readonly id: string
  readonly item: string
}

/** Words that are looked for in one searched column; those that have none of them may still match another. */
export interface Match {
  column: string
  words: readonly string[]
  /** Weight of the column's score; 1 where it is not said. */
  boost?: number
  /** Only rows that have every one of the words. */
  every?: boolean
}

export interface Ask {
  /** The score of a row is the sum of its scores in each. Empty: nothing is found. */
  matches: readonly Match[]
  where?: readonly Condition[]
  /** Which columns come back. Each takes its time. */
  columns: readonly string[]
  /** At most so many rows, the best first. */
  limit: number
}

export type Hit = Record<string, unknown> & { _score: number }

/** One table of rows, searched by words. */
export interface TextIndex {
  ask(asked: Ask): Promise<Hit[]>
  /** Reads ahead what questions will need, as far as the store's memory goes. */
  warm(): Promise<void>
  /** Rows by conditions alone, in no order. */
  list(asked: Omit<Ask, 'matches'>): Promise<Record<string, unknown>[]>
  /** Adds rows that are known to be new. Before `arrange` they are not asked for. */
  add(rows: readonly Row[]): Promise<void>
  /** Takes out every row of these items and puts these in; searchable as soon as this resolves. */
  replace(items: readonly string[], rows: readonly Row[]): Promise<void>
  /** Takes out what meets a condition. */
  remove(where: readonly Condition[]): Promise<void>
  /** Makes the indexes, once, after the first rows. */
  arrange(): Promise<void>
  /**
   * Takes in what was written since, and gives back the room of what was replaced. Searches go on meanwhile. False where another
   * process came between: what it wrote stays, and tidying is for another time.
   */
  tidy(): Promise<boolean>
  /** The state that was written last, as whoever writes knows it: to take out and to put in are two. */
  version(): Promise<number>
  /** Reads this state, or the newest where it is not said or no longer kept. */
  refresh(version?: number): Promise<void>
  count(): Promise<number>
  /** Once what is under way has come to its end. */
  close(): void
}
