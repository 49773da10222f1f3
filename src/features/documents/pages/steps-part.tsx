import { paths } from '#paths'
import { ActionForm } from '#ui/index.ts'
import { needsReason, stepLabels, type Publicity, type Step } from '../document.ts'

export interface StepOffer {
  step: Exclude<Step, 'save'>
  /** Why it cannot be taken now; null when it can. */
  refusal: string | null
}

interface StepsPartProps {
  id: string
  version: number
  publicity: Publicity
  offers: readonly StepOffer[]
  /** A step that came back without its reason. */
  refused?: { step: Step; error: string } | undefined
}

/** The addresses of the steps. */
export const stepAddresses: Record<Exclude<Step, 'save'>, string> = {
  complete: 'chuyen',
  return: 'tra-lai',
  confirm: 'xac-nhan',
  withdraw: 'rut',
  restore: 'cong-khai-lai',
  discard: 'bo',
}

const reasons: Partial<Record<Step, string>> = {
  return: 'Cần sửa những gì',
  withdraw: 'Lý do rút, người đọc sẽ thấy',
}
const confirmations: Partial<Record<Step, string>> = {
  discard: 'Văn bản không còn trong sổ; các tệp vẫn được lưu.',
}

export function StepsPart({ id, version, publicity, offers, refused }: StepsPartProps) {
  if (offers.length === 0) return null
  const labelOf = (step: StepOffer['step']) =>
    step === 'confirm'
      ? publicity === 'public'
        ? 'Xác nhận và công khai'
        : 'Xác nhận, không công khai'
      : stepLabels[step]
  return (
    <section class="document-steps" aria-labelledby="viec-can-lam">
      <h2 id="viec-can-lam">Việc có thể làm</h2>
      {offers.map(({ step, refusal }) => (
        <ActionForm
          action={paths.desk.documentStep(stepAddresses[step]).href({ id })}
          label={labelOf(step)}
          kind={
            step === 'withdraw' || step === 'discard' ? 'danger' : step === 'return' ? 'secondary' : 'primary'
          }
          disabledReason={refusal ?? undefined}
          confirm={confirmations[step]}
          hidden={{ version }}
          reason={
            needsReason(step)
              ? {
                  label: reasons[step] ?? 'Lý do',
                  error: refused?.step === step ? refused.error : undefined,
                }
              : undefined
          }
        />
      ))}
    </section>
  )
}
