import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '../..')
export const output = join(project, 'dist')
export const stamp = join(output, '.sources')

const roots = [
  'src',
  'assets',
  'bin/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
const isSource = (path: string): boolean => !/\.test\.tsx?$/.test(path)

function listFiles(path: string): string[] {
  if (!existsSync(join(project, path))) return []
  if (!statSync(join(project, path)).isDirectory()) return [path]
  return readdirSync(join(project, path))
    .toSorted()
    .flatMap((name) => listFiles(`${path}/${name}`))
}

/** One hash of everything the build is made of. Contents, not times: a checkout or a copy changes every time. */
export function hashSources(): string {
  const hash = createHash('sha256')
  for (const path of roots.flatMap(listFiles).filter(isSource))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(project, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Whether `dist/` is missing, half-built, or of other sources. */
export const isStale = (): boolean => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashSources()
