import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import * as files from './profile-pages.ts'

/** Reads one JSON file of the profile against its shape. */
type Read = <T extends z.ZodType>(file: string, shape: T) => z.output<T>

export function readPages(read: Read): files.ProfilePages {
  const readText = (name: string) => read(`pages/${name}.json`, files.textPageFile)
  return {
    introduction: readText('introduction'),
    terms: readText('terms'),
    privacy: readText('privacy'),
    accessibility: readText('accessibility'),
    reuse: readText('reuse'),
    organisation: read('pages/organisation.json', files.organisationPageFile),
    leaders: read('pages/leaders.json', files.leadersPageFile),
    contacts: read('pages/contacts.json', files.contactsPageFile),
  }
}

export function readTranslations(folder: string, read: Read): files.ProfileTranslation[] {
  const languages = join(folder, 'languages')
  if (!existsSync(languages)) return []
  return readdirSync(languages)
    .sort()
    .map((code) => {
      const readIn = <T extends z.ZodType>(name: string, shape: T) =>
        read(`languages/${code}/${name}.json`, shape)
      return {
        code,
        office: readIn('office', files.officeInLanguageFile),
        names: readIn('names', files.namesInLanguageFile),
        home: readIn('home', files.textPageFile),
        introduction: readIn('introduction', files.textPageFile),
        contacts: readIn('contacts', files.contactsInLanguageFile),
      }
    })
}

interface Subject {
  divisions: readonly { code: string }[]
  leaders: readonly { key: string }[]
  people: readonly { key: string }[]
  office: { mailboxes: readonly { address: string }[] }
  pages: files.ProfilePages
  translations: readonly files.ProfileTranslation[]
}

export interface TextFault {
  file: string
  field: string
  value: string
  /** Whether the text names what the profile has not, or leaves out what it has. */
  fault: 'unknown' | 'missing'
}

/** The first thing that a text names and the profile does not have, or that one language says and another does not. */
export function findTextFault({
  divisions,
  leaders,
  people,
  office,
  pages,
  translations,
}: Subject): TextFault | null {
  const codes = divisions.map(({ code }) => code)
  const named = new Set([...leaders, ...people].map(({ key }) => key))
  const stranger = pages.leaders.duties.find(({ key }) => !named.has(key))
  if (stranger) return { file: 'pages/leaders.json', field: 'duties', value: stranger.key, fault: 'unknown' }
  const pairs: [file: string, field: string, said: readonly string[], due: readonly string[]][] = [
    ['pages/organisation.json', 'divisions', pages.organisation.divisions.map(({ code }) => code), codes],
    ['pages/contacts.json', 'divisions', pages.contacts.divisions.map(({ code }) => code), codes],
    ...translations.flatMap(({ code, names, introduction, contacts }) => {
      const at = `languages/${code}`
      return [
        [`${at}/names.json`, 'divisions', names.divisions.map((one) => one.code), codes],
        [
          `${at}/names.json`,
          'leaders',
          names.leaders.map(({ key }) => key),
          pages.leaders.duties.map(({ key }) => key),
        ],
        [
          `${at}/introduction.json`,
          'parts',
          introduction.parts.map(({ id }) => id),
          pages.introduction.parts.map(({ id }) => id),
        ],
        [
          `${at}/contacts.json`,
          'mailboxes',
          contacts.mailboxes.map(({ address }) => address),
          office.mailboxes.map(({ address }) => address),
        ],
        [
          `${at}/contacts.json`,
          'channels',
          contacts.channels.map(({ key }) => key),
          pages.contacts.channels.map(({ key }) => key),
        ],
      ] satisfies typeof pairs
    }),
  ]
  for (const [file, field, said, due] of pairs) {
    const unknown = said.find((value) => !due.includes(value))
    if (unknown !== undefined) return { file, field, value: unknown, fault: 'unknown' }
    const missing = due.find((value) => !said.includes(value))
    if (missing !== undefined) return { file, field, value: missing, fault: 'missing' }
  }
  return null
}
