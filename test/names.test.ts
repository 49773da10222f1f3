import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')
const listFiles = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '-z', ...patterns], { cwd: project, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(join(project, path)))
const read = (path: string) => readFileSync(join(project, path), 'utf8')

const tracked = listFiles()
const code = tracked.filter(
  (path) => /\.(ts|tsx|cjs|css|sql|json|md|sh|yml)$/.test(path) || path.startsWith('.ci/'),
)
const program = tracked.filter((path) => /^(src|test|bench|bin|assets)\/.*\.tsx?$/.test(path))
const self = 'test/names.test.ts'

/** `path:line: text` for each line of the files that the pattern is found in. */
const findLines = (paths: readonly string[], pattern: RegExp) =>
  paths
    .filter((path) => path !== self && path !== 'package-lock.json')
    .flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1}: ${line.trim().slice(0, 100)}`] : [])),
    )

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
const emptyWords = new Set(
  'get gets handle handler handles process manage manager data info util utils helper helpers common shared misc'.split(
    ' ',
  ),
)
/** What people call things: the data folder, pg-boss's job handlers, the list of common passwords. */
const terms = /data-?folder|jobhandlers?|common-?passwords?/i
const saysNothing = (name: string) => !terms.test(name) && wordsOf(name).some((word) => emptyWords.has(word))

/** What a file declares for all of itself: functions, classes, types, constants. */
function declaredNames(path: string): string[] {
  const { statements } = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      )
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    return isNamed && statement.name ? [statement.name.text] : []
  })
}

it('looks at the whole project', () => {
  expect(program.length).toBeGreaterThan(50)
})

it('names files and declarations with words that say something', () => {
  expect(program.filter((path) => saysNothing(path.replace(/^\w+\//, '')))).toEqual([])
  const named = program.flatMap((path) => declaredNames(path).map((name) => ({ path, name })))
  expect(named.filter(({ name }) => saysNothing(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual(
    [],
  )
})

it('marks no type with a letter or an ending', () => {
  const named = program.flatMap((path) => declaredNames(path).map((name) => `${path}: ${name}`))
  expect(named.filter((line) => /: (I[A-Z][a-z]\w*|[A-Z]\w*(Dto|Schema))$/.test(line))).toEqual([])
})

it('keeps the tree shallow and its names in kebab case', () => {
  const sources = tracked.filter((path) => path.startsWith('src/'))
  expect(sources.filter((path) => path.split('/').length > 6)).toEqual([])
  expect(program.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([])
})

it('keeps files short enough to be read', () => {
  const limits = program.map((path) => ({ path, limit: /\.test\.tsx?$/.test(path) ? 400 : 250 }))
  const lengths = limits.map((file) => ({ ...file, lines: read(file.path).split('\n').length - 1 }))
  expect(lengths.filter(({ lines, limit }) => lines > limit)).toEqual([])
})

it('names no office in the code: names are the profile’s', () => {
  const profiles = readdirSync(join(project, 'db/profiles'))
  const names = profiles.flatMap((profile) => {
    const office = JSON.parse(read(`db/profiles/${profile}/office.json`)) as {
      place: string
      domains: { canonical: string; aliases: string[] }
      mailboxes: { address: string }[]
    }
    const { canonical, aliases } = office.domains
    return [office.place, canonical, ...aliases, ...office.mailboxes.map(({ address }) => address)]
  })
  expect(names.length).toBeGreaterThan(2)
  const ofTheProfile = 'src/platform/profile.test.ts'
  const sources = tracked.filter(
    (path) => /^(src|assets)\//.test(path) && path !== ofTheProfile && !/\.(png|woff2|docx)$/.test(path),
  )
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'i')
  expect(findLines(sources, pattern)).toEqual([])
})

it('leaves nothing for later, skips no test and silences no check', () => {
  // This file has to name what it forbids, and is itself not read.
  expect(findLines(code, /\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([]) // The rule's words, no left-over.
  expect(findLines(program, /\b(it|test|describe)\.(skip|only|todo|fails)\b/)).toEqual([]) // The rule's words, no skip.
  expect(
    findLines(program, /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint|knip)-(disable|ignore)/),
  ).toEqual([])
  expect(findLines(program, /catch(\s*\(\w+\))?\s*\{\s*\}|\.catch\(\(\) => \{\}\)/)).toEqual([])
})

it('carries no machine’s path, no private registry and no key', () => {
  expect(findLines(code, /(^|[\s"'`(=])\/(work|root|home\/\w+|Users\/\w+)\//)).toEqual([])
  expect(
    findLines(
      tracked.filter((path) => code.includes(path)),
      /BEGIN [A-Z ]*PRIVATE KEY/,
    ),
  ).toEqual([])
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string }>
  }
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? [])
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([])
})
