import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { loadCalendar } from '#features/calendar/index.ts'
import { loadDuties } from '#features/duties/index.ts'
import { loadOrganisation } from '#features/organisation/index.ts'
import { loadSections } from '#features/sections/index.ts'
import { openPool } from '#platform/database.ts'
import { openJobs } from '#platform/jobs.ts'
import { migrate } from '#platform/migrations.ts'
import { readProfile } from '#platform/profile.ts'
import { officeOpens } from '../clock.ts'

const project = join(import.meta.dirname, '../..')

/** The office that all tests are about. */
export const testProfile = join(project, 'db/profiles/kon-tum-2011')

/** Brings an empty database to where every test begins: migrated, and with the office of the profile in it. */
export async function fillTemplate(connection: PoolConfig): Promise<void> {
  const report = (error: Error) => {
    throw error
  }
  const opened = openPool(connection, report)
  const { db, pool } = opened
  await migrate(pool, join(project, 'db/migrations'))
  const jobs = await openJobs(pool, {}, report)
  await jobs.stop()
  const profile = readProfile(testProfile)
  await db.transaction(async (tx) => {
    await loadOrganisation(tx, profile, officeOpens)
    await loadSections(tx, profile, officeOpens)
    await loadCalendar(tx, profile, officeOpens)
    await loadDuties(tx, profile, officeOpens)
  })
  await opened.close()
}
