import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')
const manifest = join(project, 'dist/assets/.vite/manifest.json')
const changedAt = (path: string) => statSync(join(project, path)).mtimeMs

/** Pages name the built style sheets and scripts, and Chromium loads them: they must be those of today's sources. */
export default function buildAssets(): void {
  const sources = ['vite.config.ts', ...globSync('assets/**/*.*', { cwd: project })]
  if (existsSync(manifest) && sources.every((path) => changedAt(path) < statSync(manifest).mtimeMs)) return
  const vite = join(project, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: project, stdio: 'inherit' })
}
