import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { killGroup } from '../child-limits.ts'
import { carefulSettings } from './settings.ts'

export type OpenKind = 'odt' | 'ods' | 'odp'

/** LibreOffice, where the machine has it. */
export interface Office {
  /** Whether files can be turned into open formats here. */
  isThere: () => Promise<boolean>
  /**
   * The bytes of the file in an open format, or null where LibreOffice could not: broken, protected, or
   * not done within two minutes. One at a time: each takes half a gigabyte.
   */
  toOpen(bytes: Uint8Array, kind: OpenKind): Promise<Uint8Array | null>
}

const longest = 120_000

/** `program` is the command or path of LibreOffice; null is a portal that does without. */
export function openOffice(program: string | null): Office {
  let queue: Promise<unknown> = Promise.resolve()
  let there: Promise<boolean> | null = null
  return {
    isThere: () => (there ??= program === null ? Promise.resolve(false) : runs(program)),
    toOpen(bytes, kind) {
      const turn = queue.then(() => (program === null ? null : convert(program, bytes, kind)))
      queue = turn.catch(() => null)
      return turn
    },
  }
}

/** It opens files of strangers: of the portal's own surroundings, which hold its secrets, it is told nothing. */
const surroundings = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/snap/bin',
  HOME: tmpdir(),
  LANG: 'C.UTF-8',
}

const runs = (program: string) => run(program, ['--version']).then((code) => code === 0)

async function convert(program: string, bytes: Uint8Array, kind: OpenKind): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-office-'))
  try {
    const home = join(folder, 'home')
    await mkdir(join(home, 'user'), { recursive: true })
    await writeFile(join(home, 'user/registrymodifications.xcu'), carefulSettings)
    const source = join(folder, 'source')
    await writeFile(source, bytes)
    const output = join(folder, 'output')
    const code = await run(program, [
      `-env:UserInstallation=${pathToFileURL(home).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      kind,
      '--outdir',
      output,
      source,
    ])
    if (code !== 0) return null
    const [made] = await readdir(output).catch(() => [])
    return made === undefined ? null : await readFile(join(output, made))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Its code, or null where it could not be started or was ended for taking too long, with all that it had started. */
function run(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, env: surroundings })
    const timer = setTimeout(() => killGroup(child), longest)
    const settle = (code: number | null) => {
      clearTimeout(timer)
      resolve(code)
    }
    child.on('error', () => settle(null))
    child.on('exit', (code) => settle(code))
  })
}
