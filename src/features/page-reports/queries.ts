import { and, count, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { people } from '#features/organisation/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { openStates, outcomeNames, type Kind } from './report.ts'
import { pageReports, type PageReport } from './table.ts'

export const views = ['open', 'doubtful', 'closed'] as const
export type View = (typeof views)[number]

export interface ReportLine extends PageReport {
  assigneeName: string | null
}

const isOpenRow = inArray(pageReports.state, [...openStates])
const isDoubted = sql`cardinality(${pageReports.doubts}) > 0`

const conditions: Record<View, SQL | undefined> = {
  open: and(isOpenRow, sql`not ${isDoubted}`),
  doubtful: and(isOpenRow, isDoubted),
  closed: inArray(pageReports.state, [...outcomeNames]),
}

const pageSize = 30
const isId = (id: string) => z.guid().safeParse(id).success

/** Newest first; `before` is the id of the last one on the page before. */
export async function listReports(
  db: Database,
  { view, kind, before }: { view: View; kind: Kind | null; before: string },
): Promise<{ reports: ReportLine[]; older: string | null }> {
  const place = sql`(${pageReports.createdAt}, ${pageReports.id})`
  const past = isId(before)
    ? sql`${place} < (select created_at, id from page_reports where id = ${before})`
    : undefined
  const rows = await db
    .select({ report: pageReports, assigneeName: people.fullName })
    .from(pageReports)
    .leftJoin(people, eq(people.id, pageReports.assignedTo))
    .where(and(conditions[view], kind ? eq(pageReports.kind, kind) : undefined, past))
    .orderBy(desc(pageReports.createdAt), desc(pageReports.id))
    .limit(pageSize + 1)
  const reports = rows.slice(0, pageSize).map(({ report, assigneeName }) => ({ ...report, assigneeName }))
  return { reports, older: rows.length > pageSize ? (reports.at(-1)?.id ?? null) : null }
}

export const countReports = (db: Database, view: View) => db.$count(pageReports, conditions[view])

export async function findReport(db: Database, id: string): Promise<ReportLine> {
  if (!isId(id)) throw new NotFound()
  const { report, assigneeName } = one(
    await db
      .select({ report: pageReports, assigneeName: people.fullName })
      .from(pageReports)
      .leftJoin(people, eq(people.id, pageReports.assignedTo))
      .where(eq(pageReports.id, id)),
  )
  return { ...report, assigneeName }
}

/** By the sender's key, which is the only thing asked for. */
export async function findSentReport(db: Database, reference: string): Promise<PageReport> {
  return one(await db.select().from(pageReports).where(eq(pageReports.reference, reference)))
}

export async function lockReport(tx: Database, id: string): Promise<PageReport> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(pageReports).where(eq(pageReports.id, id)).for('update'))
}

/** Whether anything that the board was told of has come since then. */
export async function countSince(db: Database, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(pageReports)
    .where(and(gt(pageReports.createdAt, since), sql`not ${isDoubted}`))
  return row?.count ?? 0
}
