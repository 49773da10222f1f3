import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { system } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { listHolders } from '../actors.ts'
import { personForm } from '../form.ts'
import { lockOrganisation } from '../posts.ts'
import { roles } from '../roles.ts'
import { people, posts } from '../table.ts'

const enough = 2

/**
 * From the machine's own console: gives the administration to somebody where there are not yet the two
 * administrators that it takes to agree on anything. Answers the person's id.
 */
export async function addFirstAdministrator(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { email, name }: { email: string; name: string },
): Promise<string> {
  const typed = personForm.safeParse({ fullName: name, email })
  if (!typed.success) throw new RuleBroken(typed.error.issues[0]?.message ?? 'Thiếu tên hoặc địa chỉ thư.')
  return db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const present = await listHolders(tx, { roles: ['administrator'] }, now())
    if (present.length >= enough)
      throw new RuleBroken('Hệ thống đã có đủ quản trị viên; hãy đề nghị chức vụ trong bàn làm việc.')
    const personId = await personWith(tx, typed.data, now())
    if (present.some((holder) => holder.personId === personId))
      throw new RuleBroken(`${typed.data.email} đã là quản trị viên.`)
    const id = randomUUID()
    const title = roles.administrator.name
    const term = { fromOn: dayOf(now()), state: 'confirmed' as const, proposedAt: now(), confirmedAt: now() }
    await tx
      .insert(posts)
      .values({ ...term, id, personId, role: 'administrator', title, fields: [], canPublish: false })
    await record(tx, { actor: system, now }, 'post.console', { type: 'post', id, name: title }, { personId })
    return personId
  })
}

async function personWith(
  tx: Database,
  draft: { fullName: string; email: string },
  now: Date,
): Promise<string> {
  const [known] = await tx.select().from(people).where(eq(people.email, draft.email))
  if (known?.leftOn) throw new RuleBroken(`${known.fullName} đã thôi làm việc.`)
  if (known) return known.id
  const id = randomUUID()
  await tx.insert(people).values({ ...draft, id, createdAt: now })
  return id
}
