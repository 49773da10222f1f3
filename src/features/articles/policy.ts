import { holds, isBoard, leads, mayPublish, type Actor, type Role } from '#platform/actor.ts'
import { canTake, stateNames, type Standing, type Step } from './article.ts'

interface Rule {
  /** Whose step it is, as the person reads it. */
  whose: string
  concerns: (actor: Actor, article: Standing) => boolean
  /** Why not this person although it is such a person's step, or null. */
  unless?: (actor: Actor, article: Standing) => string | null
}

const wrote = (actor: Actor, article: Standing) =>
  article.createdBy === actor.id || article.coAuthors.includes(actor.id)
const leadsDivision = (actor: Actor, article: Standing) => leads(actor, article.divisionId)
const headsBoard = (actor: Actor) => holds(actor, 'board_head', 'board_deputy')

/** Four eyes: nobody signs, checks or publishes what they last wrote. */
const notTheLastWriter = (verb: string) => (actor: Actor, article: Standing) =>
  actor.id === article.lastWriterId
    ? `Bạn là người sửa bài này sau cùng nên không thể tự ${verb}; cần một người khác.`
    : null

const notTheWriter = (verb: string) => (actor: Actor, article: Standing) =>
  wrote(actor, article)
    ? `Bạn là tác giả bài này nên không thể tự ${verb}.`
    : notTheLastWriter(verb)(actor, article)

const alreadyOpen = (_actor: Actor, article: Standing) =>
  article.hasOpenEdition ? 'Bài này đang có một bản khác chưa đăng.' : null

/** What was taken from the readers does not come back through a correction that was still in work. */
export const whyNotOverLive = ({ liveState }: Pick<Standing, 'liveState'>): string | null =>
  liveState === null || liveState === 'published'
    ? null
    : `Bản mà bài này thay cho đang ở trạng thái “${stateNames[liveState]}”, nên bản này không đăng được.`

const onlyOverPublished = (_actor: Actor, article: Standing) => whyNotOverLive(article)

/** The first reason that holds. */
const either =
  (...reasons: NonNullable<Rule['unless']>[]): NonNullable<Rule['unless']> =>
  (actor, article) => {
    for (const reason of reasons) {
      const sentence = reason(actor, article)
      if (sentence) return sentence
    }
    return null
  }

const writer = { whose: 'Người viết', concerns: wrote }
const divisionLeader = 'Trưởng phòng hoặc Phó Trưởng phòng phụ trách của đơn vị cung cấp'
const publisher = { whose: 'Thành viên Tổ biên tập có quyền đăng', concerns: mayPublish }
const boardLeader = { whose: 'Tổ trưởng hoặc Tổ phó Tổ biên tập', concerns: headsBoard }

/** Who may take which step (workflows §9). */
const rules: Record<Step, Rule> = {
  submit: { whose: 'Người viết hoặc lãnh đạo phòng', concerns: (a, x) => wrote(a, x) || leadsDivision(a, x) },
  recall: writer,
  discard: writer,
  reopen: { ...writer, unless: alreadyOpen },
  sign: { whose: divisionLeader, concerns: leadsDivision, unless: notTheWriter('ký') },
  return: {
    whose: 'Người có trách nhiệm ở bước này',
    concerns: (a, x) => (x.state === 'submitted' ? leadsDivision(a, x) : isBoard(a)),
  },
  take_up: { whose: 'Thành viên Tổ biên tập', concerns: isBoard },
  check: { whose: 'Thành viên Tổ biên tập', concerns: isBoard, unless: notTheWriter('kiểm tra') },
  approve: { ...publisher, unless: notTheWriter('duyệt') },
  schedule: { ...publisher, unless: either(notTheWriter('hẹn giờ đăng'), onlyOverPublished) },
  unschedule: publisher,
  publish: { ...publisher, unless: either(notTheWriter('đăng'), onlyOverPublished) },
  force_publish: { ...boardLeader, unless: either(notTheWriter('đăng'), onlyOverPublished) },
  confirm_forced: {
    whose: 'Người có quyền đăng hoặc Chánh Văn phòng, không phải người đã đăng ngay',
    concerns: (a) => mayPublish(a) || holds(a, 'chief'),
    unless: (a, x) => {
      if (a.id === x.forcedBy) return 'Bạn là người đã đăng ngay nên không thể tự xác nhận.'
      return notTheWriter('xác nhận')(a, x)
    },
  },
  correct: { ...publisher, unless: alreadyOpen },
  withdraw: boardLeader,
  restore: boardLeader,
  take_down: boardLeader,
  redirect: boardLeader,
  archive: publisher,
}

export const whoseStep = (step: Step): string => rules[step].whose

/** Whether the step is such a person's at all: decides if its button is shown. */
export const concerns = (actor: Actor, step: Step, article: Standing): boolean =>
  rules[step].concerns(actor, article)

/** Why this person cannot take this step now: the sentence for the page, or null when they can. */
export function whyNot(actor: Actor, step: Step, article: Standing): string | null {
  if (!canTake(article.state, step)) return `Bài đang ở trạng thái “${stateNames[article.state]}”.`
  if (step === 'confirm_forced' && (article.forcedBy === null || article.forcedConfirmedBy !== null))
    return 'Bài này không chờ xác nhận đăng ngay.'
  if (!concerns(actor, step, article)) return `Bước này do người khác làm: ${whoseStep(step)}.`
  return rules[step].unless?.(actor, article) ?? null
}

/** Who may save a new revision: the writer while it is a draft, the division's leaders until they sign, then the board. */
export function whyNotEdit(actor: Actor, article: Standing): string | null {
  switch (article.state) {
    case 'draft':
      if (wrote(actor, article) || leadsDivision(actor, article)) return null
      return 'Bản nháp chỉ người viết, đồng tác giả và lãnh đạo phòng sửa được.'
    case 'submitted':
      return leadsDivision(actor, article)
        ? null
        : 'Bài đang chờ ký: chỉ lãnh đạo phòng sửa được; người viết có thể rút lại.'
    case 'signed':
    case 'editing':
    case 'checked':
    case 'ready':
    case 'scheduled':
      return isBoard(actor) ? null : 'Bài đã chuyển Tổ biên tập: chỉ thành viên Tổ biên tập sửa được.'
    default:
      return 'Bài đã đăng không sửa trực tiếp; hãy mở bản đính chính.'
  }
}

const writers: readonly Role[] = ['contributor', 'specialist', 'division_head', 'division_deputy']

/** The divisions whose leaders sign what this person writes; a contributor's post names the one that takes them in. */
export const divisionsToWriteFor = (actor: Actor): string[] => [
  ...new Set(
    actor.posts.flatMap(({ role, divisionId, onBehalfOf }) =>
      divisionId && onBehalfOf === null && writers.includes(role) ? [divisionId] : [],
    ),
  ),
]

export const mayWriteFor = (actor: Actor, divisionId: string): boolean =>
  divisionsToWriteFor(actor).includes(divisionId)
