import { strict as assert } from 'node:assert'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { project } from '../build/sources.ts'
import { type Case, NotHere } from './case.ts'
import { eventually, expectMark, expectNoServer, leashOf, leaveMark, serverOf } from './data-folder.ts'
import { ended, hasEnded, openPage, type Portal, pressCtrlC, spawnPortal, startPortal } from './portal.ts'
import { makeUsedFolder, measureFirstStart } from './used.ts'
import type { Workshop } from './workshop.ts'

const folder = project

interface Ground {
  dataFolder: string
  portal: Portal
}

async function begin(workshop: Workshop): Promise<Ground> {
  const dataFolder = await makeUsedFolder(workshop)
  const portal = await startPortal({ folder, dataFolder })
  await openPage(portal)
  await leaveMark(dataFolder, 'before the crash')
  return { dataFolder, portal }
}

async function kill(portal: Portal, ...others: number[]): Promise<void> {
  for (const pid of [portal.child.pid ?? 0, ...others]) process.kill(pid, 'SIGKILL')
  await ended(portal.child)
}

async function expectRecovery(dataFolder: string): Promise<string> {
  const begun = performance.now()
  const portal = await startPortal({ folder, dataFolder })
  await openPage(portal)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  await expectMark(dataFolder, 'before the crash')
  await pressCtrlC(portal)
  await expectNoServer(dataFolder)
  return `next start in ${seconds} s`
}

const rounds = 4

export const crashes: Case[] = [
  {
    name: 'after kill -9 of the web process: PostgreSQL stops too, the next start has everything',
    async prove(workshop) {
      const { dataFolder, portal } = await begin(workshop)
      await kill(portal)
      await expectNoServer(dataFolder)
      return expectRecovery(dataFolder)
    },
  },
  {
    name: 'after kill -9 of the web process that left PostgreSQL running: the next start takes over',
    async prove(workshop) {
      if (!existsSync('/proc/self')) throw new NotHere('the machine has no /proc to find the leash by')
      const { dataFolder, portal } = await begin(workshop)
      const server = serverOf(dataFolder)
      // The leash first: it would see the end of the web process.
      process.kill(leashOf(dataFolder), 'SIGKILL')
      await kill(portal)
      await sleep(500)
      assert(process.kill(server, 0), 'PostgreSQL was to be left running')
      return expectRecovery(dataFolder)
    },
  },
  {
    name: 'after kill -9 of PostgreSQL: the running portal recovers',
    async prove(workshop) {
      const { dataFolder, portal } = await begin(workshop)
      const begun = performance.now()
      process.kill(serverOf(dataFolder), 'SIGKILL')
      await eventually(10, async () => {
        await expectMark(dataFolder, 'before the crash')
        await openPage(portal)
      })
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      assert(!hasEnded(portal.child), `the portal ended: ${portal.output()}`)
      await pressCtrlC(portal)
      await expectNoServer(dataFolder)
      return `pages again after ${seconds} s`
    },
  },
  {
    name: 'after kill -9 of both at once: the next start has everything',
    async prove(workshop) {
      const { dataFolder, portal } = await begin(workshop)
      await kill(portal, serverOf(dataFolder))
      return expectRecovery(dataFolder)
    },
  },
  {
    name: `after a first start interrupted at ${rounds} moments: the next start completes it`,
    async prove(workshop) {
      const makeFolder = (): string => workshop.note(join(workshop.makeFolder(), 'data'))
      const whole = await measureFirstStart(workshop)
      const moments: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const dataFolder = makeFolder()
        const { child } = spawnPortal({ folder, dataFolder })
        const moment = 100 + Math.round(((round + Math.random()) / rounds) * (whole - 100))
        await sleep(moment)
        child.kill('SIGKILL')
        await ended(child)
        const portal = await startPortal({ folder, dataFolder })
        await openPage(portal)
        await pressCtrlC(portal)
        moments.push(`${moment} ms`)
      }
      return `a first start takes ${Math.round(whole)} ms; killed after ${moments.join(', ')}`
    },
  },
]
