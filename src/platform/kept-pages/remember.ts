import type { Epoch } from './epoch.ts'
import { lifeFrom } from './life.ts'

/**
 * Answers with what `load` gave for this key, as long as nothing the public sees has changed: sections, leaders, menus.
 * The value belongs to all requests: nobody changes it, and nothing personal goes in. Readings for pages use it; a
 * command never does, it reads in its own transaction.
 */
export type Remember = <Value>(key: string, load: () => Promise<Value>) => Promise<Value>

interface Remembered {
  serial: number
  from: number
  until: number
  value: Promise<unknown>
}

/** So that keys that are made of what people ask for cannot fill the memory. */
const mostKeys = 1_000

/** `now` is the portal's clock: what is shown on a page of today is loaded anew tomorrow. */
export function openMemory(epoch: Epoch, now: () => Date): Remember {
  const memory = new Map<string, Remembered>()
  return async <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    if (!epoch.listening) return load()
    const { serial } = epoch
    const at = now()
    const known = memory.get(key)
    if (known && known.serial === serial && known.from <= at.getTime() && at.getTime() < known.until)
      return known.value as Promise<Value>
    const value = load()
    if (memory.size >= mostKeys) memory.clear()
    const entry = { serial, ...lifeFrom(at), value }
    memory.set(key, entry)
    // A load that failed is tried again by the next who asks; whoever waits for this one hears of the failure.
    value.catch(() => memory.get(key) === entry && memory.delete(key))
    return value
  }
}

/** For programs that show no pages, and for tests whose transactions are never committed. */
export const forgetful: Remember = (_key, load) => load()
