/**
 * The shape of each file of a profile folder (`db/profiles/<name>/*.json`). An unknown field is an error: a misspelt
 * key would otherwise be a setting that silently does nothing.
 */
import { z } from 'zod'
import type { Role } from './actor.ts'

const roles = [
  'contributor',
  'specialist',
  'division_head',
  'division_deputy',
  'board_member',
  'board_deputy',
  'board_head',
  'deputy_chief',
  'chief',
  'finance',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')
const date = z.iso.date()

/** Intl.supportedValuesOf lists Asia/Saigon only, so the zone is tried instead of looked up. */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('vi', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * A date, or a number of days from the day the profile is loaded: a delegation that is to be in force in a
 * demonstration cannot carry a fixed date.
 */
const day = z.union([date, z.strictObject({ fromToday: z.int() })])

/** A value of the regulation (`unverified: false`) or one invented for the demonstration. */
const stated = z.strictObject({ value: text, unverified: z.boolean(), source: text.optional() })

const stepLimit = z.strictObject({
  /** The state in which an item waits. */
  state: z.enum(['submitted', 'signed', 'editing', 'checked', 'ready']),
  /** What is waited for, as the reminder says it. */
  waitsFor: text,
  workingDays: z.int().min(1),
  /** Clause the limit comes from, or that it is the product's own. */
  source: text,
  validFrom: date,
  validTo: date.nullable(),
})

export const officeFile = z.strictObject({
  name: text,
  shortName: text,
  portalName: text,
  parent: text,
  parentShortName: text,
  place: text,
  /** `text` is the file, within the profile, that holds its words. */
  regulation: z.strictObject({ number: text, issuedOn: date, title: text, text }),
  domains: z.strictObject({ canonical: z.hostname(), aliases: z.array(z.hostname()) }),
  /** Art. 7 (4) (b): the addresses that take in what divisions and outsiders supply. */
  mailboxes: z.array(z.strictObject({ address: z.email(), purpose: text, clause: text })).min(1),
  /** Reserved domain of the demonstration accounts; no mail can leave to it. */
  demonstrationDomain: z.string().endsWith('.example'),
  address: stated,
  phone: stated,
  fax: stated,
  responsible: text,
  secretariat: text,
  timeZone: z.string().refine(isTimeZone, 'không phải tên múi giờ'),
  stepLimits: z.array(stepLimit).min(1),
  /** At most this many changed words count as a typographic fix, which reopens the board's step only. */
  typographicFixWords: z.int().min(0),
  forcePublicationRoles: z.array(z.enum(roles)).min(1),
  /** Days after the end of a reader's report of an error until their e-mail address is erased. */
  reportEmailDays: z.int().min(1),
})

export const divisionsFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[A-Z]{2,8}$/, 'phải là 2–8 chữ hoa không dấu'),
    name: text,
    shortName: text,
    kind: z.enum(['leadership', 'research', 'procedure_control', 'organisation_administration']),
    position: z.int().min(1),
    validFrom: date,
    fields: z.array(text),
    /** Clause that names the division, or null where it was invented for the demonstration. */
    clause: text.nullable(),
    demonstration: z.boolean(),
  }),
)

const post = z.strictObject({
  role: z.enum(roles),
  division: z.string().nullable(),
  title: text,
  /** Fields the person follows; art. 11 (1) (b). */
  fields: z.array(text).default([]),
  canPublish: z.boolean().default(false),
  from: day,
  to: day.nullable(),
  decision: text,
})

export const peopleFile = z.array(
  z.strictObject({
    key,
    name: text,
    email: z.email(),
    note: text.optional(),
    posts: z.array(post).min(1),
  }),
)

export const boardFile = z.strictObject({
  name: text,
  establishment: z.strictObject({ number: text, issuedOn: date, signedBy: text, demonstration: z.boolean() }),
  members: z
    .array(
      z.strictObject({
        person: key,
        role: z.enum(['board_member', 'board_deputy', 'board_head']),
        /** Art. 7 (3): what the head has assigned to the member. */
        duty: text,
        from: day,
        to: day.nullable(),
      }),
    )
    .min(1),
})

export const delegationsFile = z.array(
  z.strictObject({
    from: key,
    to: key,
    role: z.enum(roles),
    division: text,
    starts: day,
    ends: day,
    decision: text,
    reason: text,
  }),
)

export const sectionsFile = z.array(
  z.strictObject({
    code: z.string().regex(/^10\.[1-9]$/, 'phải có dạng 10.n'),
    name: text,
    slug: key,
    /** The text of the clause, word for word. */
    clause: text,
    categories: z.array(z.strictObject({ name: text, slug: key })).default([]),
  }),
)

export const leadersFile = z.array(
  z.strictObject({
    key,
    name: text,
    title: text,
    position: z.int().min(1),
    from: date,
    to: date.nullable(),
    demonstration: z.boolean(),
  }),
)

export type ProfileDay = z.output<typeof day>
export type OfficeProfile = z.output<typeof officeFile>
export type ProfileDivision = z.output<typeof divisionsFile>[number]
export type ProfilePerson = z.output<typeof peopleFile>[number]
export type ProfilePost = ProfilePerson['posts'][number]
export type ProfileBoard = z.output<typeof boardFile>
export type ProfileDelegation = z.output<typeof delegationsFile>[number]
export type ProfileSection = z.output<typeof sectionsFile>[number]
export type ProfileLeader = z.output<typeof leadersFile>[number]

/** The document database: how soon a document is entered (art. 11.1.a), its fields of work. */
export const documentsFile = z.strictObject({
  entry: z.array(
    z.strictObject({ days: z.int().min(0), source: text, validFrom: date, validTo: date.nullable() }),
  ),
  /** How soon a legal normative document is on the site: one of the office's own, and one of others for its field. */
  publication: z.array(
    z.strictObject({
      issuedBy: z.enum(['own', 'others']),
      workingDays: z.int().min(0),
      source: text,
      validFrom: date,
      validTo: date.nullable(),
    }),
  ),
  /** For so many days after it appeared a document is marked as new. */
  newForDays: z.int().min(0),
  /** An abstract with one of the words is proposed for the field. */
  fields: z.array(z.strictObject({ code: key, name: text, words: z.array(text) })),
  /** Whose documents are numbered here (R-512), each with the other spellings that registers have for it. */
  ownIssuers: z.array(z.strictObject({ name: text, spellings: z.array(text) })),
  /** Codes of the divisions that keep the office's register; the board's secretariat may always. */
  registerKeptBy: z.array(z.string()),
})
export type ProfileDocuments = z.output<typeof documentsFile>
