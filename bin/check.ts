/** Every check and every test, in one command: exactly what CI runs. `npm test -- lint types` runs only those. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertRuntime } from '#platform/runtime.ts'

const project = join(import.meta.dirname, '..')
assertRuntime(project)
process.chdir(project)

interface Outcome {
  passed: number
  failed: number
}

interface Check {
  name: string
  run: () => Promise<Outcome>
}

interface Ended {
  code: number | null
  output: string
}

/** Runs a program of node_modules under this very Node, shows what it says, and keeps it. */
function run(program: string, ...args: string[]): Promise<Ended> {
  const path = program.endsWith('.ts') ? [program] : [join('node_modules', program)]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      from.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        to.write(chunk)
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

const outcome = (good: boolean): Outcome => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const tool = (name: string, program: string, ...args: string[]): Check => ({
  name,
  run: async () => outcome((await run(program, ...args)).code === 0),
})

/** A checker that looked at nothing has nothing to complain about: zero modules is a failure. */
const boundaries: Check = {
  name: 'boundaries',
  async run() {
    const folders = ['src', 'test', 'bench', 'bin', 'assets'].filter((folder) => existsSync(folder))
    const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs'
    const { code, output } = await run(cruiser, ...folders, '--config', '.dependency-cruiser.cjs')
    return outcome(code === 0 && Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 50)
  },
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const tests: Check = {
  name: 'tests',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'nha-rong-check-'))
    const file = join(folder, 'report.json')
    const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run('vitest/vitest.mjs', 'run', ...flags)
    if (!existsSync(file)) return outcome(false)
    const report = JSON.parse(await readFile(file, 'utf8')) as Report
    await rm(folder, { recursive: true })
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    const failed = report.numFailedTests + broken.length
    // An error outside of any test fails the run without failing a test.
    return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
  },
}

const checks: readonly Check[] = [
  tool('format', 'oxfmt/bin/oxfmt', '--check', '.'),
  tool('lint', 'oxlint/bin/oxlint', '--deny-warnings'),
  tool('types', 'typescript/bin/tsc', '--noEmit', '-p', '.'),
  tool('types of the browser code', 'typescript/bin/tsc', '--noEmit', '-p', 'assets'),
  boundaries,
  tool('unused', 'knip/bin/knip.js'),
  tool('build', 'bin/build.ts'),
  tool('documents', 'bin/docs.ts', '--check'),
  tests,
]

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}

const lines: string[] = []
const total: Outcome = { passed: 0, failed: 0 }
for (const { name, run: check } of checks.filter(
  (each) => chosen.length === 0 || chosen.includes(each.name),
)) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const { passed, failed } = await check()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6)
  lines.push(
    `${seconds} s  ${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}${passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : ''}`,
  )
  total.passed += passed
  total.failed += failed
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
