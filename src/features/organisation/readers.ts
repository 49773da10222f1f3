import { listHolders, type Holder } from './actors.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { secretariatOf } from '#platform/secretariat.ts'

/** Everyone who looks through what comes from outside: the board, and who works in its secretariat. */
export async function listReaders(db: Database, { profile, now }: Context): Promise<Holder[]> {
  const board = await listHolders(db, { roles: ['board_head', 'board_deputy', 'board_member'] }, now())
  const divisionId = secretariatOf(profile)
  const secretariat = divisionId
    ? await listHolders(
        db,
        { roles: ['division_head', 'division_deputy', 'specialist', 'contributor'], divisionId },
        now(),
      )
    : []
  return [...new Map([...board, ...secretariat].map((reader) => [reader.personId, reader])).values()]
}
