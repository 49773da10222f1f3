import { openStreams } from '../file-text/ole-streams.ts'
import type { Kind } from './kinds.ts'
import type { Found } from './found.ts'

/** The streams by which an old Office file is known. */
const streams: readonly (readonly [stream: string, kind: Kind])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** What is under a password does not say what it is; its ending does, whichever of its time it is. */
const ofFamily: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^(doc|dot)/, 'docx'],
  [/^(xls|xlt)/, 'xlsx'],
  [/^(ppt|pps|pot)/, 'pptx'],
]

/** An OLE2 file: an old Office file, a present one under a password, or a letter of Outlook. */
export function findInOle(buffer: Buffer, ending: string): Found {
  const whole = openStreams(buffer)
  // In a file whose directory is broken, names are looked for wherever they stand, as UTF-16.
  const has = (name: string) =>
    whole ? whole.topNames.includes(name) : buffer.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (has('EncryptedPackage'))
    return {
      kind: ofFamily.find(([pattern]) => pattern.test(ending))?.[1] ?? 'unknown',
      remarks: ['password'],
    }
  const kind = streams.find(([stream]) => has(stream))?.[1]
  if (!kind) return { kind: 'unknown', remarks: [has('__properties_version1.0') ? 'mail' : 'unknown'] }
  const hasMacros = buffer.includes(Buffer.from('_VBA_PROJECT\0', 'utf16le'))
  return { kind, remarks: hasMacros ? ['macros'] : [] }
}
