import type { Context } from '#platform/context.ts'
import { listMailboxes, type MailServer } from '#platform/mailbox/index.ts'
import type { MailboxLine } from './pages/mailboxes-part.tsx'

export type Watched = Pick<MailServer, 'name' | 'address'>

/** The mailboxes of the profile, watched or not, and whatever else is watched. */
export async function describeMailboxes(
  { db, profile }: Pick<Context, 'db' | 'profile'>,
  watched: readonly Watched[],
): Promise<MailboxLine[]> {
  const rows = new Map((await listMailboxes(db)).map((row) => [row.name, row]))
  const stateOf = ({ name }: Watched) => {
    const { seenAt = null, trouble = null } = rows.get(name) ?? {}
    return { seenAt, trouble }
  }
  const known = profile.office.mailboxes.map(({ address, purpose }) => {
    const server = watched.find((one) => one.address === address.toLowerCase())
    return { address, purpose, watched: server ? stateOf(server) : null }
  })
  const others = watched
    .filter(({ address }) => !known.some((line) => line.address.toLowerCase() === address))
    .map((server) => ({ address: server.address, purpose: 'Đặt ở máy chủ', watched: stateOf(server) }))
  return [...known, ...others]
}
