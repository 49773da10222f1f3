import type { Context } from '#platform/context.ts'
import type { SearchKeeper } from '../keeping/keeper.ts'
import { answer, type Answers, type Reader } from './answer.ts'
import type { Asked } from './asked.ts'

/** Null where nothing can be asked now; an index that broke under a question is looked at. */
export async function answerOrDoubt(
  ctx: Context,
  keeper: SearchKeeper,
  reader: Reader,
  asked: Asked,
): Promise<Answers | null> {
  try {
    return await answer(ctx, keeper, reader, asked)
  } catch (error) {
    keeper.doubt(error)
    return null
  }
}
