import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './start-refused.ts'

/**
 * The secret of a data folder, generated at the first call and kept in it with mode 0600. It is linked into place
 * complete, so an interrupted start cannot leave an empty one that would let anybody sign sessions.
 */
export async function keepSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'secret')
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  // With a database elsewhere nobody else has made the folder yet.
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFile(fresh, randomBytes(36).toString('base64url'), { mode: 0o600 })
  try {
    await link(fresh, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
  return readFile(file, 'utf8')
}
