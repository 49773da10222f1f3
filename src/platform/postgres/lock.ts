import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { reasonOf, StartRefused } from '../start-refused.ts'
import type { Place } from './place.ts'

/** Held by the one running instance of a place. Released once or more often, all the same. */
export interface Lock {
  release(): void
}

const busy = 5
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busy

/**
 * Takes the place for this process, or returns null where a running instance holds it. Never waits.
 *
 * The lock is the kernel's, on a file: it goes with the process, however that ends, so there is no stale lock to judge,
 * no reused process number to be taken in by, and two containers on one volume see each other. Node offers no file
 * locks of its own; SQLite, which it contains, takes them. No one else in this process may open the file and close it
 * again, for with that the kernel drops the lock of the whole process.
 */
export function takeLock(place: Place): Lock | null {
  const opened: DatabaseSync[] = []
  const release = (): void => {
    for (const file of opened.splice(0)) file.close()
  }
  try {
    const file = new DatabaseSync(place.lock, { timeout: 0 })
    opened.push(file)
    chmodSync(place.lock, 0o600)
    file.exec('BEGIN EXCLUSIVE')
    writeFileSync(`${place.lock}.pid`, `${process.pid}\n`)
    return { release }
  } catch (error) {
    release()
    if (isBusy(error)) return null
    throw new StartRefused(`Không khoá được thư mục cơ sở dữ liệu ${place.folder}: ${reasonOf(error)}.`)
  }
}

/** The process number of the instance that holds the lock, as far as it is written down. */
export function readHolder(place: Place): string {
  const file = `${place.lock}.pid`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '?'
}
