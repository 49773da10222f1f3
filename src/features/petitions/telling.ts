import { settle, tell, tellDivision } from '#features/notices/index.ts'
import { listHolders } from '#features/organisation/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { pageOf } from './subject.ts'
import type { Petition } from './table.ts'

type About = Pick<Petition, 'id' | 'code' | 'title'>

const subjectOf = ({ id }: About) => ({ type: 'petition', id })
const lineOf = ({ code, title }: About) => `${code}: ${excerpt(title, 120)}`

/** Everybody who takes petitions in. */
export async function tellHub(tx: Database, ctx: Context, petition: About, text: string): Promise<void> {
  await tellDivision(tx, ctx, ctx.profile.petitions.receivedBy, {
    kind: 'incoming',
    title: lineOf(petition),
    text,
    href: pageOf(petition),
    subject: subjectOf(petition),
  })
}

export async function tellAssigned(
  tx: Database,
  ctx: Context,
  petition: About,
  divisionId: string,
  text: string,
): Promise<void> {
  await tellDivision(tx, ctx, divisionId, {
    kind: 'task',
    label: 'Giao xử lý',
    title: lineOf(petition),
    text,
    href: pageOf(petition),
    subject: subjectOf(petition),
  })
}

/** Heads and deputies in charge: something waits for their signature or their approval. */
export async function tellLeaders(
  tx: Database,
  ctx: Context,
  petition: About,
  divisionId: string,
  label: string,
): Promise<void> {
  const roles = ['division_head', 'division_deputy'] as const
  const leaders = await listHolders(tx, { roles, divisionId }, ctx.now())
  await tell(
    tx,
    ctx,
    leaders.map(({ personId }) => ({
      personId,
      kind: 'work' as const,
      label,
      title: lineOf(petition),
      text: '',
      href: pageOf(petition),
      subject: subjectOf(petition),
    })),
  )
}

/** A step was taken: what was asked of the others before it is asked no more. */
export const settlePetition = async (tx: Database, ctx: Context, petition: About): Promise<void> =>
  settle(tx, ctx, subjectOf(petition))
