/** The portal's commands: `npm run nharong -- audit verify`. Builds what is out of date first, like `npm start`. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStale, output } from './build/sources.ts'

if (
  isStale() &&
  spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'inherit' }).status !== 0
)
  process.exit(1)
await import(pathToFileURL(join(output, 'cli.js')).href)
