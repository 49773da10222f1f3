import { inflateRawSync } from 'node:zlib'
import { readDirectory, type Entry } from './archive-directory.ts'
import { recogniseFile } from './recognise.ts'

export interface ArchiveLimits {
  /** How many files are taken. */
  files: number
  /** Bytes of one file, and of all of them. */
  fileBytes: number
  bytes: number
}

/** Why a file of an archive was left where it is. */
export type LeftWhy = 'archive' | 'password' | 'damaged' | 'too-large' | 'too-many'

export type Unfolded =
  | { ok: true; files: { name: string; bytes: Uint8Array }[]; left: { name: string; why: LeftWhy }[] }
  | { ok: false; why: 'damaged' | 'too-large' | 'password' | 'empty' }

const megabyte = 1024 * 1024
const usual: ArchiveLimits = { files: 200, fileBytes: 100 * megabyte, bytes: 300 * megabyte }
const mostEntries = 10_000

/**
 * The files in a ZIP of documents, under their names with folders. What an entry says of its own size is not believed. Folders, what
 * macOS and Windows add, and names that lead out of the archive are passed over; an archive in the archive stays one. Never throws.
 */
export function unpackArchive(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Unfolded {
  const { files: mostFiles, fileBytes, bytes: mostBytes } = { ...usual, ...limits }
  const entries = readDirectory(bytes, mostEntries)
  if (!entries) return { ok: false, why: 'damaged' }
  if (entries.length > mostEntries) return { ok: false, why: 'too-large' }
  const wanted = entries.filter(({ name }) => isWanted(name))
  if (wanted.length === 0) return { ok: false, why: 'empty' }
  if (wanted.every(({ isEncrypted }) => isEncrypted)) return { ok: false, why: 'password' }
  const unfolded: Unfolded = { ok: true, files: [], left: [] }
  let room = mostBytes
  for (const entry of wanted) {
    const { name } = entry
    const found = unfolded.files.length < mostFiles ? inflate(entry, Math.min(fileBytes, room)) : 'too-many'
    const why = typeof found === 'string' ? found : isArchive(name, found) ? 'archive' : null
    if (why) unfolded.left.push({ name, why })
    else if (typeof found !== 'string') {
      room -= found.length
      unfolded.files.push({ name, bytes: found })
    }
  }
  const isBomb = unfolded.files.length === 0 && unfolded.left.some(({ why }) => why === 'too-large')
  return isBomb ? { ok: false, why: 'too-large' } : unfolded
}

const clutter = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

const isWanted = (name: string) =>
  name !== '' && !name.endsWith('/') && !clutter.test(name) && !/^(\/|[a-z]:)|(^|\/)\.\.(\/|$)/i.test(name)

function isArchive(name: string, bytes: Uint8Array): boolean {
  const { kind, remarks } = recogniseFile(name, bytes)
  return kind === 'zip' || remarks.includes('other-archive')
}

function inflate({ isEncrypted, method, packed }: Entry, room: number): Uint8Array | LeftWhy {
  if (isEncrypted) return 'password'
  if (method === 0) return packed.length > room ? 'too-large' : packed
  if (method !== 8) return 'damaged'
  try {
    return room > 0 ? inflateRawSync(packed, { maxOutputLength: room }) : 'too-large'
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}
