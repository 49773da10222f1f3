import { strict as assert } from 'node:assert'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, NotHere } from './case.ts'
import { expectMark, expectNoServer, leaveMark, placeOf } from './data-folder.ts'
import { openPage, type Person, pressCtrlC, startPortal } from './portal.ts'
import type { Workshop } from './workshop.ts'

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** Start, page, Ctrl-C, and the same again with everything kept: what "npm ci && npm start" promises. */
async function useTwice(
  folder: string,
  dataFolder: string,
  person?: Person,
): Promise<{ said: string; told: string }> {
  const options = { folder, dataFolder, person, through: 'npm' } as const
  const times: number[] = []
  let said = ''
  for (const turn of ['first', 'second']) {
    const begun = performance.now()
    const portal = await startPortal(options)
    await openPage(portal)
    times.push(performance.now() - begun)
    if (turn === 'first') {
      await leaveMark(dataFolder, 'kept')
      said = portal.output()
    } else await expectMark(dataFolder, 'kept')
    await pressCtrlC(portal)
    await expectNoServer(dataFolder)
  }
  return { said, told: `first page after ${seconds(times[0] ?? 0)}, then ${seconds(times[1] ?? 0)}` }
}

export const places: Case[] = [
  {
    name: 'as root, from a checkout under a 0700 home',
    async prove(workshop: Workshop) {
      if (!workshop.isRoot) throw new NotHere('this script does not run as root')
      const home = workshop.makeFolder()
      chmodSync(home, 0o700)
      const folder = join(home, 'nha-rong')
      workshop.makeCheckout(folder)
      const dataFolder = workshop.note(join(folder, 'data'))
      const { said, told } = await useTwice(folder, dataFolder)
      assert.match(placeOf(dataFolder), /^\/var\/lib\/nha-rong\//)
      assert(
        said.includes(placeOf(dataFolder)),
        `the start-up message does not say where the database is: ${said}`,
      )
      return told
    },
  },
  {
    name: 'as an ordinary user, everything in the data folder',
    async prove(workshop: Workshop) {
      const person = workshop.ordinary
      if (workshop.isRoot && !person) throw new NotHere('no account to become')
      const folder = join(workshop.makeFolder(person), 'nha-rong')
      workshop.makeCheckout(folder, person)
      const dataFolder = workshop.note(join(folder, 'data'))
      const { told } = await useTwice(folder, dataFolder, person)
      const owner = statSync(join(dataFolder, 'postgres/cluster')).uid
      assert.equal(owner, person?.uid ?? process.getuid?.())
      return told
    },
  },
  {
    name: 'from a path with spaces and Vietnamese letters',
    async prove(workshop: Workshop) {
      const person = workshop.ordinary
      const folder = join(workshop.makeFolder(person), "Văn phòng Uỷ ban 'số 1'", 'Nhà Rông, bản mới')
      mkdirSync(folder, { recursive: true })
      workshop.makeCheckout(folder, person)
      const dataFolder = workshop.note(join(folder, 'dữ liệu'))
      return (await useTwice(folder, dataFolder, person)).told
    },
  },
]
