/** Runs the portal and starts it anew, built, after every change of a source. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { project } from './build/sources.ts'

let portal: ChildProcess | null = null
let isEnding = false
let changes = 0

const start = (): void => {
  portal = spawn(process.execPath, ['--enable-source-maps', join(import.meta.dirname, 'start.ts')], {
    cwd: project,
    stdio: 'inherit',
    // Ctrl-C reaches this process alone, which then asks the portal to stop.
    detached: true,
  })
}

const stop = async (): Promise<void> => {
  if (!portal || portal.exitCode !== null || portal.signalCode !== null) return
  const ended = once(portal, 'exit')
  portal.kill('SIGTERM')
  await ended
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isEnding = true
    void stop().then(() => process.exit(0))
  })

const noteChange = (): void => {
  changes += 1
}
for (const folder of ['src', 'assets', 'db'].map((name) => join(project, name)))
  if (existsSync(folder)) watch(folder, { recursive: true }, noteChange)

start()
let seen = changes
while (!isEnding) {
  await sleep(150)
  if (changes === seen) continue
  // An editor saves in several steps: wait until it has been quiet for one turn.
  while (changes !== seen) {
    seen = changes
    await sleep(150)
  }
  await stop()
  if (!isEnding) start()
}
