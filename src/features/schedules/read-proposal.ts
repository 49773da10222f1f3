import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { parseForm } from '#platform/http/index.ts'
import { entryForm, type EntryDraft } from './form.ts'

/** What somebody sent, by the same rules as the form; the first thing that is wrong with it, in words. */
export async function readProposal(
  db: Database,
  { now }: Pick<Context, 'now'>,
  typed: { day: string; startsAt: string; leaders: string; content: string; note: string },
): Promise<{ ok: true; draft: EntryDraft } | { ok: false; reason: string }> {
  const leaders = (await listCommitteeLeaders(db, now())).map(({ id }) => id)
  const rules = entryForm({ leaders, divisions: [], today: dayOf(now()), before: null })
  const form = parseForm(rules, { ...typed, scope: 'public' })
  if (form.ok) return { ok: true, draft: form.value }
  const [reason = 'Không lập được mục trong lịch'] = Object.values(form.errors)
  return { ok: false, reason }
}
