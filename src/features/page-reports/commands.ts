import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { Doubt } from '#platform/http/index.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import type { ReportDraft } from './form.ts'
import { erasureJob } from './jobs.ts'
import { letterPause, sendLimit } from './limits.ts'
import { mailAssignee, mailReaders, mailSender } from './mails.ts'
import { demand } from './policy.ts'
import { countSince, lockReport } from './queries.ts'
import { listReaders } from '#features/organisation/index.ts'
import { makeReference } from '#platform/reference.ts'
import { whyNotFrom, type Outcome, type ReportState, type Step } from './report.ts'
import { subjectOf } from './subject.ts'
import { pageReports } from './table.ts'

const day = 24 * 60 * 60 * 1000

export type Sent = { step: 'sent'; reference: string } | { step: 'wait'; until: Date }

/** Anybody may; a doubt puts the report on another pile and writes no letters. */
export async function sendReport(
  ctx: Context,
  draft: ReportDraft,
  { address, doubts }: { address: string; doubts: Doubt[] },
): Promise<Sent> {
  const now = ctx.now()
  const { waitUntil } = await countVisit(ctx.db, sendLimit, address, now)
  if (waitUntil) return { step: 'wait', until: waitUntil }
  return ctx.db.transaction(async (tx) => {
    const told = await countSince(tx, new Date(now.getTime() - letterPause))
    const report = { ...draft, id: randomUUID(), reference: makeReference(), doubts }
    await tx.insert(pageReports).values({ ...report, state: 'received', createdAt: now, stateSince: now })
    if (told === 0 && doubts.length === 0) await mailReaders(tx, ctx, report, await listReaders(tx, ctx))
    // The log cannot be erased: neither the words nor the address of the sender go into it.
    await record(tx, ctx, 'page_report.send', subjectOf(report), { kind: report.kind, doubts })
    return { step: 'sent', reference: report.reference }
  })
}

const assertFrom = (state: ReportState, step: Step) => {
  const reason = whyNotFrom(state, step)
  if (reason !== null) throw new RuleBroken(reason)
}

/** To another who looks into reports, or to oneself. A person has read it now: what a machine doubted counts no more. */
export async function assignReport(ctx: Context, id: string, personId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const report = await lockReport(tx, id)
    demand(ctx.actor, 'assign', secretariatOf(ctx.profile))
    assertFrom(report.state, 'assign')
    const assignee = (await listReaders(tx, ctx)).find((reader) => reader.personId === personId)
    if (!assignee) throw new RuleBroken('Chỉ giao được cho người của Tổ biên tập hoặc phòng thường trực.')
    await tx
      .update(pageReports)
      .set({ state: 'assigned', doubts: [], assignedTo: personId, stateSince: ctx.now() })
      .where(eq(pageReports.id, id))
    if (personId !== ctx.actor.id) await mailAssignee(tx, ctx, report, assignee)
    await record(tx, ctx, 'page_report.assign', subjectOf(report), { to: assignee.name })
  })
}

export async function closeReport(
  ctx: Context,
  id: string,
  { outcome, answer }: { outcome: Outcome; answer: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const report = await lockReport(tx, id)
    demand(ctx.actor, 'close', secretariatOf(ctx.profile))
    assertFrom(report.state, 'close')
    const stateSince = ctx.now()
    await tx
      .update(pageReports)
      .set({ state: outcome, answer, closedByName: ctx.actor.name, stateSince })
      .where(eq(pageReports.id, id))
    await mailSender(tx, ctx, report, { outcome, answer })
    if (report.email !== null)
      await ctx.jobs.send(
        tx,
        erasureJob,
        { reportId: id, closedAt: stateSince.toISOString() },
        { startAfter: new Date(stateSince.getTime() + ctx.profile.office.reportEmailDays * day) },
      )
    await record(tx, ctx, 'page_report.close', subjectOf(report), { outcome, answer })
  })
}

/** A hasty end is taken back; what was answered stays until there is another answer. */
export async function reopenReport(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const report = await lockReport(tx, id)
    demand(ctx.actor, 'reopen', secretariatOf(ctx.profile))
    assertFrom(report.state, 'reopen')
    const state = report.assignedTo === null ? 'received' : 'assigned'
    await tx
      .update(pageReports)
      .set({ state, doubts: [], stateSince: ctx.now() })
      .where(eq(pageReports.id, id))
    await record(tx, ctx, 'page_report.reopen', subjectOf(report), { from: report.state })
  })
}
