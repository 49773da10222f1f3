import { RuleBroken } from '#platform/errors.ts'
import { needsReason, rule, steps, type EditionState, type Step } from './article.ts'
import { prohibitedActCodes, prohibitedActs, type ProhibitedAct } from './checklist.ts'
import type { ArticleContent } from './content.ts'
import { listGaps } from './gaps.ts'

/** What a person gives with a step; only what the step asks for is looked at. */
export interface StepInput {
  reason?: string
  /** The hash of the text the person was looking at. */
  seenHash?: string
  publishAt?: Date
  redirectTo?: string
  checklist?: Partial<Record<ProhibitedAct, string>>
}

export interface Decision {
  state: EditionState
  reason: string | null
  publishAt: Date | null
}

interface Deciding {
  state: EditionState
  content: ArticleContent
  hash: string
  /** Steps signed off for exactly this text. */
  signedOff: readonly string[]
}

const forward: readonly Step[] = [
  'submit',
  'sign',
  'check',
  'approve',
  'schedule',
  'publish',
  'force_publish',
]
const chain = { sign: 'lãnh đạo phòng ký', check: 'kiểm tra theo Điều 3', approve: 'duyệt' } as const

/** No item is public without a chain of sign-offs valid for exactly its text; each link stands on those before it. */
const chained: Partial<Record<Step, readonly (keyof typeof chain)[]>> = {
  check: ['sign'],
  approve: ['sign', 'check'],
  schedule: ['sign', 'check', 'approve'],
  publish: ['sign', 'check', 'approve'],
}

/** Pure: what a step makes of an article, or the rule that it would break. */
export function decide(article: Deciding, step: Step, input: StepInput, now: Date): Decision {
  if (input.seenHash !== undefined && input.seenHash !== article.hash)
    throw new RuleBroken('Bài vừa được sửa sau khi bạn mở trang này. Hãy đọc lại bản mới rồi làm bước này.')
  const reason = input.reason?.trim() || null
  if (needsReason(step) && !reason)
    throw new RuleBroken(`Hãy ghi lý do trước khi chọn “${steps[step].label}”.`)
  refuse(whyIncomplete(step, article.content))
  if (step === 'check') assertChecked(input.checklist ?? {})
  refuse(whyUnsigned(step, article.signedOff))
  const publishAt = step === 'schedule' ? futureMoment(input.publishAt, now) : null
  if (step === 'redirect' && !input.redirectTo) throw new RuleBroken('Hãy chọn bài sẽ thay cho bài này.')
  return { state: rule(step).to ?? article.state, reason, publishAt }
}

function refuse(why: string | null) {
  if (why) throw new RuleBroken(why)
}

/** What the text lacks for a step that takes it further. */
export function whyIncomplete(step: Step, content: ArticleContent): string | null {
  const gaps = forward.includes(step) ? listGaps(content) : []
  return gaps.length > 0 ? `Bài chưa đủ: ${gaps.map(({ sentence }) => sentence).join(' ')}` : null
}

export function whyUnsigned(step: Step, signedOff: readonly string[]): string | null {
  const missing = (chained[step] ?? []).filter((link) => !signedOff.includes(link))
  return missing.length > 0
    ? `Bản này còn thiếu bước: ${missing.map((link) => chain[link]).join(', ')}.`
    : null
}

function assertChecked(checklist: Partial<Record<ProhibitedAct, string>>) {
  const open = prohibitedActCodes.filter((code) => checklist[code] !== 'ok')
  if (open.length > 0)
    throw new RuleBroken(
      `Phải xác nhận đủ ${prohibitedActCodes.length} mục của Điều 3. Còn thiếu: ${open.map((code) => prohibitedActs[code].split(':')[0]).join('; ')}. Nếu bài vi phạm, hãy trả lại kèm lý do.`,
    )
}

function futureMoment(moment: Date | undefined, now: Date): Date {
  if (!moment || Number.isNaN(moment.getTime())) throw new RuleBroken('Hãy chọn ngày và giờ đăng.')
  if (moment <= now) throw new RuleBroken('Giờ đăng phải ở sau lúc này.')
  return moment
}
