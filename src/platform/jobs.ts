import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { zone } from '#lib/dates.ts'
import type { Context } from './context.ts'
import type { Database } from './database.ts'

export interface JobTiming {
  startAfter?: Date
}

/** `send` writes the job in the caller's own transaction: it exists if, and only if, the change it follows does. */
export interface Jobs {
  send(tx: Database, name: string, payload: object, timing?: JobTiming): Promise<void>
  /** The same for any number of jobs at once, in one statement. */
  sendAll(tx: Database, name: string, payloads: readonly object[]): Promise<void>
}

export interface JobTry {
  /** Nobody tries again after this: what waits for the job is told so now, or never. */
  isLast: boolean
}

/** A job may run more than once (the process can die after the work and before the tick): handlers look before they act. */
export type JobHandler = (ctx: Context, payload: never, attempt: JobTry) => Promise<void>
export type JobHandlers = Readonly<Record<string, JobHandler>>

export interface JobRunner extends Jobs {
  /** Starts to work on the queues. `context` is made anew for each job. */
  work(context: () => Context): Promise<void>
  stop(): Promise<void>
}

/** pg-boss settles its statements on the pool; a job is looked for every second, so it starts ≤ 1 s after its time. */
const pollingIntervalSeconds = 1

/**
 * What is done again and again: the job's name, and when, as cron writes it in the office's zone. Once for all nodes together; a time at
 * which no node runs is left out.
 */
export type Timetable = Readonly<Record<string, string>>

/** Opens the queues named by `handlers`. Retries: 8, with growing pauses of 5 s up to 1 h, then kept as failed. */
export async function openJobs(
  pool: pg.Pool,
  handlers: JobHandlers,
  onError: (error: Error) => void,
  timetable: Timetable = {},
): Promise<JobRunner> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values) },
    schema: 'jobs',
    schedule: Object.keys(timetable).length > 0,
    maintenanceIntervalSeconds: 600,
  })
  boss.on('error', onError)
  await boss.start()
  for (const name of Object.keys(handlers))
    await boss.createQueue(name, { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 })

  return {
    async send(tx, name, payload, { startAfter } = {}) {
      const sent = await boss.send(name, payload, {
        db: fromDrizzle(tx, sql),
        ...(startAfter && { startAfter }),
      })
      if (sent === null) throw new Error(`The job ${name} was not accepted`)
    },
    async sendAll(tx, name, payloads) {
      if (payloads.length === 0) return
      const jobs = payloads.map((data) => ({ data }))
      const sent = await boss.insert(name, jobs, { db: fromDrizzle(tx, sql), returnId: true })
      if (sent?.length !== payloads.length) throw new Error(`Not every job ${name} was accepted`)
    },
    async work(context) {
      await takeBackAbandoned(pool)
      for (const [name, cron] of Object.entries(timetable)) await boss.schedule(name, cron, {}, { tz: zone })
      for (const [name, handle] of Object.entries(handlers)) {
        const options = { pollingIntervalSeconds, includeMetadata: true as const }
        const worker = await boss.work(name, options, async (jobs) => {
          for (const { data, retryCount, retryLimit } of jobs)
            await handle(context(), data as never, { isLast: retryCount >= retryLimit })
          // Where one job waited, more may: the pause is for an empty queue.
          boss.notifyWorker(worker)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 4000 }),
  }
}

/**
 * A process that was killed leaves its jobs marked as under way, and pg-boss would give them up only after a quarter of
 * an hour. There is one portal to a database, so whatever is under way when it begins to work is nobody's.
 */
async function takeBackAbandoned(pool: pg.Pool): Promise<void> {
  await pool.query("update jobs.job set state = 'retry', start_after = now() where state = 'active'")
}
