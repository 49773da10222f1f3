import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../build/sources.ts'
import { placeOf } from './data-folder.ts'
import { type Person, plainPath } from './portal.ts'

/** Where the cases work, and who they may be. */
export interface Workshop {
  /** A folder that everybody can enter. */
  base: string
  isRoot: boolean
  /** An account that is not root, where this script may become one. */
  ordinary: Person | undefined
  /** A new folder of a name of its own; a data folder may be made in it. */
  makeFolder(person?: Person): string
  /** A copy of this checkout at that path, belonging to the person, installed and built. */
  makeCheckout(folder: string, person?: Person): void
  /** Says that a data folder was used, so that what is outside of it is removed too. */
  note(dataFolder: string): string
  clear(): void
}

const isLeftOut = (name: string): boolean => ['node_modules', 'data', '.git'].includes(name)

function findOrdinary(home: string): Person | undefined {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]), home }
}

/** With `isFull`, every copy is installed by npm itself; otherwise node_modules is copied by hard links. */
export function openWorkshop(isFull: boolean): Workshop {
  const base = mkdtempSync(join(tmpdir(), 'nr-prove-'))
  chmodSync(base, 0o755)
  const isRoot = process.getuid?.() === 0
  const used: string[] = []
  let count = 0

  const give = (folder: string, person?: Person): void => {
    if (person) execFileSync('chown', [`${person.uid}:${person.gid}`, folder])
  }
  const workshop: Workshop = {
    base,
    isRoot,
    ordinary: undefined,
    makeFolder(person) {
      const folder = join(base, `case-${(count += 1)}`)
      mkdirSync(folder, { mode: 0o755 })
      give(folder, person)
      return folder
    },
    makeCheckout(folder, person) {
      mkdirSync(folder, { recursive: true })
      for (const name of readdirSync(project).filter((each) => !isLeftOut(each)))
        execFileSync('cp', ['-a', join(project, name), folder])
      if (!isFull) execFileSync('cp', ['-a', '-l', join(project, 'node_modules'), folder])
      if (person)
        execFileSync('find', [
          folder,
          '-path',
          '*/node_modules',
          '-prune',
          '-o',
          '-exec',
          'chown',
          '-h',
          `${person.uid}:${person.gid}`,
          '{}',
          '+',
        ])
      if (isFull)
        execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
          cwd: folder,
          env: { PATH: plainPath, HOME: person?.home ?? process.env['HOME'] ?? '/' },
          ...(person ? { uid: person.uid, gid: person.gid } : {}),
        })
    },
    note(dataFolder) {
      used.push(dataFolder)
      return dataFolder
    },
    clear() {
      for (const dataFolder of used) rmSync(placeOf(dataFolder), { recursive: true, force: true })
      rmSync(base, { recursive: true, force: true })
    },
  }
  if (isRoot) {
    workshop.ordinary = findOrdinary(workshop.makeFolder())
    if (workshop.ordinary) give(workshop.ordinary.home, workshop.ordinary)
  }
  return workshop
}
