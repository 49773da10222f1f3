import { listMeant, type ReceivedFile } from '#features/intake/index.ts'
import type { Database } from '#platform/database.ts'

/** How intake is told which attachment of which letter a file is. Letters have at most 50 that are taken. */
export const meantFor = (submissionId: string, position: number): string =>
  `submission:${submissionId}:${position}`

export const submissionOf = (meant: string | null): string | null =>
  /^submission:([0-9a-f-]{36}):\d+$/.exec(meant ?? '')?.[1] ?? null

/** In the order of the letter, with what came out of archives. */
export function listAttachments(db: Database, submissionId: string): Promise<ReceivedFile[]> {
  return listMeant(
    db,
    Array.from({ length: 50 }, (_, n) => meantFor(submissionId, n + 1)),
  )
}
