import { paths } from '#paths'
import type { Portal } from './app.ts'

/** Somebody of the secretariat drops letters on the page of the queue, and they are read. */
export async function dropLetters(
  portal: Portal,
  letters: readonly Uint8Array[],
  by = 'chuyen-vien-ksttthc',
) {
  const files = letters.map((bytes, n) => ({ field: 'files', name: `thu-${n + 1}.eml`, bytes }))
  const answer = await portal.as(by).postMultipart(paths.desk.droppedLetters.href(), {}, files)
  await portal.settleJobs()
  return answer
}

export interface FoundSubmission {
  id: string
  state: string
  subject: string
  from_address: string | null
  thread_id: string
  fault: string | null
  remarks: string[]
  checks: {
    spf: { verdict: string }
    dkim: { verdict: string; domain: string | null }
    dmarc: { verdict: string }
  } | null
  automatic: string | null
  sha256: string | null
  html: string | null
  body: string
}

/** The one whose subject begins like this. */
export async function findLetter(portal: Portal, subject: string): Promise<FoundSubmission> {
  const { rows } = await portal.database.pool.query<FoundSubmission>(
    'select * from submissions where subject like $1 order by received_at',
    [`${subject}%`],
  )
  if (!rows[0]) throw new Error(`No letter about ${subject}`)
  return rows[0]
}
