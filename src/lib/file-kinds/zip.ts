import { unpack } from '../file-text/packed.ts'
import { mimes, type Kind } from './kinds.ts'
import type { Found } from './found.ts'

const folders: readonly (readonly [folder: string, kind: Kind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
]
const openKinds: readonly Kind[] = ['odt', 'ods', 'odp']

/** Office files are archives too; one that is cut off is still known by the parts that it begins with. */
export function findInZip(bytes: Uint8Array): Found {
  const unpacked = unpack(bytes, (name) => name === 'mimetype')
  const { names } = unpacked
  const mimetype = unpacked.ok
    ? Buffer.from(unpacked.parts.get('mimetype') ?? [])
        .toString('latin1')
        .trim()
    : ''
  // Templates are called like documents, with an ending.
  const open = openKinds.find((one) => mimetype.startsWith(mimes[one]))
  const kind = open ?? (names.includes('[Content_Types].xml') ? officeKind(names) : undefined) ?? 'zip'
  if (!unpacked.ok) return { kind, remarks: [unpacked.why] }
  // The first entry says whether it is encrypted; of office files none is, their password lies elsewhere.
  if (kind === 'zip' && ((bytes[6] ?? 0) & 1) === 1) return { kind, remarks: ['password'] }
  const hasMacros = names.some(
    (name) => name.endsWith('vbaProject.bin') || (open && name.startsWith('Basic/')),
  )
  return { kind, remarks: hasMacros ? ['macros'] : [] }
}

const officeKind = (names: readonly string[]) =>
  folders.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1]
