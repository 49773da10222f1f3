import type { Context } from '#platform/context.ts'
import type { IntakeHooks } from '../hooks.ts'
import { findFile } from '../queries.ts'
import { nothingIn } from './extract.ts'
import { keepFile } from './keep.ts'

/** Reading failed each time: the file is kept as it came and says so, instead of being read for ever. */
export async function giveUp(
  ctx: Context,
  hooks: Pick<IntakeHooks, 'onRead'>,
  fileId: string,
): Promise<void> {
  const file = await findFile(ctx.db, fileId)
  if (file.state === 'waiting') await keepFile(ctx, hooks, file, nothingIn('crash', 0))
}
