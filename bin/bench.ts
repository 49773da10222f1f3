/** `npm run bench -- NAME [options]` runs bench/NAME.ts, which prints one line of JSON last. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project } from './build/sources.ts'

const folder = join(project, 'bench')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
const [name = '', ...options] = process.argv.slice(2)
if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
  console.error(`No such benchmark: "${name}". There are: ${names.join(', ')}.`)
  process.exit(1)
}
// The search engine tells of every table that it makes.
process.env['LANCEDB_LOG'] ??= 'error'
process.env['RUST_LOG'] ??= 'error'
process.argv = [process.argv[0] ?? '', join(folder, `${name}.ts`), ...options]
await import(pathToFileURL(join(folder, `${name}.ts`)).href)
