import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, ButtonLink, ButtonRow } from '#ui/index.ts'
import { stateOf, whyNotFrom } from '../note.ts'
import type { NoteLine, Receipt } from '../queries.ts'

interface StepsPartProps {
  note: NoteLine
  receiverCount: number | null
  receipts: readonly Receipt[]
  now: Date
}

/** What who guides does next with the note. */
export function StepsPart({ note, receiverCount, receipts, now }: StepsPartProps) {
  const { id } = note
  const stepHref = (step: string) => paths.desk.guidanceStep(step).href({ id })
  const state = stateOf(note)
  if (state === 'draft')
    return (
      <ButtonRow>
        <ButtonLink href={paths.desk.editGuidance.href({ id })} kind="secondary">
          Sửa bản nháp
        </ButtonLink>
        <ActionForm
          action={stepHref('gui')}
          label="Gửi"
          confirm={`Gửi đến ${countOf(receiverCount ?? 0, 'người')}. Bản đã gửi không sửa được; muốn sửa phải lập bản thay thế.`}
        />
        <ActionForm
          action={stepHref('bo')}
          label="Bỏ bản nháp"
          kind="danger"
          confirm="Bản nháp đã bỏ không gửi được nữa."
        />
      </ButtonRow>
    )
  if (state !== 'sent') return null
  const unread = receipts.filter(({ readAt }) => readAt === null).length
  const reason = unread === 0 ? 'Mọi người đã đọc.' : whyNotFrom(note, 'remind', now)
  return (
    <ButtonRow>
      <ActionForm
        action={stepHref('nhac-lai')}
        label={unread === 0 ? 'Nhắc lại' : `Nhắc lại ${countOf(unread, 'người')} chưa đọc`}
        kind="secondary"
        disabledReason={reason ?? undefined}
      />
      <ActionForm action={stepHref('thay')} label="Lập bản thay thế" kind="secondary" />
    </ButtonRow>
  )
}
