import type { Context } from '#platform/context.ts'
import type { Extracted } from '#platform/extraction/index.ts'
import { isPicture } from '#platform/recognition/index.ts'
import type { IntakeHooks } from '../hooks.ts'
import { findFile } from '../queries.ts'
import { extractReceived } from './extract.ts'
import { keepFile, type Found } from './keep.ts'
import { awaitRecognition } from './recognise.ts'
import { refuseSecret } from './refuse.ts'
import { passScanner } from './scan.ts'
import { unfoldReceived } from './unfold.ts'

/**
 * Reads a file that has arrived, when the virus scanner has passed it: in a process of its own, before anything of it is kept,
 * because what bears a mark of state secrecy must not be kept at all (R-1031). Pictures of pages wait for their letters.
 */
export async function readReceived(
  ctx: Context,
  hooks: Pick<IntakeHooks, 'onRead' | 'onRefused'>,
  fileId: string,
): Promise<void> {
  const file = await findFile(ctx.db, fileId)
  // Cut off between the decision and the forgetting of its bytes, it ends here.
  if (file.state !== 'waiting') return ctx.incoming.forget(fileId)
  if (!(await passScanner(ctx, file))) return
  const found = await extractReceived(ctx, file)
  if (found.facts.secrecy) return refuseSecret(ctx, hooks, file)
  if (found.kind === 'zip' && !found.remarks.includes('damaged')) return unfoldReceived(ctx, file, found)
  if (isToBeRecognised(found)) return awaitRecognition(ctx, file)
  return keepFile(ctx, hooks, file, found)
}

const isToBeRecognised = ({ kind, content, remarks }: Pick<Found, 'kind' | 'content' | 'remarks'>): boolean =>
  kind !== null &&
  ((isPicture(kind) && !remarks.some((remark) => unusable.includes(remark))) ||
    (content?.pages.some(({ scanned }) => scanned) ?? false))

const unusable: readonly Extracted['remarks'][number][] = ['empty', 'damaged', 'too-large']
