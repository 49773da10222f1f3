import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { project } from '../build/sources.ts'
import { openPage, pressCtrlC, startPortal } from './portal.ts'
import type { Workshop } from './workshop.ts'

let origin: Promise<string> | null = null

async function useOnce(workshop: Workshop): Promise<string> {
  const dataFolder = workshop.note(join(workshop.makeFolder(), 'data'))
  const portal = await startPortal({ folder: project, dataFolder })
  await openPage(portal)
  await pressCtrlC(portal)
  return dataFolder
}

/** A data folder after its first start. That is made once, and every case has a copy: a first start takes seconds. */
export async function makeUsedFolder(workshop: Workshop): Promise<string> {
  origin ??= useOnce(workshop)
  const dataFolder = workshop.note(join(workshop.makeFolder(), 'data'))
  execFileSync('cp', ['-a', await origin, dataFolder])
  return dataFolder
}
