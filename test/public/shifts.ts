import type { Page } from 'playwright-core'

/** What has moved since the page began to load, where `watchShifts` was added as an init script. */
export const shiftsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)

/** Runs in the page before anything else: an init script that writes down all that moves without being asked. */
export function watchShifts(): void {
  const shifts: string[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[]
    })[])
      if (!entry.hadRecentInput) {
        const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
          const [before, after] = [previousRect, currentRect].map(({ x, y, width, height }) =>
            [x, y, width, height].map(Math.round).join(' '),
          )
          return `${node?.nodeName ?? 'gone'}.${node?.getAttribute('class') ?? ''} from ${before} to ${after}`
        })
        shifts.push(`${entry.value.toFixed(4)}: ${moved.join(', ')}`)
      }
  }).observe({ type: 'layout-shift', buffered: true })
}
