import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openCalendar, type WorkCalendar } from '#lib/working-time/index.ts'
import { calendarFile, type ProfileCalendar } from './profile-calendar.ts'
import { dutiesFile, type ProfileDuty } from './profile-duties.ts'
import { petitionsFile, type ProfilePetitions } from './profile-petitions.ts'
import * as files from './profile-files.ts'
import type { ProfilePages, ProfileTranslation } from './profile-pages.ts'
import { findTextFault, readPages, readTranslations } from './profile-texts.ts'

export type * from './profile-calendar.ts'
export type * from './profile-duties.ts'
export type * from './profile-files.ts'
export type * from './profile-pages.ts'
export type * from './profile-petitions.ts'

/** One office as data: its names, people, board and sections. Nothing of it stands in the code. */
export interface Profile {
  folder: string
  office: files.OfficeProfile
  divisions: files.ProfileDivision[]
  people: files.ProfilePerson[]
  board: files.ProfileBoard
  delegations: files.ProfileDelegation[]
  sections: files.ProfileSection[]
  leaders: files.ProfileLeader[]
  documents: files.ProfileDocuments
  calendar: ProfileCalendar
  /** The same, ready to count with. */
  workCalendar: WorkCalendar
  /** Who owes what, after which event, in which time. */
  duties: ProfileDuty[]
  petitions: ProfilePetitions
  /** The regulation that the portal works by, as text. */
  regulationText: string
  /** What the office says about itself. */
  pages: ProfilePages
  /** The same office in other languages; it speaks none where the profile has no folder `languages`. */
  translations: ProfileTranslation[]
}

/** The message is a sentence in Vietnamese that names the file and the field, for whoever keeps the profile. */
export class ProfileBroken extends Error {}

/**
 * Reads and checks every file of a profile folder; touches neither database nor clock.
 * Throws ProfileBroken on the first file that is missing, is not JSON, has a wrong field or names something that
 * another file does not have.
 */
export function readProfile(folder: string): Profile {
  const office = readJson(folder, 'office.json', files.officeFile)
  const calendar = readJson(folder, 'calendar.json', calendarFile)
  const profile: Profile = {
    folder,
    office,
    divisions: readJson(folder, 'divisions.json', files.divisionsFile),
    people: readJson(folder, 'people.json', files.peopleFile),
    board: readJson(folder, 'board.json', files.boardFile),
    delegations: readJson(folder, 'delegations.json', files.delegationsFile),
    sections: readJson(folder, 'sections.json', files.sectionsFile),
    leaders: readJson(folder, 'leaders.json', files.leadersFile),
    documents: readJson(folder, 'documents.json', files.documentsFile),
    calendar,
    workCalendar: openCalendar(calendar.week, calendar.days),
    duties: readJson(folder, 'duties.json', dutiesFile),
    petitions: readJson(folder, 'petitions.json', petitionsFile),
    regulationText: readText(folder, office.regulation.text).normalize('NFC'),
    pages: readPages((file, shape) => readJson(folder, file, shape)),
    translations: readTranslations(folder, (file, shape) => readJson(folder, file, shape)),
  }
  assertUnique(
    'divisions.json',
    'code',
    profile.divisions.map((division) => division.code),
  )
  assertUnique(
    'people.json',
    'key',
    profile.people.map((person) => person.key),
  )
  assertUnique(
    'people.json',
    'email',
    profile.people.map((person) => person.email),
  )
  assertUnique(
    'sections.json',
    'code',
    profile.sections.map((section) => section.code),
  )
  assertUnique('sections.json', 'slug', profile.sections.flatMap(slugsOf))
  assertUnique(
    'leaders.json',
    'key',
    profile.leaders.map((leader) => leader.key),
  )
  assertUnique(
    'calendar.json',
    'day',
    calendar.days.map(({ day }) => day),
  )
  assertUnique(
    'duties.json',
    'code',
    profile.duties.map(({ code }) => code),
  )
  assertReferences(profile)
  assertTexts(profile)
  return profile
}

