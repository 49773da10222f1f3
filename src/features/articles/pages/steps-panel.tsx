import { textOf, type FieldErrors, type FieldValues } from '#platform/http/form.ts'
import { toDateTimeInput } from '#lib/dates.ts'
import { paths } from '#paths'
import {
  ActionForm,
  Button,
  CheckboxGroup,
  ConfirmDetails,
  DateTimeField,
  Form,
  HiddenField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { needsReason, steps, type Step } from '../article.ts'
import { prohibitedActCodes, prohibitedActs } from '../checklist.ts'
import type { Offer, Offers } from '../offers.ts'
import type { ArticleRecord } from '../records.ts'

export interface RefusedStep {
  step: Step
  values: FieldValues
  errors: FieldErrors
}

interface StepsPanelProps {
  article: ArticleRecord
  offers: Offers
  refused?: RefusedStep | undefined
  now: Date
}

const main: readonly Step[] = [
  'submit',
  'sign',
  'take_up',
  'check',
  'approve',
  'publish',
  'confirm_forced',
  'reopen',
]
const grave: readonly Step[] = ['force_publish', 'withdraw', 'take_down', 'redirect', 'discard']

const reasonLabels: Partial<Record<Step, string>> = {
  return: 'Cần sửa những gì',
  correct: 'Nội dung đính chính, độc giả sẽ đọc',
  withdraw: 'Lý do rút, độc giả sẽ đọc',
  take_down: 'Lý do gỡ, độc giả sẽ đọc',
  force_publish: 'Vì sao phải đăng ngay',
}

/** What may be done now, by whom; a refusal is read before the click. */
export function StepsPanel({ article, offers, refused, now }: StepsPanelProps) {
  if (offers.mine.length === 0 && offers.others.length === 0) return null
  const ordered = [
    ...offers.mine.filter(({ step }) => main.includes(step)),
    ...offers.mine.filter(({ step }) => !main.includes(step) && !grave.includes(step)),
    ...offers.mine.filter(({ step }) => grave.includes(step)),
  ]
  return (
    <section class="steps-panel" aria-labelledby="buoc-tiep-theo">
      <h2 id="buoc-tiep-theo">Bước tiếp theo</h2>
      {offers.others.length > 0 && (
        <ul class="waits">
          {offers.others.map(({ step, whose }) => (
            <li>
              <strong>{steps[step].label}</strong>: {whose}
            </li>
          ))}
        </ul>
      )}
      <div class="steps">
        {ordered.map((offer) => (
          <StepForm
            offer={offer}
            article={article}
            refused={refused?.step === offer.step ? refused : undefined}
            now={now}
          />
        ))}
      </div>
    </section>
  )
}

interface StepFormProps {
  offer: Offer
  article: ArticleRecord
  refused: RefusedStep | undefined
  now: Date
}

function StepForm({ offer: { step, refusal, hash }, article, refused, now }: StepFormProps) {
  const action = paths.desk.articleStep(step).href({ id: article.id })
  const { label } = steps[step]
  const kind = main.includes(step) ? 'primary' : grave.includes(step) ? 'danger' : 'secondary'
  if (refusal === null && (step === 'check' || step === 'schedule' || step === 'redirect'))
    return (
      <ConfirmDetails summary={label} kind={kind} open={refused !== undefined}>
        <Form action={action} values={refused?.values} errors={refused?.errors} label={label}>
          <HiddenField name="seenHash" value={hash} />
          <StepFields step={step} now={now} />
          <Button kind={kind}>{label}</Button>
        </Form>
      </ConfirmDetails>
    )
  return (
    <ActionForm
      action={action}
      label={label}
      kind={kind}
      disabledReason={refusal ?? undefined}
      hidden={{ seenHash: hash }}
      {...(needsReason(step) && {
        reason: {
          label: reasonLabels[step] ?? 'Lý do',
          value: textOf(refused?.values, 'reason'),
          error: refused?.errors['reason'],
        },
      })}
      {...(step === 'discard' && { confirm: 'Bản nháp sẽ không còn trong danh sách; bạn có thể lấy lại.' })}
    />
  )
}

function StepFields({ step, now }: { step: Step; now: Date }) {
  if (step === 'check')
    return (
      <CheckboxGroup
        name="checklist"
        legend="Rà soát theo Điều 3 của Quy chế: đánh dấu từng mục đã kiểm tra"
        choices={prohibitedActCodes.map((value) => ({ value, label: prohibitedActs[value] }))}
      />
    )
  if (step === 'schedule')
    return <DateTimeField name="publishAt" label="Ngày, giờ đăng" min={toDateTimeInput(now)} />
  return (
    <>
      <TextField
        name="redirectTo"
        label="Địa chỉ của bài thay thế"
        hint="Dán địa chỉ trang công khai của bài đó."
      />
      <TextArea name="reason" label="Lý do chuyển hướng" rows={3} />
    </>
  )
}
