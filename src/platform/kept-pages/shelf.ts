import type { Epoch } from './epoch.ts'
import { lifeFrom } from './life.ts'
import type { Answer, KeptPage } from './page.ts'
import type { Store } from './store.ts'

/** Makes the page at an address anew, for nobody in particular. */
export type Render = (address: string, display: string) => Promise<Answer>

export type Found =
  | { page: KeptPage; lastGood: boolean }
  /** Nothing to be kept: a refusal, a redirect, or a page that the route wants nobody to keep. */
  | { answer: Answer }

interface Flight {
  serial: number
  begun: number
  rendering: Promise<Found>
}

export interface Shelf {
  /** A page that may be shown as it is; undefined where one has to ask for it with `bring`. */
  findFresh(key: string): KeptPage | undefined
  bring(address: string, display: string): Promise<Found>
}

/** The raw address alone for the plain display, so that most requests find their page without making a string. */
export const keyOf = (address: string, display: string) =>
  display === '' ? address : `${address}\n${display}`

/** Milliseconds. The last good copy of a page stands in for it so long when the database is away. */
const lastGoodFor = 24 * 60 * 60_000
/** How long one waits for a page of which there is a last good copy. */
const patience = 3_000
/** After a failure the next ones do not all knock at the database as well. */
const pauseAfterFailure = 1_000

/** What hangs longer is not waited for by those who come after. */
const longestFlight = 10_000

/** Bytes, for headers and the page's place in the store. */
const overhead = 2_048

export function openShelf(
  store: Store,
  epoch: Epoch,
  { render, now }: { render: Render; now: () => Date },
): Shelf {
  const flights = new Map<string, Flight>()
  let clearedAt = epoch.lastRemoval
  let failedAt = -Infinity

  /** What went out of sight is in no page any more, not even for the moment in which one is made anew. */
  function forgetRemoved() {
    if (clearedAt === epoch.lastRemoval) return
    clearedAt = epoch.lastRemoval
    store.clear()
  }

  function isFresh(page: KeptPage) {
    const at = now().getTime()
    return epoch.listening && page.serial === epoch.serial && page.from <= at && at < page.until
  }

  async function make(address: string, display: string, serial: number): Promise<Found> {
    const at = now()
    const answer = await render(address, display)
    if (!mayBeKept(answer)) return { answer }
    const page: KeptPage = {
      key: keyOf(address, display),
      serial,
      ...lifeFrom(at),
      size: answer.body.length + overhead,
      used: true,
      answer,
      wordings: {},
      making: {},
    }
    if (serial >= epoch.lastRemoval) store.keep(page)
    return { page, lastGood: false }
  }

  function fly(address: string, display: string, key: string): Promise<Found> {
    const { serial } = epoch
    const rendering = make(address, display, serial)
    const flight = { serial, begun: performance.now(), rendering }
    flights.set(key, flight)
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    rendering.then(land, land)
    return rendering
  }

  /** The page as it last was, where it may still be shown if no newer one can be had. */
  function findLastGood(key: string) {
    const page = store.find(key)
    return page && now().getTime() - page.from < lastGoodFor ? page : undefined
  }

  /** A rendering that began before something changed, or that hangs, is none to wait for. */
  function findFlight(key: string) {
    const flight = flights.get(key)
    const isOfUse = flight?.serial === epoch.serial && performance.now() - flight.begun < longestFlight
    return isOfUse ? flight : undefined
  }

  function findFresh(key: string) {
    forgetRemoved()
    const page = store.find(key)
    if (!page || !isFresh(page)) return undefined
    page.used = true
    return page
  }

  return {
    findFresh,
    async bring(address, display) {
      const key = keyOf(address, display)
      const fresh = findFresh(key)
      if (fresh) return { page: fresh, lastGood: false }
      const flight = findFlight(key)
      const copy = findLastGood(key)
      // Somebody is at it: others read what was right a moment ago. Nobody knows what was right while nobody listens.
      if (flight && copy && epoch.listening) return { page: copy, lastGood: false }
      if (copy && performance.now() - failedAt < pauseAfterFailure) return { page: copy, lastGood: true }
      const joined = flight?.rendering ?? fly(address, display, key)
      if (!copy) return joined
      const found = await within(patience, joined)
      const failed = found === null || ('answer' in found && found.answer.status >= 500)
      if (!failed) return found
      failedAt = performance.now()
      const lastGood = findLastGood(key)
      return lastGood ? { page: lastGood, lastGood: true } : joined
    },
  }
}

async function within(milliseconds: number, rendering: Promise<Found>): Promise<Found | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  return Promise.race([rendering, late]).finally(() => clearTimeout(timer))
}

function mayBeKept({ status, headers }: Answer): boolean {
  if (status !== 200) return false
  for (let at = 0; at < headers.length; at += 2) {
    if (headers[at] === 'set-cookie') return false
    if (headers[at] === 'cache-control' && /no-store|private/.test(headers[at + 1] ?? '')) return false
  }
  return true
}
