import { z } from 'zod'
import { parseDateTimeInput } from '#lib/dates.ts'
import { mostLetters } from './limits.ts'
import { kindNames, paperChannels, rejectionNames, topicNames } from './petition.ts'

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)
const maybe = (most: number) => z.string().trim().max(most, `Dài quá ${most} ký tự`).default('')

const phone = maybe(mostLetters.phone).refine(
  (typed) => /^[\d\s().+-]*$/.test(typed),
  'Số điện thoại chỉ có chữ số, dấu cách và dấu +',
)
const email = maybe(mostLetters.email)
  .refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    'Địa chỉ thư điện tử phải có dạng ten@vidu.vn',
  )
  .transform((typed) => typed.toLowerCase() || null)

const about = {
  kind: z.enum(kindNames, 'Chọn phản ánh hoặc kiến nghị'),
  topic: z.enum(topicNames, 'Chọn vấn đề'),
  title: text('Viết tiêu đề', mostLetters.title),
  content: text('Viết nội dung', mostLetters.content),
  proposal: maybe(mostLetters.proposal),
}

/** without a proposal it is feedback. */
const hasProposal = ({ kind, proposal }: { kind: string; proposal: string }) =>
  kind === 'feedback' || proposal !== ''
const proposalMissing = {
  path: ['proposal'],
  message: 'Viết phương án đề xuất, hoặc chọn loại “Phản ánh”',
}

/** What anybody sends (art. 7 (1), R-208); both ticks are the sender's own. */
export const petitionForm = z
  .object({
    ...about,
    name: text('Nhập họ tên hoặc tên tổ chức', mostLetters.name),
    address: text('Nhập địa chỉ', mostLetters.address),
    phone: phone.refine((typed) => typed !== '', 'Nhập số điện thoại'),
    email,
    terms: z.literal('on', 'Đọc Điều 3 và đánh dấu cam kết'),
    consent: z.literal('on', 'Đánh dấu đồng ý để phòng tiếp nhận dùng thông tin này khi xử lý'),
  })
  .refine(hasProposal, proposalMissing)

export type PetitionDraft = z.output<typeof petitionForm>

/** What a clerk enters of paper, of a call, of somebody at the desk: what is missing is asked for afterwards. */
export const paperForm = (now: Date) =>
  z
    .object({
      ...about,
      channel: z.enum(paperChannels, 'Chọn cách gửi đến'),
      receivedAt: z.string('Nhập giờ nhận').transform((typed, check) => {
        const at = parseDateTimeInput(typed)
        if (at !== null && at <= now) return at
        check.addIssue({ code: 'custom', message: at ? 'Giờ nhận còn chưa đến' : 'Nhập giờ nhận' })
        return z.NEVER
      }),
      name: maybe(mostLetters.name),
      address: maybe(mostLetters.address),
      phone,
      email,
      nationalCode: maybe(mostLetters.phone),
      takenBy: maybe(mostLetters.name),
      readBack: z.literal('on').optional(),
    })
    .refine(hasProposal, proposalMissing)
    // who takes a call down answers for it that it was written as it was said.
    .refine(({ channel, takenBy }) => channel !== 'phone' || takenBy !== '', {
      path: ['takenBy'],
      message: 'Ghi ai đã nghe và ghi lại cuộc gọi',
    })

export type PaperDraft = z.output<ReturnType<typeof paperForm>>

export const supplementForm = z.object({
  words: text('Viết thông tin bổ sung', mostLetters.words),
  name: maybe(mostLetters.name),
  address: maybe(mostLetters.address),
  phone,
  email,
})
export type Supplement = z.output<typeof supplementForm>

const version = z.coerce.number('Tải lại trang rồi làm lại').int()
const words = (missing: string) => text(missing, mostLetters.words)

/** The form of each step that asks for more than a click. */
export const stepForms = {
  ask: z.object({ version, question: words('Viết điều cần bổ sung') }),
  supplement: supplementForm.extend({ version }),
  reject: z.object({
    version,
    rejection: z.enum(rejectionNames, 'Chọn lý do'),
    explanation: maybe(mostLetters.words),
  }),
  forward: z.object({
    version,
    agency: text('Nhập tên cơ quan nhận', mostLetters.agency),
    note: maybe(mostLetters.words),
  }),
  assign: z.object({
    version,
    division: text('Chọn phòng, đơn vị', 20),
    advice: maybe(mostLetters.words),
  }),
  draft: z.object({ version, answer: text('Viết trả lời', mostLetters.answer) }),
  write_public: z.object({
    version,
    publicTitle: text('Viết tiêu đề', mostLetters.title),
    publicContent: text('Viết nội dung phản ánh, kiến nghị', mostLetters.content),
    publicResult: text('Viết kết quả', mostLetters.answer),
  }),
  take_down: z.object({ version, why: words('Viết lý do gỡ') }),
  sign: z.object({ version }),
  unsign: z.object({ version }),
  publish: z.object({ version }),
  take_back: z.object({ version }),
}
export type StepInput<S extends keyof typeof stepForms> = z.output<(typeof stepForms)[S]>