/** Reads one JSON file of a folder against a shape; the error names the file and the field. */
export function readJson<T extends z.ZodType>(folder: string, file: string, shape: T): z.output<T> {
  return parseJson(readText(folder, file), file, shape)
}

/** The same for text already read; `file` is only named in the error. */
export function parseJson<T extends z.ZodType>(source: string, file: string, shape: T): z.output<T> {
  let json: unknown
  try {
    json = JSON.parse(source.normalize('NFC'))
  } catch (error) {
    throw new ProfileBroken(`Tệp ${file} không phải là JSON hợp lệ: ${String(error)}`, { cause: error })
  }
  const parsed = shape.safeParse(json, { error: z.locales.vi().localeError })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ProfileBroken(
    `Tệp ${file}, mục ${pathOf(issue?.path ?? [])}: ${issue?.message ?? 'không hợp lệ'}.`,
  )
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch (error) {
    throw new ProfileBroken(`Không đọc được tệp ${file} trong thư mục ${folder}.`, { cause: error })
  }
}

/** The date (YYYY-MM-DD) that a day of the profile means when it is loaded on `today` (YYYY-MM-DD). */
export function dateOn(day: files.ProfileDay, today: string): string {
  if (typeof day === 'string') return day
  const noon = new Date(`${today}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + day.fromToday)
  return noon.toISOString().slice(0, 10)
}

const slugsOf = (section: files.ProfileSection): string[] => [
  section.slug,
  ...section.categories.map((category) => `${section.slug}/${category.slug}`),
]

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .reduce<string>((so, step) => (typeof step === 'number' ? `${so}[${step}]` : `${so}.${String(step)}`), '')
    .replace(/^\./, '') || 'gốc của tệp'

function assertUnique(file: string, field: string, values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice !== undefined) throw new ProfileBroken(`Tệp ${file}, mục ${field}: "${twice}" có hai lần.`)
}

function assertReferences(profile: Profile): void {
  const { divisions, people, board, delegations, duties, sections, petitions } = profile
  const codes = new Set(divisions.map((division) => division.code))
  const keys = new Set(people.map((person) => person.key))
  people.forEach((person, p) =>
    person.posts.forEach((post, n) => {
      if (post.division !== null)
        assertKnown(codes, post.division, 'people.json', `[${p}].posts[${n}].division`)
    }),
  )
  assertKnown(codes, petitions.receivedBy, 'petitions.json', 'receivedBy')
  board.members.forEach((member, n) => assertKnown(keys, member.person, 'board.json', `members[${n}].person`))
  const sectionCodes = new Set(sections.map((section) => section.code))
  if (petitions.section !== null) assertKnown(sectionCodes, petitions.section, 'petitions.json', 'section')
  duties.forEach(({ suppliers, section }, n) => {
    if (suppliers.kind === 'listed')
      for (const code of suppliers.divisions)
        assertKnown(codes, code, 'duties.json', `[${n}].suppliers.divisions`)
    if (section !== null) assertKnown(sectionCodes, section, 'duties.json', `[${n}].section`)
  })
  delegations.forEach((delegation, n) => {
    assertKnown(keys, delegation.from, 'delegations.json', `[${n}].from`)
    assertKnown(keys, delegation.to, 'delegations.json', `[${n}].to`)
    assertKnown(codes, delegation.division, 'delegations.json', `[${n}].division`)
  })
}

function assertTexts(profile: Profile): void {
  const found = findTextFault(profile)
  if (!found) return
  const { file, field, value, fault } = found
  const words = fault === 'missing' ? `thiếu "${value}"` : `không có "${value}" trong hồ sơ cơ quan`
  throw new ProfileBroken(`Tệp ${file}, mục ${field}: ${words}.`)
}

function assertKnown(known: ReadonlySet<string>, value: string, file: string, field: string): void {
  if (!known.has(value))
    throw new ProfileBroken(`Tệp ${file}, mục ${field}: không có "${value}" trong hồ sơ cơ quan.`)
}
