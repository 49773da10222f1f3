import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from '../office/database.ts'
import { waitForLetters } from '../office/letters.ts'
import type { SentLetter } from './letters.ts'

interface Row {
  message_id: string
  sha256: string
  state: string
}

export const countRead = (dataFolder: string): Promise<number> =>
  withDatabase(dataFolder, async ({ pool }) => {
    const { rows } = await pool.query<{ n: number }>(
      "select count(*)::int as n from submissions where state <> 'received'",
    )
    return rows[0]?.n ?? 0
  })

/** `lost`: not there, not read, without its whole original or its receipt. `twice`: two items, two receipts, two files of one. */
export async function listFaults(
  dataFolder: string,
  sent: readonly SentLetter[],
): Promise<{ lost: string[]; twice: string[] }> {
  await waitForLetters(dataFolder)
  const [rows, files] = await withDatabase(dataFolder, async ({ pool }) => [
    (await pool.query<Row>('select message_id, sha256, state from submissions')).rows,
    (
      await pool.query<{ meant_for: string }>(
        "select meant_for from received_files where meant_for like 'submission:%' group by 1 having count(*) > 1",
      )
    ).rows,
  ])
  const items = Map.groupBy(rows, (row) => row.message_id)
  const receipts = Map.groupBy(readReceipts(dataFolder), (answers) => answers)
  const lost = sent.flatMap(({ messageId, sha256 }) => {
    const [item] = items.get(messageId) ?? []
    if (!item) return [`${messageId} is not there`]
    if (item.state !== 'open') return [`${messageId} is ${item.state}`]
    if (item.sha256 !== sha256 || hashOf(dataFolder, sha256) !== sha256)
      return [`${messageId} has not its original`]
    return receipts.has(messageId) ? [] : [`${messageId} has no receipt`]
  })
  const twice = [
    ...sent
      .filter(({ messageId }) => (items.get(messageId)?.length ?? 0) > 1)
      .map(({ messageId }) => `${messageId} is there twice`),
    ...[...receipts]
      .filter(([, all]) => all.length > 1)
      .map(([messageId]) => `${messageId} has two receipts`),
    ...files.map(({ meant_for }) => `${meant_for} was taken twice`),
  ]
  return { lost, twice }
}

function hashOf(dataFolder: string, sha256: string): string | null {
  const path = join(dataFolder, 'files/mail', sha256.slice(0, 2), sha256)
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null
}

/** What each letter of the outbox answers. */
const readReceipts = (dataFolder: string): string[] =>
  readdirSync(join(dataFolder, 'outbox'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { answers } = JSON.parse(readFileSync(join(dataFolder, 'outbox', name), 'utf8')) as {
        answers?: string
      }
      return answers ?? []
    })
