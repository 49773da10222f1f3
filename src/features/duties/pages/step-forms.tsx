import type { Actor } from '#platform/actor.ts'
import type { Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { ActionForm, ButtonRow } from '#ui/index.ts'
import { isOpen, whyNotFrom, type Step } from '../obligation.ts'
import { concerns } from '../policy.ts'
import type { ObligationLine } from '../queries.ts'

const words: Record<Step, { label: string; reason: string; hint?: string }> = {
  supply: {
    label: 'Xác nhận đã cung cấp',
    reason: 'Đã cung cấp bằng gì',
    hint: 'Tên, số hoặc địa chỉ của nội dung đã gửi Tổ biên tập.',
  },
  excuse: { label: 'Miễn', reason: 'Lý do miễn' },
  void: { label: 'Bỏ nghĩa vụ', reason: 'Vì sao không còn phải làm' },
  pause: { label: 'Tạm dừng tính hạn', reason: 'Đang chờ gì' },
  resume: { label: 'Tính hạn tiếp', reason: 'Ghi chú' },
}

interface StepFormsProps {
  obligation: ObligationLine
  actor: Actor
  steps: Readonly<Record<string, Step>>
  rejected: (Rejected & { step: Step }) | undefined
}

export function StepForms({ obligation, actor, steps, rejected }: StepFormsProps) {
  if (!isOpen(obligation)) return null
  const offered = Object.entries(steps).filter(
    ([, step]) => concerns(actor, step, obligation) && whyNotFrom(obligation, step) === null,
  )
  if (offered.length === 0) return null
  return (
    <section aria-labelledby="viec-lam-duoc">
      <h2 id="viec-lam-duoc">Việc làm được</h2>
      <ButtonRow>
        {offered.map(([name, step]) => {
          const own = rejected?.step === step ? rejected : undefined
          return (
            <ActionForm
              action={paths.desk.obligationStep(name).href({ id: obligation.id })}
              label={words[step].label}
              kind={step === 'supply' ? 'primary' : 'secondary'}
              reason={{
                name: 'words',
                label: words[step].reason,
                hint: words[step].hint,
                value: typeof own?.values['words'] === 'string' ? own.values['words'] : undefined,
                error: own?.errors['words'],
              }}
            />
          )
        })}
      </ButtonRow>
    </section>
  )
}
