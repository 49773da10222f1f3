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

type Say = (said: string | Uint8Array) => unknown

interface Check {
  name: string
  run: (say: Say) => Promise<Outcome>
}

interface Ended {
  code: number | null
  output: string
}

/** Runs a program of node_modules under this very Node, passes on what it says, and keeps it. */
function run(say: Say, program: string, ...args: string[]): Promise<Ended> {
  const path = program.endsWith('.ts') ? [program] : [join('node_modules', program)]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const from of [child.stdout, child.stderr])
      from.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        say(chunk)
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

const outcome = (good: boolean): Outcome => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const tool = (name: string, program: string, ...args: string[]): Check => ({
  name,
  run: async (say) => outcome((await run(say, program, ...args)).code === 0),
})

/** A checker that looked at nothing has nothing to complain about: zero modules is a failure. */
const boundaries: Check = {
  name: 'boundaries',
  async run(say) {
    const folders = ['src', 'test', 'bench', 'bin', 'assets'].filter((folder) => existsSync(folder))
    const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs'
    const { code, output } = await run(say, cruiser, ...folders, '--config', '.dependency-cruiser.cjs')
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
  async run(say) {
    const folder = await mkdtemp(join(tmpdir(), 'nha-rong-check-'))
    const file = join(folder, 'report.json')
    const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run(say, 'vitest/vitest.mjs', 'run', ...flags)
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
  tool('types', 'typescript/bin/tsc', '--noEmit', '-p', '.'),
  tool('format', 'oxfmt/bin/oxfmt', '--check', '.'),
  tool('lint', 'oxlint/bin/oxlint', '--deny-warnings'),
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

const lines = new Map<Check, string>()
const total: Outcome = { passed: 0, failed: 0 }

async function take(check: Check, say: Say) {
  say(`\n── ${check.name}\n`)
  const begun = performance.now()
  const { passed, failed } = await check.run(say)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6)
  const count = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : ''
  lines.set(check, `${seconds} s  ${failed === 0 ? 'ok  ' : 'FAIL'}  ${check.name}${count}`)
  total.passed += passed
  total.failed += failed
}

const show: Say = (said) => process.stdout.write(said)
const wanted = checks.filter(({ name }) => chosen.length === 0 || chosen.includes(name))

/** Two at once, for most of them use one core; what one says is shown in one piece. The tests have the machine alone. */
const waiting = wanted.filter((check) => check !== tests)
async function takeOneAfterTheOther() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const said: Parameters<Say>[0][] = []
    await take(next, (more) => said.push(more))
    said.forEach(show)
  }
}
await Promise.all([takeOneAfterTheOther(), takeOneAfterTheOther()])
if (wanted.includes(tests)) await take(tests, show)

const told = wanted.map((check) => lines.get(check))
console.log(`\n${told.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
