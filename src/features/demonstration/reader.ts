import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Profile, ProfileBroken, readJson } from '#platform/profile.ts'
import { parseDocumentText, writeHtml } from '#lib/legal-outline/index.ts'
import { sceneNames } from '#lib/scenes/index.ts'
import { assertKnown, type Named } from './assert-known.ts'
import { type DemonstrationItem, itemFile, stateAfter } from './item.ts'

/**
 * Reads the items of a profile's demonstration: `demo/articles/<name>.json` with the facts and `<name>.html` with the
 * body, in the order of their names. Throws ProfileBroken, naming file and field, where a file is wrong or names a
 * person, division, section, leader, scene or item that does not exist.
 */
export function readItems(profile: Profile): DemonstrationItem[] {
  const folder = join(profile.folder, 'demo/articles')
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
  return names.map((name) => {
    const facts = readJson(folder, `${name}.json`, itemFile)
    const item = {
      ...facts,
      name,
      body: facts.bodyFrom ? readLegalText(folder, facts.bodyFrom) : readBody(folder, name),
    }
    assertKnown(`${name}.json`, namedIn(item, profile, names))
    assertState(item)
    return item
  })
}

const readLegalText = (folder: string, file: string): string =>
  writeHtml(parseDocumentText([readFileSync(join(folder, '..', file), 'utf8')]).blocks)

/** The files are wrapped to be read and compared; the body kept is one line per text. */
function readBody(folder: string, name: string): string {
  const source = readFileSync(join(folder, `${name}.html`), 'utf8')
  return source
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(<(?:p|li|h[2-4]|td|th|caption|blockquote|ul|ol|table|thead|tbody|tr)>) /g, '$1')
    .replaceAll(/ (<\/(?:p|li|h[2-4]|td|th|caption|blockquote|ul|ol|table|thead|tbody|tr)>)/g, '$1')
    .trim()
}

function assertState({ name, state, steps }: DemonstrationItem): void {
  const reached = stateAfter(steps)
  if (reached === state) return
  const found =
    reached === null ? 'các bước không nối tiếp nhau' : `các bước dẫn đến "${reached}", không phải "${state}"`
  throw new ProfileBroken(`Tệp ${name}.json, mục state: ${found}.`)
}

function namedIn(item: DemonstrationItem, profile: Profile, names: readonly string[]): Named[] {
  const people = profile.people.map((person) => person.key)
  const section = profile.sections.find(({ code }) => code === item.section)
  return [
    ['section', [item.section], profile.sections.map(({ code }) => code)],
    [
      'category',
      item.category === null ? [] : [item.category],
      section?.categories.map(({ slug }) => slug) ?? [],
    ],
    ['division', [item.division], profile.divisions.map(({ code }) => code)],
    ['authors', item.authors.map(({ person }) => person), people],
    ['leaders', item.leaders, profile.leaders.map((leader) => leader.key)],
    ['photos', item.photos.map(({ scene }) => scene), sceneNames],
    ['steps', item.steps.map(({ by }) => by), people],
    ['steps', item.steps.flatMap((step) => ('to' in step ? [step.to] : [])), names],
  ]
}
