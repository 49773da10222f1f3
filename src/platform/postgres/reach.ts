import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from '../start-refused.ts'
import type { Account } from './account.ts'

const search = 0o1
const read = 0o4

async function permits(path: string, account: Account, wanted: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & wanted) === wanted
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (!(await permits(folder, account, search))) return false
  const parent = dirname(folder)
  return parent === folder || (await canEnter(parent, account))
}

/** Whether the account may enter this folder and every folder above it. The folder must exist. */
export const canReach = async (folder: string, account: Account): Promise<boolean> =>
  canEnter(await realpath(folder), account)

/** Whether the account may read this file, where it exists, and enter every folder above it. */
export async function canRead(file: string, account: Account): Promise<boolean> {
  try {
    const real = await realpath(file)
    return (await permits(real, account, read)) && (await canEnter(dirname(real), account))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
