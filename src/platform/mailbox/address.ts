/** A mailbox to be watched, and how its server is reached. */
export interface MailServer {
  /** By which the progress is kept: user, host and folder, never the password. */
  name: string
  /** What people call it: the user, with the host where the user alone is no address. */
  address: string
  host: string
  port: number
  /** TLS from the first byte; its certificate is verified. */
  isSecure: boolean
  user: string
  password: string
  folder: string
  /** Letters that came to the mailbox before this day (YYYY-MM-DD) are left alone. */
  since: string | null
}

/**
 * `imaps://user:password@host/INBOX?since=2026-01-01`, several parted by blanks; a sign such as @ in user or password stands as
 * %40. Null where one of them cannot be read.
 */
export function readMailServers(typed: string): MailServer[] | null {
  const servers = typed.split(/\s+/).filter(Boolean).map(readMailServer)
  return servers.includes(null) ? null : servers.filter((server) => server !== null)
}

function readMailServer(typed: string): MailServer | null {
  if (!URL.canParse(typed)) return null
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(typed)
  const since = searchParams.get('since')
  if (protocol !== 'imap:' && protocol !== 'imaps:') return null
  if (hostname === '' || username === '' || (since !== null && !/^\d{4}-\d{2}-\d{2}$/.test(since)))
    return null
  const user = decodeURIComponent(username)
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX'
  const isSecure = protocol === 'imaps:'
  return {
    name: `${user}@${hostname}/${folder}`,
    address: user.includes('@') ? user.toLowerCase() : `${user}@${hostname}`,
    host: hostname,
    port: port === '' ? (isSecure ? 993 : 143) : Number(port),
    isSecure,
    user,
    password: decodeURIComponent(password),
    folder,
    since,
  }
}
