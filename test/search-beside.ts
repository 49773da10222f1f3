import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PoolConfig } from 'pg'
import type { Portal } from './app.ts'
import { testProfile } from './setup/template.ts'

export interface ChildSettings {
  connection: PoolConfig
  dataFolder: string
  profile: string
  publicUrl: string
}
export type ToChild = 'reindex'
export interface FromChild {
  isReady?: boolean
  built?: string
  fault?: string
}

/** A process of its own that keeps the portal's search index, as another node does. */
export interface SearchBeside {
  pid: number
  faults: string[]
  /** Makes a new index, as the command does; answers with what came of it. */
  reindex(): Promise<string | undefined>
  kill(signal: NodeJS.Signals): Promise<void>
}

const project = join(import.meta.dirname, '..')

/** Built as the portal is: Node itself reads no JSX. Lies where the packages are found. */
async function buildChild(): Promise<string> {
  const esbuild = await import('esbuild')
  const outfile = join(project, `node_modules/.cache/nha-rong/search-child-${process.pid}.mjs`)
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: [fileURLToPath(new URL('search-child.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    define: { 'import.meta.dirname': JSON.stringify(join(project, 'src')) },
  })
  await esbuild.stop()
  return outfile
}

export async function openSearchBeside({ database, dataFolder, services }: Portal): Promise<SearchBeside> {
  const settings: ChildSettings = {
    connection: database.connection,
    dataFolder,
    profile: basename(testProfile),
    publicUrl: services.publicUrl,
  }
  const built = await buildChild()
  const child: ChildProcess = spawn(process.execPath, [built, JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: project,
  })
  const faults: string[] = []
  child.on('message', ({ fault }: FromChild) => fault !== undefined && faults.push(fault))
  const hear = async (is: (said: FromChild) => boolean): Promise<FromChild> => {
    for (;;) {
      const [said] = (await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => [null]),
      ])) as [FromChild | null]
      if (said === null) throw new Error('The process that keeps the index has ended')
      if (is(said)) return said
    }
  }
  await hear(({ isReady }) => isReady === true)
  await rm(built)
  return {
    pid: child.pid ?? 0,
    faults,
    async reindex() {
      const heard = hear(({ built }) => built !== undefined)
      child.send('reindex' satisfies ToChild)
      return (await heard).built
    },
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}
