import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutSetting, settingKeys } from '#config'
import { stateNames, stepNames, steps } from '#features/articles/index.ts'
import { findCommand } from '../src/commands.ts'

const project = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(project, path), 'utf8')
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

const paths = globSync(['*.md', 'docs/**/*.md'], { cwd: project }).toSorted()
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

interface Document {
  path: string
  /** Without what stands in fences. */
  prose: string
  /** What stands in fences. */
  samples: string
  /** What stands between backticks in the prose. */
  codes: string[]
}

function open(path: string): Document {
  const text = read(path)
  const fence = /^ *```[^\n]*\n([\s\S]*?)^ *```/gm
  const prose = text.replaceAll(fence, '')
  const samples = [...text.matchAll(fence)].map(([, sample]) => sample ?? '').join('\n')
  const codes = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')
  return { path, prose, samples, codes }
}

const documents = paths.map(open)
const guide = documents.filter(({ path }) => path.startsWith('docs/vi/'))

/** `document: what is wrong in it`, for everything in the documents that is not as it should be. */
const findFaults = (among: readonly Document[], faultsOf: (document: Document) => string[]) =>
  among.flatMap((document) => faultsOf(document).map((fault) => `${document.path}: ${fault}`))

const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const hasHeading = (path: string, anchor: string) =>
  [...open(path).prose.matchAll(/^#+ (.+)$/gm)].some(([, heading]) => slugOf(heading ?? '') === anchor)

function isDeadLink(from: string, link: string): boolean {
  if (/^https?:/.test(link)) return false
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? from : relative(project, join(project, dirname(from), decodeURI(file)))
  if (!existsSync(join(project, target))) return true
  return anchor !== undefined && !hasHeading(target, decodeURI(anchor))
}

const ofProject = /^(src|test|bin|bench|db|docs|assets|\.ci)(\/[\w.*-]+)*\/?$/
const fileName = /^\.?[\w-]+(\.[\w-]+)*\.(md|tsx?|cjs|js|json|sql|css)$/
const everyName = new Set(
  globSync(['*', 'src/**', 'test/**', 'bin/**', 'db/**', 'docs/**', '.[a-z]*'], { cwd: project }).map(
    (path) => basename(path),
  ),
)

const isMissing = (code: string) =>
  ofProject.test(code)
    ? globSync(code, { cwd: project }).length === 0
    : fileName.test(code) && !everyName.has(code)

/** All that a screen can say: strings and text of the program, each with the sign before and after it. */
const screen = inOneLine(
  globSync(['src/**/*.{ts,tsx}', 'assets/**/*.ts'], { cwd: project })
    .filter((path) => !path.includes('.test.'))
    .map(read)
    .join('\n'),
)

/** A label is a whole string or a whole text between tags, not a part of a longer one. */
const isOnScreen = (label: string) =>
  ["'", '"', '`', '> ', '>', '} '].some((before) =>
    ["'", '"', '`', ' <', '<', ' {'].some((after) => screen.includes(`${before}${label}${after}`)),
  )

const settings = settingKeys.map((key) => aboutSetting(key).variable)

describe('the documents', () => {
  it('are looked at, all of them', () => {
    expect(documents.length).toBeGreaterThan(20)
    expect(guide.length).toBeGreaterThan(4)
  })

  it('link only to pages, pictures and headings that are there', () => {
    const dead = ({ path, prose }: Document) =>
      [...prose.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link ?? '')
        .filter((link) => isDeadLink(path, link))
    expect(findFaults(documents, dead)).toEqual([])
  })

  it('name only files and folders that are there', () => {
    const missing = ({ codes, samples }: Document) =>
      [...codes, ...samples.split('\n').map((line) => line.trim().split(/\s/, 1)[0] ?? '')].filter(isMissing)
    expect(findFaults(documents, missing)).toEqual([])
    expect(isMissing('src/features/articles/nothing.ts')).toBe(true)
  })

  it('name only scripts, checks and commands that can be run', () => {
    const scripts = ({ prose, samples }: Document) =>
      [...`${prose}\n${samples}`.matchAll(/\bnpm (?:run (?:-s )?([\w-]+)|(start|test)\b)/g)]
        .map(([, script, short]) => script ?? short ?? '')
        .filter((script) => !(script in manifest.scripts))
    const checks = ({ codes }: Document) =>
      codes
        .filter((code) => code.startsWith('npm test -- '))
        .flatMap((code) => code.slice('npm test -- '.length).split(' '))
        .filter((check) => !read('bin/check.ts').includes(`'${check}'`))
    const commands = ({ codes, samples }: Document) =>
      [...codes, ...samples.split('\n')]
        .flatMap((line) => /npm run nharong -- (.+)/.exec(line)?.[1] ?? [])
        .filter((command) => !findCommand(command.split(' ')))
    expect(findFaults(documents, scripts)).toEqual([])
    expect(findFaults(documents, checks)).toEqual([])
    expect(findFaults(documents, commands)).toEqual([])
  })

  it('name only settings that the portal reads', () => {
    const unknown = ({ codes, samples }: Document) =>
      [
        ...codes.flatMap((code) => /^([A-Z][A-Z0-9_]{3,})(?:=.*)?$/.exec(code)?.[1] ?? []),
        ...[...samples.matchAll(/\b([A-Z][A-Z0-9_]{3,})=/g)].map(([, name]) => name ?? ''),
      ].filter((name) => !settings.includes(name) && !name.startsWith('PG'))
    expect(findFaults(documents, unknown)).toEqual([])
  })

  it('name only addresses that the portal has', () => {
    const addresses = read('src/paths.ts') + read('src/paths/desk.ts')
    const unknown = ({ codes }: Document) =>
      codes
        .map((code) => code.replace(/^GET /, ''))
        .filter((code) => /^\/[a-z0-9/-]+$/.test(code) && !code.startsWith('/var/'))
        .filter((code) => !addresses.includes(`'${code}'`))
    expect(findFaults(documents, unknown)).toEqual([])
  })

  it('quote in Vietnamese only what the program says', () => {
    const invented = ({ prose }: Document) =>
      [...inOneLine(prose).matchAll(/“([^”]+)”/g)]
        .map(([, quote]) => (quote ?? '').replace(/ …$/, ''))
        .filter((quote) => /[à-ỹđ]/i.test(quote) && !screen.includes(quote))
    expect(findFaults(documents, invented)).toEqual([])
  })

  it('set in bold, in the guide, only whole labels of the screen', () => {
    const invented = ({ prose }: Document) =>
      [...inOneLine(prose).matchAll(/\*\*([^*]+)\*\*/g)]
        .map(([, label]) => label ?? '')
        .filter((label) => !isOnScreen(label))
    expect(findFaults(guide, invented)).toEqual([])
    expect(isOnScreen('Nút không có thật')).toBe(false)
  })
})

describe('the glossary', () => {
  const glossary = inOneLine(read('docs/glossary.md'))

  it('has every state and every step of the workflow, with the words of the screen', () => {
    const words = [
      ...Object.entries(stateNames),
      ...stepNames.map((step) => [step, steps[step].label] as const),
    ]
    expect(
      words.filter(([name, word]) => !glossary.includes(`\`${name}\``) || !glossary.includes(word)),
    ).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = paths.filter((path) => /decisions\/\d{4}-/.test(path))

  it('stand in their list, each on one page', () => {
    const list = read('docs/decisions/README.md')
    expect(decisions.length).toBeGreaterThan(10)
    expect(decisions.filter((path) => !list.includes(`(${basename(path)})`))).toEqual([])
    const wordsOf = (path: string) =>
      open(path)
        .prose.replaceAll(/^\|.*$/gm, '')
        .split(/\s+/).length
    expect(decisions.filter((path) => wordsOf(path) > 500)).toEqual([])
  })

  it('give a reason for every library, in the version that is installed', () => {
    const page = inOneLine(read('docs/decisions/0013-libraries.md'))
    const libraries = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const withReason = libraries.filter(([name]) => !name.startsWith('@types/'))
    expect(withReason.filter(([name, version]) => !page.includes(`| ${name} | ${version} | `))).toEqual([])
    const listed = [...page.matchAll(/\| ([@\w/-]+) \| \d+\.\d+/g)].map(([, name]) => name ?? '')
    expect(listed.filter((name) => !libraries.some(([known]) => known === name))).toEqual([])
  })
})
