import type pg from 'pg'
import type { Context } from '../context.ts'
import { openListener, type Listener } from '../listener.ts'
import type { MailServer } from './address.ts'
import type { KeepArrivals } from './take-new.ts'
import { usualPauses, watchMailbox, type MailboxPauses } from './watch.ts'

export { readMailServers, type MailServer } from './address.ts'
export { keepStream, originalKey } from './keep-original.ts'
export { listMailboxes } from './progress.ts'
export type { MailboxRow } from './table.ts'
export type { Arrival, KeepArrivals } from './take-new.ts'

export interface MailboxWatch {
  close(): Promise<void>
}

export interface MailboxOptions {
  servers: readonly MailServer[]
  connection: pg.ClientConfig
  asSystem: () => Context
  keep: KeepArrivals
  report: (error: Error) => void
  pauses?: Partial<MailboxPauses>
}

/** Any number will do, as long as nothing else in the database locks by it together with another one. */
const lockClass = 650_915

/**
 * Watches the mailboxes until it is closed. Of several processes one watches each mailbox: whoever holds its lock in the database;
 * where that process ends, another takes over. Without servers it does nothing.
 */
export async function openMailboxes(options: MailboxOptions): Promise<MailboxWatch> {
  const { servers, connection, report, pauses } = options
  if (servers.length === 0) return { close: async () => undefined }
  const held = new Set<string>()
  const listener: Listener = await openListener(connection, {
    channel: 'mailboxes',
    name: 'nha-rong mailboxes',
    report,
    onWord: () => undefined,
    // A lock ends with the connection that held it.
    onOpen: () => held.clear(),
  })
  const isMine = async (name: string): Promise<boolean> => {
    if (!listener.isOpen) return false
    if (!held.has(name)) {
      const locking = 'select pg_try_advisory_lock($1, hashtext($2)) as held'
      const [row] = await listener.query<{ held: boolean }>(locking, [lockClass, name])
      if (row?.held) held.add(name)
    }
    return held.has(name)
  }
  const closing = new AbortController()
  const watched = servers.map((server) =>
    watchMailbox({
      ...options,
      server,
      pauses: { ...usualPauses, ...pauses },
      isMine: () => isMine(server.name),
      signal: closing.signal,
    }),
  )
  return {
    async close() {
      closing.abort()
      await Promise.all(watched)
      await listener.close()
    },
  }
}
