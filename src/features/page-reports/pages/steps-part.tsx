import { paths } from '#paths'
import { ActionForm, Button, ButtonRow, Form, RadioGroup, Select, TextArea } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import type { ReportLine } from '../queries.ts'
import { isOpen, outcomeNames, outcomes, type Outcome } from '../report.ts'

interface FormState {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export interface StepsPartProps {
  report: ReportLine
  /** Who may be given the report. */
  readers: readonly { personId: string; name: string }[]
  /** Id of whoever looks at the page. */
  self: string
  assign?: FormState
  close?: FormState
}

const hints: Record<Outcome, string> = {
  mended: 'Trang đã được sửa.',
  answered: 'Không phải sửa trang, chỉ cần trả lời.',
  no_error: 'Trang đúng như vậy.',
  spam: 'Quảng cáo, phá rối, do máy gửi. Không có thư trả lời.',
}

export function StepsPart({ report, readers, self, assign, close }: StepsPartProps) {
  const { id, state, email, assignedTo } = report
  const { pageReportStep } = paths.desk
  if (!isOpen(state))
    return (
      <ActionForm
        action={pageReportStep('mo-lai').href({ id })}
        label="Mở lại"
        kind="secondary"
        confirm="Người gửi sẽ thấy báo lỗi này đang được xem xét."
      />
    )
  return (
    <>
      <section aria-labelledby="giao">
        <h2 id="giao">Giao xem xét</h2>
        <Form
          action={pageReportStep('giao').href({ id })}
          values={assign?.values ?? { person: assignedTo ?? self }}
          errors={assign?.errors}
        >
          <Select
            name="person"
            label="Người xem xét"
            options={readers.map(({ personId, name }) => ({
              value: personId,
              label: personId === self ? `${name} (tôi)` : name,
            }))}
          />
          <ButtonRow>
            <Button kind="secondary">Giao</Button>
          </ButtonRow>
        </Form>
      </section>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua">Ghi kết quả</h2>
        <Form action={pageReportStep('ket-qua').href({ id })} values={close?.values} errors={close?.errors}>
          <RadioGroup
            name="outcome"
            legend="Kết quả"
            choices={outcomeNames.map((value) => ({ value, label: outcomes[value], hint: hints[value] }))}
          />
          <TextArea
            name="answer"
            label="Trả lời người gửi"
            hint={
              email
                ? 'Người gửi đọc câu này trên trang tra cứu và nhận qua thư.'
                : 'Người gửi đọc câu này trên trang tra cứu.'
            }
            maxlength={mostLetters.answer}
            rows={4}
          />
          <ButtonRow>
            <Button>Ghi kết quả</Button>
          </ButtonRow>
        </Form>
      </section>
    </>
  )
}
