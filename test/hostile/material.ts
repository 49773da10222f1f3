import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../shared/data/hostile')

/** The collections lie beside the project, not in it: a checkout without them says that it could not look. */
export const hasMaterial = existsSync(join(folder, 'xss-payloads.json'))
if (!hasMaterial)
  console.warn('The hostile strings are not here (../shared/data/hostile): their tests do not run.')

const readJson = <Content>(file: string): Content =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content

export const listNaughtyStrings = () => readJson<string[]>('naughty-strings.json')
export const listPayloads = () =>
  readJson<{ payload: string }[]>('xss-payloads.json').map(({ payload }) => payload)
