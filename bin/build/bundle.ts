import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { hashSources, output, project, stamp } from './sources.ts'

// Imports are linked before any line runs, so under an old Node the portal would fail on a missing module before it could
// say that the Node is old. The gate imports nothing but the check, and loads the portal after it.
const gate: Plugin = {
  name: 'gate',
  setup(build) {
    build.onResolve({ filter: /^gate:/ }, ({ path }) => ({
      path: path.slice('gate:'.length),
      namespace: 'gate',
    }))
    build.onLoad({ filter: /.*/, namespace: 'gate' }, ({ path }) => ({
      resolveDir: join(project, 'src'),
      contents: `import { dirname } from 'node:path'
import { assertRuntime } from './platform/runtime.ts'
assertRuntime(dirname(import.meta.dirname))
await import('./${path}.ts')
`,
    }))
  },
}

const entries = (): string[] => ['main', 'cli'].filter((name) => existsSync(join(project, `src/${name}.ts`)))

const serverOptions = (): BuildOptions => ({
  absWorkingDir: project,
  entryPoints: [
    ...entries().map((name) => ({ in: `gate:${name}`, out: name })),
    { in: join(project, 'src/platform/word/worker.ts'), out: 'word-worker' },
    { in: join(project, 'src/platform/extraction/child.ts'), out: 'extraction-child' },
    { in: join(project, 'src/platform/recognition/child.ts'), out: 'recognition-child' },
    { in: join(project, 'src/platform/renditions/worker.ts'), out: 'rendition-worker' },
    { in: join(project, 'src/platform/mail-reading/worker.ts'), out: 'mail-worker' },
  ],
  outdir: output,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [gate],
})

async function buildServer(): Promise<void> {
  const esbuild = await import('esbuild')
  for (const name of await readdir(output)) if (/\.js(\.map)?$/.test(name)) await rm(join(output, name))
  await esbuild.build(serverOptions())
  await esbuild.stop()
}

async function buildAssets(): Promise<void> {
  if (!existsSync(join(project, 'vite.config.ts'))) return
  const vite = await import('vite')
  await vite.build({ root: project, configFile: join(project, 'vite.config.ts'), logLevel: 'warn' })
}

/** Builds everything into `dist/`. The stamp is taken before and written last, so a change or a stop in between shows. */
export async function buildAll(): Promise<void> {
  const hash = hashSources()
  await mkdir(output, { recursive: true })
  await rm(stamp, { force: true })
  await buildAssets()
  await buildServer()
  await writeFile(stamp, hash)
}
