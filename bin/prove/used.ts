import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { project } from '../build/sources.ts'
import { openPage, pressCtrlC, startPortal } from './portal.ts'
import type { Workshop } from './workshop.ts'

interface Used {
  dataFolder: string
  /** How long its first start took, to the first page and with the stop. */
  milliseconds: number
}

let origin: Promise<Used> | null = null

async function useOnce(workshop: Workshop): Promise<Used> {
  const begun = performance.now()
  const dataFolder = workshop.note(join(workshop.makeFolder(), 'data'))
  const portal = await startPortal({ folder: project, dataFolder })
  await openPage(portal)
  await pressCtrlC(portal)
  return { dataFolder, milliseconds: performance.now() - begun }
}

/** What one whole first start took on this machine. */
export const measureFirstStart = async (workshop: Workshop): Promise<number> =>
  (await (origin ??= useOnce(workshop))).milliseconds

/** A data folder after its first start. That is made once, and every case has a copy: a first start takes seconds. */
export async function makeUsedFolder(workshop: Workshop): Promise<string> {
  origin ??= useOnce(workshop)
  const dataFolder = workshop.note(join(workshop.makeFolder(), 'data'))
  execFileSync('cp', ['-a', (await origin).dataFolder, dataFolder])
  return dataFolder
}
