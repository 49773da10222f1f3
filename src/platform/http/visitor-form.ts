import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FieldValues } from './form.ts'
import { textOf } from './form.ts'

/** Why a form of somebody unknown may have been sent by a machine. A doubt sorts; it never throws away. */
export type Doubt =
  /** A field that people do not see was filled in. */
  | 'trap'
  /** Sent sooner than anybody reads and types. */
  | 'haste'
  /** Without the mark of a page that the portal has shown in the last days. */
  | 'stranger'
  /** More addresses of other sites than a report of an error needs. */
  | 'links'

export const trapField = 'website'
const stampField = 'moc'

const least = 3_000
const longest = 3 * 24 * 60 * 60 * 1000
const mostLinks = 2

const signatureOf = (secret: string, time: string) =>
  createHmac('sha256', secret).update(`visitor form ${time}`).digest('base64url').slice(0, 22)

/** Says, in a hidden field, when a form was shown, so that it can be known how long it was open. */
function stampForm(secret: string, now: Date): string {
  const time = now.getTime().toString(36)
  return `${time}.${signatureOf(secret, time)}`
}

/** When the form was first shown, or null where the stamp is not ours. */
function readStamp(secret: string, stamp: string): Date | null {
  const [time = '', signature = ''] = stamp.split('.')
  const [given, due] = [Buffer.from(signature), Buffer.from(signatureOf(secret, time))]
  const known = given.length === due.length && timingSafeEqual(given, due)
  return known ? new Date(Number.parseInt(time, 36)) : null
}

/** The hidden field for a form: one that comes back keeps the hour at which it was first shown, who mends a field is not in haste. */
export function stampFor(values: unknown, secret: string, now: Date): { name: string; value: string } {
  const before = textOf(values, stampField)
  return { name: stampField, value: readStamp(secret, before) ? before : stampForm(secret, now) }
}

/** What speaks against a form, in no order; `words` is the text in which links are counted. */
export function doubtsAbout(fields: FieldValues, words: string, secret: string, now: Date): Doubt[] {
  const doubts: Doubt[] = []
  if (textOf(fields, trapField) !== '') doubts.push('trap')
  const shownAt = readStamp(secret, textOf(fields, stampField))
  const open = shownAt ? now.getTime() - shownAt.getTime() : Infinity
  if (open > longest) doubts.push('stranger')
  else if (open < least) doubts.push('haste')
  if ((words.match(/https?:\/\/|www\.|\[url/gi)?.length ?? 0) > mostLinks) doubts.push('links')
  return doubts
}
