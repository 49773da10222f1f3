import { setTimeout as sleep } from 'node:timers/promises'
import { withDatabase } from './database.ts'

/** Waits until the letters that are queued have been written: what is measured next has the machine to itself. */
export async function waitForLetters(dataFolder: string): Promise<void> {
  await withDatabase(dataFolder, async ({ pool }) => {
    for (;;) {
      const { rowCount } = await pool.query(
        "select 1 from jobs.job where name = 'mail.send' and state <= 'active' limit 1",
      )
      if (rowCount === 0) return
      await sleep(100)
    }
  })
}
