import { randomUUID } from 'node:crypto'
import { and, eq, ne } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { mailFormerAddress } from '../mails.ts'
import { demand } from '../policy.ts'
import { lockOrganisation } from '../posts.ts'
import { lockPerson } from '../queries.ts'
import { people } from '../table.ts'

export interface PersonDraft {
  fullName: string
  email: string
  phone: string | null
}

const subjectOf = ({ id, fullName }: { id: string; fullName: string }) => ({
  type: 'person',
  id,
  name: fullName,
})

export async function addPerson(ctx: Context, draft: PersonDraft): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    demand(ctx.actor, 'add_person', null)
    const person = { ...draft, id: randomUUID(), createdAt: ctx.now() }
    await assertOwnEmail(tx, person)
    await tx.insert(people).values(person)
    await record(tx, ctx, 'person.add', subjectOf(person))
    return person.id
  })
}

export async function editPerson(
  ctx: Context,
  { followEmail }: Pick<OrganisationHooks, 'followEmail'>,
  id: string,
  draft: PersonDraft,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const before = await lockPerson(tx, id)
    demand(ctx.actor, 'edit_person', null)
    await assertOwnEmail(tx, { ...draft, id })
    await tx.update(people).set(draft).where(eq(people.id, id))
    if (draft.email !== before.email) {
      await followEmail(tx, id, draft.email)
      await mailFormerAddress(tx, ctx, { ...before, present: draft.email })
    }
    const changed = (Object.keys(draft) as (keyof PersonDraft)[]).filter((key) => draft[key] !== before[key])
    await record(tx, ctx, 'person.edit', subjectOf({ id, fullName: draft.fullName }), {
      changed,
      previousName: before.fullName,
    })
  })
}

async function assertOwnEmail(tx: Database, { id, email }: { id: string; email: string }) {
  const [other] = await tx
    .select({ name: people.fullName })
    .from(people)
    .where(and(eq(people.email, email), ne(people.id, id)))
  if (other) throw new RuleBroken(`Địa chỉ thư này là của ${other.name}.`, { field: 'email' })
}
