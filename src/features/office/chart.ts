import { listDivisions, listLeadingPosts } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { telephone, writePhone } from './contacts.ts'
import { listLeaders, type Leader } from './leaders.ts'

export interface ChartDivision {
  id: string
  name: string
  fields: readonly string[]
  functions: readonly string[]
  toConfirm: boolean
  /** Who leads it now; empty while nobody does. */
  heads: readonly { name: string; title: string }[]
  phone: { value: string; href: string; toConfirm: boolean } | null
  email: { value: string; toConfirm: boolean } | null
}

export interface Chart {
  leaders: readonly Leader[]
  divisions: readonly ChartDivision[]
  board: { functions: readonly string[]; members: readonly { name: string; title: string }[] }
}

/** The office as it stands at this moment: who is in which post comes from the organisation, never from a text. */
export async function drawChart(ctx: Pick<Context, 'db' | 'now' | 'profile'>): Promise<Chart> {
  const { db, now, profile } = ctx
  const { organisation, contacts } = profile.pages
  const at = now()
  const [divisions, posts, leaders] = await Promise.all([
    listDivisions(db, at),
    listLeadingPosts(db, at),
    listLeaders(ctx),
  ])
  const leadersOf = (id: string) => {
    const own = posts.filter(({ divisionId, role }) => divisionId === id && role.startsWith('division_'))
    return own.map(({ name, title }) => ({ name, title }))
  }
  return {
    leaders: leaders.filter(({ body, serving }) => body === 'office' && serving),
    divisions: divisions
      .filter(({ kind }) => kind !== 'leadership')
      .map(({ id, name, fields }) => {
        const told = organisation.divisions.find(({ code }) => code === id)
        const reach = contacts.divisions.find(({ code }) => code === id)
        return {
          id,
          name,
          fields,
          functions: told?.functions ?? [],
          toConfirm: told?.toConfirm ?? false,
          heads: leadersOf(id),
          phone: reach?.phone
            ? {
                value: writePhone(reach.phone.value),
                href: telephone(reach.phone.value),
                toConfirm: reach.phone.unverified,
              }
            : null,
          email: reach?.email ? { value: reach.email.value, toConfirm: reach.email.unverified } : null,
        }
      }),
    board: {
      functions: organisation.board,
      members: posts
        .filter(({ role }) => role.startsWith('board_'))
        .map(({ name, title }) => ({ name, title })),
    },
  }
}
