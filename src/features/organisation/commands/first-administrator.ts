import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { system } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { listAdministratorTerms, lockOrganisation } from '../posts.ts'
import { people, posts } from '../table.ts'

/**
 * Lets one person into a system that nobody administers: from the console of its machine, where whoever stands could
 * reach the database anyway. As soon as there is an administrator, the rule of two administrators holds again.
 */
export async function addFirstAdministrator(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { listLockedOut }: Pick<OrganisationHooks, 'listLockedOut'>,
  { email, name }: { email: string; name: string },
): Promise<void> {
  if (!/^\S+@\S+$/.test(email) || name.trim() === '')
    throw new RuleBroken('Hãy cho địa chỉ thư điện tử và họ tên của người quản trị.')
  await db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const at = now()
    const standing = await listAdministratorTerms(tx, await listLockedOut(tx), at)
    if (standing.length > 0)
      throw new RuleBroken(
        'Hệ thống đã có người quản trị: chức vụ mới do hai người quản trị giao và xác nhận trên trang.',
      )
    const [known] = await tx.select().from(people).where(eq(people.email, email.toLowerCase()))
    const person = known ?? {
      id: randomUUID(),
      fullName: name.trim(),
      email: email.toLowerCase(),
      createdAt: at,
    }
    if (!known) await tx.insert(people).values(person)
    await tx.insert(posts).values({
      id: randomUUID(),
      personId: person.id,
      role: 'administrator',
      title: 'Quản trị hệ thống',
      fields: [],
      canPublish: false,
      fromOn: dayOf(at),
      state: 'confirmed',
      proposedAt: at,
      confirmedAt: at,
    })
    const subject = { type: 'person', id: person.id, name: person.fullName }
    await record(tx, { actor: system, now }, 'post.first_administrator', subject, { by: 'console' })
  })
}
