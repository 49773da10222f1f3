import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Profile, readJson } from '#platform/profile.ts'
import { assertKnown, type Named } from '../assert-known.ts'
import { type DocumentItem, documentItemFile } from './item.ts'

/**
 * Reads the documents of a profile's demonstration, `demo/documents/<name>.json`, in the order of their names; a profile may
 * have none. Throws ProfileBroken, naming file and field, where a file is wrong or names a person or field that does not exist.
 */
export function readDocuments(profile: Profile): DocumentItem[] {
  const demo = join(profile.folder, 'demo')
  const folder = join(demo, 'documents')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
  return names.map((name) => {
    const item = readJson(folder, `${name}.json`, documentItemFile)
    assertKnown(`${name}.json`, namedIn(item, profile))
    return { ...item, name, words: item.file ? readFileSync(join(demo, item.file.from), 'utf8') : '' }
  })
}

const namedIn = (
  { enteredBy, confirmedBy, facts }: Omit<DocumentItem, 'name' | 'words'>,
  { people, documents }: Profile,
): Named[] => [
  ['enteredBy', [enteredBy], people.map(({ key }) => key)],
  ['confirmedBy', [confirmedBy], people.map(({ key }) => key)],
  ['facts.fields', facts.fields, documents.fields.map(({ code }) => code)],
]
