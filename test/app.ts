import { afterAll, beforeAll } from 'vitest'
import { openPortal } from './open-portal.ts'
import type { Beginning, Portal, PortalOptions } from './portal.ts'

export type { App, Portal } from './portal.ts'

interface WantedPortal extends Omit<PortalOptions, 'from'> {
  from?: () => Promise<Beginning>
}

/** The whole portal over a database of its own for this test file, in memory: `const portal = usePortal()`. */
export function usePortal({ from, ...options }: WantedPortal = {}): Portal {
  const portal = {} as Portal
  let close = async () => {}
  beforeAll(async () => {
    const opened = await openPortal({ ...options, ...(from && { from: await from() }) })
    Object.assign(portal, opened.portal)
    close = opened.close
  })
  afterAll(() => close())
  return portal
}
