import type pg from 'pg'
import type { Context } from '#platform/context.ts'
import type { JobHandlers } from '#platform/jobs.ts'

interface WaitingJob {
  id: string
  name: string
  data: object
}

/**
 * Runs what waits in pg-boss's queues and is due by the test's clock, until nothing is; answers with the names of what
 * ran. A job that fails fails the test and goes on waiting.
 */
export async function settleJobs(
  pool: pg.Pool,
  handlers: JobHandlers,
  context: () => Context,
): Promise<string[]> {
  const ran: string[] = []
  for (;;) {
    const due = await listDue(pool, context().now())
    if (due.length === 0) return ran
    for (const { id, name, data } of due) {
      const work = handlers[name]
      if (!work) throw new Error(`Nobody works on the queue ${name}`)
      await work(context(), data as never, { isLast: false })
      await pool.query(`update jobs.job set state = 'completed', completed_on = now() where id = $1`, [id])
      ran.push(name)
    }
  }
}

/** PostgreSQL's clock is the world's, not the test's: a job without an hour of its own starts when it is written. */
async function listDue(pool: pg.Pool, now: Date): Promise<WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `select id, name, data from jobs.job
     where state < 'active' and (start_after <= $1 or start_after - created_on between interval '-1 ms' and interval '1 ms')
     order by start_after, created_on`,
    [now],
  )
  return rows
}
