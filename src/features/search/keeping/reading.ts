import type { IndexStore } from '#platform/text-index/index.ts'
import type { Generation } from './generations.ts'
import { openPair, probe, type Pair } from './pair.ts'

/** What `turnTo` found: `doubted` is an index that can be read, though questions to it have failed. */
export type Found = 'whole' | 'doubted' | 'broken' | 'none'

/** The generation that this process reads. */
export interface Reading {
  readonly opened: { readonly pair: Pair; readonly number: number } | null
  /** Reads this generation from now on, in its newest state. */
  turnTo(live: Generation | undefined): Promise<Found>
  /** Has it opened anew and looked at by the next `turnTo`. */
  doubt(): void
  close(): void
}

interface OpenedPair {
  pair: Pair
  number: number
  written: number
}

export function openReading(
  store: IndexStore,
  { farewell, onFault }: { farewell: number; onFault: (error: unknown) => void },
): Reading {
  let opened: OpenedPair | null = null
  let doubts = 0
  const leaving = new Map<Pair, NodeJS.Timeout>()

  async function open({ number, written, versions }: Generation): Promise<OpenedPair> {
    const pair = await openPair(store, number)
    try {
      await pair.refresh(versions)
      await probe(pair)
    } catch (error) {
      pair.close()
      throw error
    }
    return { pair, number, written }
  }

  /** Questions that have begun with it are answered to their end. */
  function letGo() {
    const left = opened?.pair
    opened = null
    if (!left) return
    const close = () => {
      leaving.delete(left)
      left.close()
    }
    leaving.set(left, setTimeout(close, farewell).unref())
  }

  return {
    get opened() {
      return opened
    },
    async turnTo(live) {
      const isDoubted = doubts > 0
      doubts = 0
      if (!live) {
        letGo()
        return 'none'
      }
      try {
        if (opened?.number !== live.number || isDoubted) {
          const anew = await open(live)
          letGo()
          opened = anew
          // Nobody waits for it, and what cannot be read ahead fails under a question.
          void anew.pair.warm().catch(() => undefined)
        } else if (opened.written !== live.written) {
          await opened.pair.refresh(live.versions)
          opened.written = live.written
        }
        return isDoubted ? 'doubted' : 'whole'
      } catch (error) {
        letGo()
        onFault(error)
        return 'broken'
      }
    },
    doubt() {
      doubts += 1
    },
    close() {
      letGo()
      for (const [pair, timer] of leaving) {
        clearTimeout(timer)
        pair.close()
      }
      leaving.clear()
    },
  }
}
