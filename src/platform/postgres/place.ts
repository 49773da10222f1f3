import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasonOf, StartRefused } from '../start-refused.ts'
import { type Account, chooseAccount } from './account.ts'
import { canReach } from './reach.ts'

/** Where root keeps what PostgreSQL's account must reach when the data folder is closed to it. */
export const rootFolder = '/var/lib/nha-rong'

/** The folders of one cluster. All paths are absolute and real. */
export interface Place {
  folder: string
  /** PostgreSQL's own data; owned by its account, 0700. */
  cluster: string
  /** Holds the unix socket; owned by PostgreSQL's account, 0700. */
  sockets: string
  lock: string
  log: string
  /** The file in the data folder that points here, where the place is outside the data folder. */
  pointer: string | null
  account: Account
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

// sun_path holds 108 bytes with its final NUL, and PostgreSQL adds a name of its own.
const fitsSocket = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 107

/** Makes the data folder where it is missing and proves that it can be written. Returns its real path. */
export async function openDataFolder(dataFolder: string): Promise<string> {
  try {
    // 0711 for root: PostgreSQL's account passes through it, and what is secret inside has its own 0600.
    await mkdir(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const trial = join(dataFolder, `.write-test-${process.pid}`)
    await writeFile(trial, '')
    await rm(trial)
    return await realpath(dataFolder)
  } catch (error) {
    throw new StartRefused(`Không ghi được vào thư mục dữ liệu ${dataFolder}: ${reasonOf(error)}.`)
  }
}

const ownerOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.uid ?? null

function pointedFolder(pointer: string): string | null {
  if (!existsSync(pointer)) return null
  const folder = readFileSync(pointer, 'utf8').trim()
  if (existsSync(join(folder, 'cluster'))) return folder
  throw new StartRefused(
    `Tệp ${pointer} ghi rằng cơ sở dữ liệu nằm ở ${folder} nhưng ở đó không còn; hãy khôi phục, hoặc xoá tệp này để bắt đầu lại từ đầu.`,
  )
}

async function chooseFolder(data: string, pointer: string): Promise<{ folder: string; account: Account }> {
  const pointed = pointedFolder(pointer)
  if (pointed) return { folder: pointed, account: chooseAccount(ownerOf(join(pointed, 'cluster'))) }
  const inside = join(data, 'postgres')
  const owner = ownerOf(join(inside, 'cluster'))
  const account = chooseAccount(owner)
  if (!account.steppedDown || (await canReach(data, account))) return { folder: inside, account }
  // Going on elsewhere would show an empty site to the people whose articles are in here.
  if (owner !== null)
    throw new StartRefused(
      `Tài khoản ${account.name} chạy PostgreSQL không vào được ${data}; hãy mở quyền đi qua các thư mục ở trên (chmod o+x).`,
    )
  return { folder: join(rootFolder, shortHash(data)), account }
}

async function makeSocketFolder(folder: string, account: Account): Promise<string> {
  const uid = account.uid
  const inside = join(folder, 'socket')
  const sockets = fitsSocket(inside) ? inside : join(tmpdir(), `nha-rong-${uid}-${shortHash(folder)}`)
  if (!fitsSocket(sockets))
    throw new StartRefused(`Thư mục tạm ${tmpdir()} có đường dẫn quá dài cho ổ cắm của PostgreSQL.`)
  await mkdir(sockets, { recursive: true, mode: 0o700 })
  if (account.steppedDown) await chown(sockets, uid, account.gid)
  const found = await lstat(sockets)
  // The folder under /tmp has a name anybody can foresee: one made by another account must not be trusted.
  if (!found.isDirectory() || found.uid !== uid)
    throw new StartRefused(`Thư mục ${sockets} không thuộc về tài khoản ${account.name}.`)
  await chmod(sockets, 0o700)
  return sockets
}

/** Decides where the cluster of this data folder lives, and makes the folders around it. Throws StartRefused. */
export async function openPlace(dataFolder: string): Promise<Place> {
  const data = await openDataFolder(dataFolder)
  const pointer = join(data, 'postgres-place')
  const { folder, account } = await chooseFolder(data, pointer)
  try {
    if (folder.startsWith(rootFolder)) await mkdir(rootFolder, { recursive: true, mode: 0o755 })
    await mkdir(folder, { recursive: true, mode: 0o711 })
    // mkdir is subject to the umask, which may close the folder to PostgreSQL's account.
    if (account.steppedDown) await chmod(folder, 0o711)
    if (account.steppedDown && folder.startsWith(rootFolder)) await chmod(rootFolder, 0o755)
    const sockets = await makeSocketFolder(folder, account)
    const outside = folder !== join(data, 'postgres')
    return {
      folder,
      cluster: join(folder, 'cluster'),
      sockets,
      lock: join(folder, 'lock'),
      log: join(folder, 'postgres.log'),
      pointer: outside ? pointer : null,
      account,
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error
    throw new StartRefused(`Không tạo được thư mục cơ sở dữ liệu ${folder}: ${reasonOf(error)}.`)
  }
}
