import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { system } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { personForm } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { listAdministratorTerms, lockOrganisation } from '../posts.ts'
import { roles } from '../roles.ts'
import { people, posts } from '../table.ts'
import { assertSeat } from './propose.ts'

type Console = Pick<Services, 'db' | 'now'>

/**
 * Gives the administration to somebody from the console of the machine, where whoever stands could reach the
 * database anyway. Two times at most: one administrator alone could agree with nobody on a second; from two on, the
 * rule of two administrators holds.
 */
export async function addFirstAdministrator(
  { db, now }: Console,
  { listLockedOut }: Pick<OrganisationHooks, 'listLockedOut'>,
  { email, name }: { email: string; name: string },
): Promise<void> {
  const typed = personForm.safeParse({ fullName: name, email })
  if (!typed.success)
    throw new RuleBroken('Hãy cho địa chỉ thư điện tử và họ tên của người quản trị.', {
      typed: { email, name },
    })
  await db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const terms = await listAdministratorTerms(tx, await listLockedOut(tx), now())
    if (new Set(terms.map(({ personId }) => personId)).size >= 2)
      throw new RuleBroken(
        'Hệ thống đã có hai người quản trị: chức vụ mới do một người đề nghị và người kia xác nhận trên trang.',
      )
    const person = await personWith(tx, typed.data, now())
    const post = administration(person.id, now())
    await assertSeat(tx, { now }, post, null)
    await tx.insert(posts).values(post)
    const subject = { type: 'person', id: person.id, name: person.fullName }
    await record(tx, { actor: system, now }, 'post.first_administrator', subject, { by: 'console' })
  })
}

async function personWith(tx: Database, draft: { fullName: string; email: string }, now: Date) {
  const [known] = await tx.select().from(people).where(eq(people.email, draft.email))
  if (known) return known
  const person = { ...draft, id: randomUUID(), createdAt: now }
  await tx.insert(people).values(person)
  return person
}

const administration = (personId: string, now: Date) => ({
  id: randomUUID(),
  personId,
  role: 'administrator' as const,
  divisionId: null,
  title: roles.administrator.name,
  fields: [],
  duty: null,
  canPublish: false,
  fromOn: dayOf(now),
  toOn: null,
  decision: null,
  state: 'confirmed' as const,
  proposedAt: now,
  confirmedAt: now,
})
