/**
 * Proves the set-up by doing it: every way of starting, stopping and crashing that the README promises to survive, on
 * this machine, with real processes. `--full` installs every copy with npm ci; words choose the cases they occur in.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { NotHere } from './prove/case.ts'
import { crashes } from './prove/crashes.ts'
import { external } from './prove/external.ts'
import { places } from './prove/places.ts'
import { endAll } from './prove/portal.ts'
import { refusals } from './prove/refusals.ts'
import { stopping } from './prove/stopping.ts'
import { openWorkshop } from './prove/workshop.ts'
import { isStale } from './build/sources.ts'

const options = process.argv.slice(2)
const words = options.filter((option) => !option.startsWith('--'))
const all = [...places, ...refusals, ...crashes, ...stopping, ...external]
const chosen = all.filter(({ name }) => words.every((word) => name.includes(word)))

if (isStale()) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

const workshop = openWorkshop(options.includes('--full'))
const counts = { passed: 0, failed: 0 }
for (const { name, prove } of chosen) {
  const begun = performance.now()
  const tell = (outcome: string, told: string) =>
    console.log(
      `${outcome}  ${name}${told ? `\n      ${told}` : ''} (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
    )
  try {
    const told = await prove(workshop)
    counts.passed += 1
    tell('ok  ', told ?? '')
  } catch (error) {
    if (error instanceof NotHere) tell('skip', error.message)
    else {
      counts.failed += 1
      tell('FAIL', error instanceof Error ? error.message : String(error))
    }
    await endAll()
  }
}
workshop.clear()
console.log(`${counts.passed} passed, ${counts.failed} failed`)
// What a failed case left open must not keep the script from ending.
process.exit(counts.failed === 0 ? 0 : 1)
