import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { toDateInput } from '#lib/dates.ts'
import { readDisplay } from '#lib/display.ts'
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
import { listSections } from '#features/sections/index.ts'
import { countWaitingTasks } from '#features/tasks/index.ts'
import { countWaitingSubmissions } from '#features/submissions/index.ts'
import { holds, isBoard, isSignedIn, type Actor } from '#platform/actor.ts'
import type { Assets } from '#platform/assets.ts'
import type { Context, Services } from '#platform/context.ts'
import { takeFlash, type FramePage } from '#platform/http/index.ts'
import type { Profile } from '#platform/profile.ts'
import { paths } from '#paths'
import { emptyFrame, Frame, type FrameValue, type MenuItem, type Office } from '#ui/index.ts'
import { speak } from './languages.ts'

/** Gives every page the frame it stands in. A page that tells of trouble must not ask the database that is in trouble. */
export const framePages =
  (assets: Assets, services: Pick<Services, 'profile' | 'publicUrl'>): FramePage =>
  async (request, reply, page) => {
    const value = await frameFor(assets, services, request, reply)
    return (<Frame.Provider value={value}>{page}</Frame.Provider>) as VNode
  }

async function frameFor(
  assets: Assets,
  { profile, publicUrl }: Pick<Services, 'profile' | 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FrameValue> {
  const ctx = request.ctx as Context | undefined
  const path = request.url.split('?', 1)[0] ?? '/'
  const spoken = speak(path)
  const plain = {
    ...emptyFrame,
    ...spoken,
    asset: assets.href,
    styles: assets.css,
    path,
    display: readDisplay(request.headers.cookie),
  }
  const known = { ...plain, office: describeOffice(profile, spoken.language.code), origin: publicUrl }
  // Nobody knows who asks where the database could not tell.
  if (!ctx || reply.statusCode >= 500) return known
  const own = spoken.language.prefix === ''
  const inDesk = [paths.desk.home, paths.designSystem].some(({ pattern }) => plain.path.startsWith(pattern))
  return {
    ...known,
    today: toDateInput(ctx.now()),
    viewer: isSignedIn(ctx.actor) ? describeViewer(ctx.actor) : null,
    sections: inDesk || !own ? [] : await listMenu(ctx),
    menu: inDesk && isSignedIn(ctx.actor) ? await listDeskMenu(ctx, plain.path) : [],
    flash: takeFlash(request, reply),
  }
}

/** Names and address in another language are the profile's; where it has none, they stay as they are. */
export function describeOffice({ office, translations }: Profile, language: string): Office {
  const feedbackEmails = office.mailboxes.map(({ address }) => address)
  const names = translations.find(({ code }) => code === language)?.office ?? {
    ...office,
    address: office.address.value,
  }
  return {
    name: names.name,
    parentName: names.parent,
    shortName: names.shortName,
    address: names.address,
    phone: office.phone.value,
    email: feedbackEmails[0] ?? '',
    personResponsible: names.responsible,
    feedbackEmails,
  }
}

function describeViewer({ id, name, posts }: Actor) {
  return { id, name, title: posts.find(({ onBehalfOf }) => onBehalfOf === null)?.title ?? '' }
}

async function listMenu({ db, remember }: Context) {
  const sections = await remember('sections', () => listSections(db))
  return sections.map(({ name, slug }) => ({ name, href: paths.section.href({ slug }) }))
}

async function listDeskMenu(ctx: Context, path: string): Promise<MenuItem[]> {
  const { actor } = ctx
  const waiting = await countWaiting(ctx)
  const reports = await countOwnReports(ctx)
  const duties = await countOwnDuties(ctx)
  const waitingTasks = await countWaitingTasks(ctx)
  const letters = await countWaitingSubmissions(ctx)
  const guidance = await countUnreadGuidance(ctx)
  const proposals = await countProposedEntries(ctx)
  const contributors = await countWaitingContributors(ctx)
  const petitions = await countWaitingPetitions(ctx)
  const items: MenuItem[] = [
    { label: 'Việc của tôi', href: paths.desk.home.href(), count: waiting + waitingTasks },
    { label: 'Thông báo', href: paths.desk.notices.href(), count: await countNewNotices(ctx.db, actor.id) },
    { label: 'Phân công', href: paths.desk.tasks.href(), count: waitingTasks },
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: 'Văn bản', href: paths.desk.documents.href(), count: await countWaitingDocuments(ctx) },
    ...(duties === null
      ? []
      : [{ label: 'Cung cấp thông tin', href: paths.desk.duties.href(), count: duties }]),
    ...(proposals === null
      ? []
      : [{ label: 'Lịch công tác', href: paths.desk.schedule.href(), count: proposals }]),
    ...(guidance === null
      ? []
      : [{ label: 'Hướng dẫn, mẫu', href: paths.desk.guidance.href(), count: guidance }]),
    { label: 'Tìm kiếm', href: paths.desk.search.href() },
    ...(isBoard(actor) ? [{ label: 'Chuyên mục', href: paths.desk.sections.href() }] : []),
    ...(letters === null ? [] : [{ label: 'Thư đến', href: paths.desk.submissions.href(), count: letters }]),
    ...(petitions === null
      ? []
      : [{ label: 'Phản ánh, kiến nghị', href: paths.desk.petitions.href(), count: petitions }]),
    ...(reports === null ? [] : [{ label: 'Báo lỗi', href: paths.desk.pageReports.href(), count: reports }]),
    ...(contributors === null
      ? []
      : [{ label: 'Cộng tác viên bên ngoài', href: paths.desk.contributors.href(), count: contributors }]),
    { label: 'Ngày làm việc', href: paths.desk.calendar.href() },
    { label: 'Các phòng, đơn vị', href: paths.desk.divisions.href() },
    { label: 'Tổ biên tập', href: paths.desk.board.href() },
    ...(holds(actor, 'division_head', 'division_deputy')
      ? [{ label: 'Ủy quyền ký', href: paths.desk.delegations.href() }]
      : []),
    ...(holds(actor, 'administrator')
      ? [
          {
            label: 'Nhân sự và quyền',
            href: paths.desk.people.href(),
            count: await countProposals(ctx.db, actor.id),
          },
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
