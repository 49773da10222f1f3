import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'

const isRunning = (pid: number): boolean => {
  try {
    // A process that has ended and was not collected yet runs no more.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

it('an index that is made beside a portal is given up when the portal is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nha-rong-beside-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const module = join(import.meta.dirname, 'reindexing.ts')
  const told = join(folder, 'pid')
  const beside = join(folder, 'beside.mts')
  const portal = join(folder, 'portal.mts')
  writeFileSync(
    beside,
    `import { writeFileSync } from 'node:fs'
     import { endWithParent } from ${JSON.stringify(module)}
     endWithParent()
     writeFileSync(${JSON.stringify(told)}, String(process.pid))
     setInterval(() => {}, 1000)`,
  )
  // As `reindexBeside` starts it, but not behind everything else that the machine does: a busy one would keep the test waiting.
  writeFileSync(
    portal,
    `import { spawn } from 'node:child_process'
     spawn(process.execPath, [${JSON.stringify(beside)}], { stdio: ['pipe', 'ignore', 'inherit'], detached: true })`,
  )
  const running = spawn(process.execPath, [portal], { stdio: 'ignore' })
  const pid = await vi.waitFor(
    () => Number(readFileSync(told, 'utf8')) || Promise.reject(new Error('not yet')),
    20_000,
  )
  expect(isRunning(pid)).toBe(true)
  running.kill('SIGKILL')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 20_000)
})
