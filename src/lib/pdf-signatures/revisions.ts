import { listObjects, type PdfObject } from './objects.ts'
import type { PdfSignature } from './signature.ts'

type Objects = ReadonlyMap<number, PdfObject>
interface Both {
  before: Objects
  after: Objects
}

/**
 * What was written into a file after the place where a signature ends. Signing again, time stamps and the certificates kept
 * for later checks rewrite a few objects of the document (catalogue, page, form) in the one respect that they need; whatever
 * else is rewritten changes what was signed. New objects that nothing old refers to show nowhere.
 */
export function judgeAdded(bytes: Buffer, end: number): PdfSignature['added'] {
  if (/^\s*$/.test(bytes.toString('latin1', end, end + 1024)) && bytes.length - end <= 1024) return 'nothing'
  const after = listObjects(bytes, { from: end, to: bytes.length })
  if (!after || after.size === 0 || !keepsRoot(bytes, end)) return 'changes'
  const before = listObjects(bytes, { from: 0, to: end }, after)
  if (!before) return 'changes'
  const isHarmless = [...after].every(([number, object]) => {
    const old = before.get(number)
    return old === undefined || old.hash === object.hash || isSigningOnly(old, object, { before, after })
  })
  return isHarmless ? 'signatures' : 'changes'
}

/** A trailer that begins with another catalogue shows another document, though nothing old was touched. */
function keepsRoot(bytes: Buffer, end: number): boolean {
  const rootAt = (at: number) => /^\/Root\s*(\d+\s+\d+)\s+R/.exec(bytes.toString('latin1', at, at + 40))?.[1]
  const root = rootAt(bytes.lastIndexOf('/Root', end - 1))
  let seen = 0
  for (let at = bytes.indexOf('/Root', end); at >= 0; at = bytes.indexOf('/Root', at + 1)) {
    if (rootAt(at) !== root) return false
    seen += 1
  }
  return root !== undefined && seen > 0
}

function isSigningOnly(old: PdfObject, now: PdfObject, all: Both): boolean {
  const type = old.entries.get('Type')
  if (type !== now.entries.get('Type')) return false
  if (type === '/Catalog') return isSameBut(old, now, catalogueMay)
  if (type === '/Page')
    return (
      isSameBut(old, now, ['Annots', 'Tabs']) &&
      addsOnlyFields(old.entries.get('Annots'), now.entries.get('Annots'), all)
    )
  if (type === '/Metadata' || type === '/DSS') return true
  if (isSignatureField(old)) return isSignatureField(now) && isSameBut(old, now, fieldMay)
  if (old.body.startsWith('[')) return addsOnlyFields(old.body, now.body, all)
  if (old.entries.has('Fields')) return isSameBut(old, now, ['Fields', 'SigFlags', 'DR', 'DA'])
  return [old, now].every(
    ({ entries }) => entries.size > 0 && [...entries.keys()].every((key) => about.has(key)),
  )
}

const catalogueMay = ['AcroForm', 'DSS', 'Perms', 'Extensions', 'Metadata', 'Version']
const fieldMay = ['V', 'AP', 'F', 'M', 'DR', 'Lock', 'MK', 'DA', 'Rect']
/** The keys of the file's own description. */
const about = new Set(
  'Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped'.split(' '),
)

function isSameBut(old: PdfObject, now: PdfObject, may: readonly string[]): boolean {
  const keys = new Set([...old.entries.keys(), ...now.entries.keys()])
  return [...keys].every((key) => may.includes(key) || old.entries.get(key) === now.entries.get(key))
}

const isSignatureField = ({ entries }: PdfObject) => entries.get('FT') === '/Sig'

/** Lists of references, or references to such lists: all that was there is there, and what is new is fields of signatures. */
function addsOnlyFields(old: string | undefined, now: string | undefined, { before, after }: Both): boolean {
  if (old === now) return true
  const had = refer(old ?? '[]', [before])
  const has = refer(now ?? '[]', [after, before])
  return (
    had !== null &&
    has !== null &&
    had.every((number) => has.includes(number)) &&
    has.every((number) => had.includes(number) || isAddedField(after.get(number)))
  )
}

function refer(text: string, revisions: readonly Objects[]): number[] | null {
  const single = /^(\d+) \d+ R$/.exec(text)?.[1]
  const list =
    single === undefined ? text : revisions.map((one) => one.get(Number(single))).find(Boolean)?.body
  if (list === undefined || !/^\[[\d R]*\]$/.test(list)) return null
  return [...list.matchAll(/(\d+) \d+ R/g)].map((match) => Number(match[1]))
}

const isAddedField = (object: PdfObject | undefined) =>
  object !== undefined && object.entries.get('Subtype') === '/Widget' && isSignatureField(object)
