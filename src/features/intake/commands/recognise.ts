import { eq } from 'drizzle-orm'
import { readFacts } from '#lib/document-facts/index.ts'
import { findRelations } from '#lib/legal-relations/index.ts'
import type { Context } from '#platform/context.ts'
import { recognisePages, withRecognised, type Recognition } from '#platform/recognition/index.ts'
import { recogniseJob } from '../job-names.ts'
import type { IntakeHooks } from '../hooks.ts'
import { findFile } from '../queries.ts'
import type { ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'
import { extractReceived } from './extract.ts'
import { keepFile, type Found } from './keep.ts'
import { refuseSecret } from './refuse.ts'

export const awaitRecognition = (ctx: Context, { id }: Pick<ReceivedFile, 'id'>): Promise<void> =>
  ctx.jobs.send(ctx.db, recogniseJob, { fileId: id })

/** Pages in one turn: then other scans have theirs, so that a book of 300 pages does not hold up a letter. */
const pagesInTurn = 5

/** Reads the letters of scanned pages, a few at a time, and goes on where it was when the portal was restarted. */
export async function recogniseReceived(
  ctx: Context,
  hooks: Pick<IntakeHooks, 'onRead' | 'onRefused'>,
  fileId: string,
): Promise<void> {
  const { db, incoming } = ctx
  const file = await findFile(db, fileId)
  if (file.state !== 'waiting') return incoming.forget(fileId)
  const found = await extractReceived(ctx, file)
  if (found.kind === null) return keepFile(ctx, hooks, file, found)
  const scanned = found.content?.pages.flatMap(({ scanned: isScan, number }) => (isScan ? [number] : []))
  const recognition = await recognisePages(
    {
      path: incoming.path(file.id),
      kind: found.kind,
      folder: incoming.folder(file.id),
      ...(scanned && scanned.length > 0 && { pages: scanned }),
    },
    {
      most: pagesInTurn,
      onPage: async (pagesRead, pages) => {
        await db.update(receivedFiles).set({ pagesRead, pages }).where(eq(receivedFiles.id, file.id))
      },
    },
  )
  if (recognition.state === 'partly') return awaitRecognition(ctx, file)
  const read = withLetters(found, recognition)
  if (read.facts.secrecy) return refuseSecret(ctx, hooks, file)
  return keepFile(ctx, hooks, file, read)
}

function withLetters(found: Found, recognition: Exclude<Recognition, { state: 'partly' }>): Found {
  if (recognition.state === 'stopped') return { ...found, reason: unreadable }
  const content = withRecognised(found.content, recognition.pages)
  const remarks = found.remarks.filter((remark) => remark !== 'no-reader' && remark !== 'scanned')
  const facts = readFacts(content)
  return {
    ...found,
    content,
    facts,
    relations: findRelations(content, facts),
    remarks: [...remarks, 'scanned'],
    reason: recognition.failed.length > 0 ? failed(recognition.failed) : null,
  }
}

const unreadable =
  'Máy không nhận dạng được chữ trong ảnh. Tệp được giữ; hãy quét lại rõ hơn hoặc nhập thông tin bằng tay.'
const failed = (pages: readonly number[]) =>
  `Không nhận dạng được chữ ở trang ${pages.join(', ')}. Hãy đối chiếu với bản gốc.`
