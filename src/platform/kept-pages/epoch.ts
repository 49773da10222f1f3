import type pg from 'pg'
import { openListener } from '../listener.ts'

/**
 * What has been told of the public's pages. `serial` grows with every word that something has changed. What was made of
 * the database under one serial may be shown as long as the serial stays, and somebody is `listening`.
 */
export interface Epoch {
  readonly serial: number
  /** False while the connection is away on which the words come: then nobody knows what has changed. */
  readonly listening: boolean
  /** The last serial with which something went out of sight: what was made before it must not be shown again. */
  readonly lastRemoval: number
  /** Resolves when every word is in of what was committed before the call; at once where nobody listens. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** The channel of db/migrations/0008_page_epoch.sql; "removed" is its word for what went out of sight. */
const channel = 'pages'
const removed = 'removed'

/** Opens a connection of its own that hears of every change. Throws where it cannot be opened. */
export async function openEpoch(connection: pg.ClientConfig, report: (error: Error) => void): Promise<Epoch> {
  let serial = 1
  let lastRemoval = 1
  const listener = await openListener(connection, {
    channel,
    name: 'nha-rong pages',
    report,
    onWord(payload) {
      serial++
      if (payload === removed) lastRemoval = serial
    },
    // What was said while nobody listened is not known: it may have been a removal.
    onOpen() {
      lastRemoval = ++serial
    },
  })
  return {
    get serial() {
      return serial
    },
    get listening() {
      return listener.isOpen
    },
    get lastRemoval() {
      return lastRemoval
    },
    catchUp: () => listener.catchUp(),
    close: () => listener.close(),
  }
}
