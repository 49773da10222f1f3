import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { loadDemonstration } from '#features/demonstration/index.ts'
import type { Beginning } from './portal.ts'
import { openPortal } from './open-portal.ts'
import { administer } from './setup/server.ts'

/** The lock of all workers of a run on their own server, while one of them loads. */
const loading = 65_2011

/** The office with its demonstration, loaded by the first who asks in this run; every other portal begins from a copy. */
export async function demonstration(): Promise<Beginning> {
  const server = inject('testServer')
  const left = { database: `${server.prefix}demonstration`, files: join(server.folder, 'demonstration') }
  await administer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [loading])
    if (existsSync(left.files)) return
    const { portal, leaveAs } = await openPortal({})
    await loadDemonstration(portal.services)
    await leaveAs(left)
  })
  return left
}
