/**
 * Writes into package-lock.json the packages of other platforms that npm left out. It leaves out what the registry at
 * hand does not have, and `npm ci` then refuses the file everywhere. Run after every `npm install` of a package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './build/sources.ts'
import { completeLock, type Lock } from './lock/platforms.ts'

const file = join(project, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
const added = completeLock(lock)
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing is missing.')
