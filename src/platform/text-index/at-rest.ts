/** Knows what is under way on something, so that it is closed only when nothing is. */
export interface Rest {
  /** The same promise, waited for by `whenAtRest`. */
  during: <Value>(work: Promise<Value>) => Promise<Value>
  /** Resolves when nothing is under way, however it ended; what begins meanwhile is waited for too. */
  whenAtRest: () => Promise<void>
}

export function openRest(): Rest {
  const busy = new Set<Promise<unknown>>()
  return {
    during(work) {
      busy.add(work)
      const leave = () => void busy.delete(work)
      work.then(leave, leave)
      return work
    },
    async whenAtRest() {
      while (busy.size > 0) await Promise.allSettled(busy)
    },
  }
}
