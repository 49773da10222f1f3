import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { chown, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
const program = folders.map((folder) => join(folder, 'dovecot')).find((path) => existsSync(path))

export const dovecotIsInstalled = program !== undefined
/** Said beside what is left out where it is not. */
export const needsDovecot = 'cần dovecot, ví dụ: apt-get install --no-install-recommends dovecot-imapd'

export interface Dovecot {
  port: number
  /** As in the setting IMAP_URLS. */
  url(user: string, secure?: boolean): string
  /** Puts letters into somebody's INBOX, as a mail server does: written whole, then moved. */
  deliver(user: string, letters: readonly (string | Uint8Array)[]): Promise<void>
  /** With SIGKILL, and all of its connections with it. */
  kill(): Promise<void>
  start(): Promise<void>
  /** As after a restore: the mailbox numbers its letters anew. */
  renumber(user: string): Promise<void>
  close(): Promise<void>
}

const password = 'mat-khau'
let delivered = 0

/** A Dovecot of its own, with its own settings and folders, on a free port of this machine. No service of the system is touched. */
export async function openDovecot({
  certificate,
}: { certificate?: { key: string; cert: string } } = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'nha-rong-dovecot-'))
  const [port, securePort] = [await findPort(), await findPort()]
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? 65_534 : (process.getuid?.() ?? 0)
  const group = isRoot ? 65_534 : (process.getgid?.() ?? 0)
  await chmod(folder, 0o755)
  for (const name of ['mail', 'run', 'home']) await makeOwn(join(folder, name))
  if (certificate)
    for (const [name, text] of Object.entries(certificate)) await writeFile(join(folder, `${name}.pem`), text)
  const settings = join(folder, 'dovecot.conf')
  await writeFile(
    settings,
    describe({ folder, port, securePort, owner, group, isRoot, isSecure: certificate !== undefined }),
  )
  let running: ChildProcess | undefined

  async function makeOwn(path: string) {
    await mkdir(path, { recursive: true })
    if (isRoot) await chown(path, owner, group)
  }
  const boxOf = (user: string) => join(folder, 'mail', user)

  const dovecot: Dovecot = {
    port,
    url: (user, secure = false) =>
      secure
        ? `imaps://${encodeURIComponent(user)}:${password}@127.0.0.1:${securePort}/INBOX`
        : `imap://${encodeURIComponent(user)}:${password}@127.0.0.1:${port}/INBOX`,
    async deliver(user, letters) {
      for (const name of ['', 'tmp', 'new', 'cur']) await makeOwn(join(boxOf(user), name))
      for (const letter of letters) {
        const name = `${Math.floor(Date.now() / 1000)}.${process.pid}_${++delivered}.nha-rong`
        const written = join(boxOf(user), 'tmp', name)
        await writeFile(written, letter)
        if (isRoot) await chown(written, owner, group)
        await rename(written, join(boxOf(user), 'new', name))
      }
    },
    async start() {
      running = spawn(program ?? 'dovecot', ['-F', '-c', settings], { stdio: 'ignore', detached: true })
      for (let tries = 200; !(await answers(port)); tries--) {
        if (tries === 0 || running.exitCode !== null)
          throw new Error(
            `Dovecot did not start:\n${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`,
          )
        await wait(50)
      }
    },
    async kill() {
      const ended = running
      running = undefined
      if (!ended?.pid || ended.exitCode !== null) return
      const over = new Promise((resolve) => ended.once('exit', resolve))
      const family = listFamily(ended.pid)
      for (const pid of family) end(pid)
      await over
      await rm(join(folder, 'run'), { recursive: true, force: true })
      await makeOwn(join(folder, 'run'))
    },
    async renumber(user) {
      // A session that has just ended still writes to the lists, and would write them anew.
      await dovecot.kill()
      for (const name of readdirSync(boxOf(user)).filter((one) => one.startsWith('dovecot')))
        await rm(join(boxOf(user), name), { recursive: true })
      // It counts the validity in seconds.
      await wait(1_100)
      await dovecot.start()
    },
    async close() {
      await dovecot.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await dovecot.start()
  return dovecot
}

function describe(of: {
  folder: string
  port: number
  securePort: number
  owner: number
  group: number
  isRoot: boolean
  isSecure: boolean
}): string {
  const { folder, port, securePort, owner, group, isRoot, isSecure } = of
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = ${isSecure ? 'yes' : 'no'}
${isSecure ? `ssl_cert = <${folder}/cert.pem\nssl_key = <${folder}/key.pem` : ''}
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 50
${isRoot ? '' : `default_internal_user = ${process.env['USER'] ?? owner}\ndefault_login_user = ${process.env['USER'] ?? owner}`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner} gid=${group} home=${folder}/home/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${isSecure ? securePort : 0}
  }
}
service anvil {
  chroot =
}
`
}

/** It, and all that it has started, by their numbers alone. */
function listFamily(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }))
  const below = (one: number): number[] => [
    one,
    ...parents.filter(({ parent }) => parent === one).flatMap((child) => below(child.pid)),
  ]
  return below(pid)
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0 // Ended meanwhile.
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Ended meanwhile, as its parent went.
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (said) => {
      socket.end()
      resolve(said.toString().startsWith('* OK'))
    })
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
