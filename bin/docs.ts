/** Writes the documents that are generated from the sources; `--check` only says which are out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeConfigurationPage } from './docs/configuration.ts'
import { project } from './build/sources.ts'

const documents: Record<string, () => string> = {
  'docs/configuration.md': writeConfigurationPage,
}

const isCheck = process.argv.includes('--check')
for (const [path, write] of Object.entries(documents)) {
  const file = join(project, path)
  const wanted = write()
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
  if (isCheck) {
    console.error(`${path} is out of date: run npm run docs.`)
    process.exitCode = 1
  } else {
    writeFileSync(file, wanted)
    console.log(`Wrote ${path}.`)
  }
}
