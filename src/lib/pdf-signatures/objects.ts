import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { findDictionary } from './tokens.ts'

/** An object as one of its revisions writes it. */
export interface PdfObject {
  /** From after `obj` to before `stream` or `endobj`, without needless white space. */
  body: string
  /** The entries of its dictionary as they are written; empty where it is something else. */
  entries: ReadonlyMap<string, string>
  /** Of all its bytes. */
  hash: string
}

const mostObjects = 20_000
const longestBody = 256 * 1024
const mostUnpacked = 16 * 1024 * 1024

/**
 * The objects written between two places of a file, the last of each number, also those in object streams; only those with
 * `wanted` numbers, where given. Null where it cannot be told: too many, or packed in a way that is not understood.
 */
export function listObjects(
  bytes: Buffer,
  { from, to }: { from: number; to: number },
  wanted?: { has(number: number): boolean },
): Map<number, PdfObject> | null {
  const part = bytes.subarray(from, to)
  const found = new Map<number, PdfObject>()
  // Objects that do not end are read to the end of the file, each of them.
  let budget = 8 * part.length
  let room = mostUnpacked
  for (let at = part.indexOf('obj'); at >= 0; at = part.indexOf('obj', at + 3)) {
    const head = part.toString('latin1', Math.max(0, at - 24), at)
    const number = /(\d{1,10})\s+\d{1,5}\s*$/.exec(head)?.[1]
    if (number === undefined) continue
    const isPacked = part.subarray(at, at + 600).includes('/ObjStm')
    if (!isPacked && wanted?.has(Number(number)) === false) continue
    const end = part.indexOf('endobj', at)
    const raw = part.subarray(at + 3, end < 0 ? part.length : end)
    budget -= raw.length
    if (found.size > mostObjects || budget < 0) return null
    const object = readObject(raw)
    if (!object) return null
    found.set(Number(number), object)
    if (object.entries.get('Type') !== '/ObjStm') continue
    const inside = unpack(raw, object, room)
    if (!inside) return null
    room -= inside.length
    for (const [packed, packedObject] of readPacked(inside, object, wanted)) found.set(packed, packedObject)
  }
  return found
}

function readObject(raw: Buffer): PdfObject | null {
  const begin = raw.indexOf('stream')
  const body = begin < 0 ? raw : raw.subarray(0, begin)
  if (body.length > longestBody) return null
  const hash = createHash('sha256').update(raw).digest('base64')
  const { dictionary } = findDictionary(body, 0, (_, depth) => depth === 1)
  const entries = [...(dictionary ?? [])].map(
    ([key, extent]) => [key, tidy(body.toString('latin1', extent.from, extent.to))] as const,
  )
  return { body: tidy(body.toString('latin1')), entries: new Map(entries), hash }
}

/** Programs write the same object with other white space. */
const tidy = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([<>()[\]/]) ?/g, '$1')
    .trim()

/** The text of an object stream; null where it is packed otherwise than with Flate, or unfolds to too much. */
function unpack(raw: Buffer, { entries }: PdfObject, most: number): Buffer | null {
  if (entries.get('Filter') !== '/FlateDecode' || entries.has('DecodeParms')) return null
  const begin = raw.indexOf('stream')
  const end = raw.lastIndexOf('endstream')
  if (begin < 0 || end < begin || most <= 0) return null
  try {
    return inflateSync(raw.subarray(begin + (raw[begin + 6] === 13 ? 8 : 7), end), { maxOutputLength: most })
  } catch {
    return null
  }
}

function readPacked(
  inside: Buffer,
  { entries }: PdfObject,
  wanted?: { has(number: number): boolean },
): [number, PdfObject][] {
  const first = Number(entries.get('First') ?? 0)
  const numbers = inside.toString('latin1', 0, first).trim().split(/\s+/).map(Number)
  const places = numbers.flatMap((number, index) =>
    index % 2 === 0 ? [{ number, at: first + (numbers[index + 1] ?? 0) }] : [],
  )
  return places.slice(0, mostObjects).flatMap(({ number, at }, index): [number, PdfObject][] => {
    if (wanted?.has(number) === false) return []
    const object = readObject(inside.subarray(at, places[index + 1]?.at ?? inside.length))
    return object ? [[number, object]] : []
  })
}
