import { countWaiting } from '#features/articles/index.ts'
import { countWaitingDocuments } from '#features/documents/index.ts'
import { countOwnDuties } from '#features/duties/index.ts'
import { countWaitingContributors } from '#features/contributors/index.ts'
import { countUnreadGuidance } from '#features/guidance/index.ts'
import { countNewNotices } from '#features/notices/index.ts'
import { countProposals } from '#features/organisation/index.ts'
import { countWaitingPetitions } from '#features/petitions/index.ts'
import { countOwnReports } from '#features/page-reports/index.ts'
import { countProposedEntries } from '#features/schedules/index.ts'
import { countWaitingTasks } from '#features/tasks/index.ts'
import { countWaitingSubmissions } from '#features/submissions/index.ts'
import { holds, isBoard } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { countTogether } from '#platform/counting.ts'
import { paths } from '#paths'
import type { MenuItem } from '#ui/index.ts'

/** What stands in the menu of the workspace for this person, with the numbers of what waits. */
export async function listDeskMenu(ctx: Context, path: string): Promise<MenuItem[]> {
  const { actor } = ctx
  const isAdministrator = holds(actor, 'administrator')
  const counts = await countTogether(ctx.db, {
    articles: countWaiting(ctx),
    tasks: countWaitingTasks(ctx),
    notices: countNewNotices(ctx.db, actor.id),
    documents: countWaitingDocuments(ctx),
    duties: countOwnDuties(ctx),
    schedule: countProposedEntries(ctx),
    guidance: countUnreadGuidance(ctx),
    letters: countWaitingSubmissions(ctx),
    petitions: countWaitingPetitions(ctx),
    reports: countOwnReports(ctx),
    contributors: countWaitingContributors(ctx),
    posts: isAdministrator ? countProposals(ctx.db, actor.id) : null,
  })
  /** Not for who may not see it at all. */
  const counted = (label: string, href: string, count: number | null): MenuItem[] =>
    count === null ? [] : [{ label, href, count }]
  const items: MenuItem[] = [
    {
      label: 'Việc của tôi',
      href: paths.desk.home.href(),
      count: (counts.articles ?? 0) + (counts.tasks ?? 0),
    },
    ...counted('Thông báo', paths.desk.notices.href(), counts.notices),
    ...counted('Phân công', paths.desk.tasks.href(), counts.tasks),
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    ...counted('Văn bản', paths.desk.documents.href(), counts.documents),
    ...counted('Cung cấp thông tin', paths.desk.duties.href(), counts.duties),
    ...counted('Lịch công tác', paths.desk.schedule.href(), counts.schedule),
    ...counted('Hướng dẫn, mẫu', paths.desk.guidance.href(), counts.guidance),
    { label: 'Tìm kiếm', href: paths.desk.search.href() },
    ...(isBoard(actor) ? [{ label: 'Chuyên mục', href: paths.desk.sections.href() }] : []),
    ...counted('Thư đến', paths.desk.submissions.href(), counts.letters),
    ...counted('Phản ánh, kiến nghị', paths.desk.petitions.href(), counts.petitions),
    ...counted('Báo lỗi', paths.desk.pageReports.href(), counts.reports),
    ...counted('Cộng tác viên bên ngoài', paths.desk.contributors.href(), counts.contributors),
    { label: 'Ngày làm việc', href: paths.desk.calendar.href() },
    { label: 'Các phòng, đơn vị', href: paths.desk.divisions.href() },
    { label: 'Tổ biên tập', href: paths.desk.board.href() },
    ...(holds(actor, 'division_head', 'division_deputy')
      ? [{ label: 'Ủy quyền ký', href: paths.desk.delegations.href() }]
      : []),
    ...counted('Nhân sự và quyền', paths.desk.people.href(), counts.posts),
    ...(isAdministrator
      ? [
          { label: 'Thư đi', href: paths.desk.outbox.href() },
          { label: 'Hệ thống thiết kế', href: paths.designSystem.href() },
        ]
      : []),
    ...(holds(actor, 'administrator', 'auditor', 'chief')
      ? [{ label: 'Nhật ký', href: paths.desk.audit.href() }]
      : []),
  ]
  return items.map((item) => ({ ...item, current: isHere(path, item.href) }))
}

const isHere = (path: string, href: string) =>
  path === href || (href !== paths.desk.home.pattern && path.startsWith(`${href}/`))
