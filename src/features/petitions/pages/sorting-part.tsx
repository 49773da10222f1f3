import { RadioGroup, Select, TextArea, TextField } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import { rejectionNames, rejections } from '../petition.ts'
import { listMissingFields } from '../missing.ts'
import { SenderFields } from './fields.tsx'
import type { PetitionPageProps } from './petition-page.tsx'
import { StepButton, StepForm } from './step-form.tsx'

/** Four ways on (art. 9 (1) (d)), and the way back. */
export function SortingPart(page: PetitionPageProps) {
  const { petition, offers, divisions } = page
  const sorting = ['ask', 'supplement', 'reject', 'forward', 'assign', 'take_back'] as const
  if (!sorting.some((step) => offers.has(step))) return null
  const known = ['name', 'address', 'phone', 'email'].filter(
    (one) => !listMissingFields(petition).includes(one),
  )
  return (
    <section aria-labelledby="phan-loai">
      <h2 id="phan-loai">{petition.state === 'in_progress' ? 'Giao lại' : 'Phân loại'}</h2>
      <div class="stack">
        <StepForm page={page} step="assign" kind="primary" values={{ division: petition.divisionId ?? '' }}>
          <Select
            name="division"
            label="Phòng, đơn vị xử lý"
            blank="Chọn phòng, đơn vị"
            options={divisions.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea name="advice" label="Lời dặn" maxlength={mostLetters.words} rows={2} optional />
        </StepForm>
        <StepForm page={page} step="ask">
          <TextArea
            name="question"
            label="Điều cần bổ sung"
            hint="Người gửi đọc câu này. Hạn tạm dừng đến khi có bổ sung."
            maxlength={mostLetters.words}
            rows={4}
          />
        </StepForm>
        <StepForm page={page} step="supplement">
          <TextArea
            name="words"
            label="Thông tin bổ sung, đúng như người gửi nói hoặc viết"
            maxlength={mostLetters.words}
            rows={4}
          />
          <SenderFields without={known} optional />
        </StepForm>
        <StepForm page={page} step="forward">
          <TextField name="agency" label="Cơ quan nhận" maxlength={mostLetters.agency} />
          <TextArea name="note" label="Lời cho người gửi" maxlength={mostLetters.words} rows={3} optional />
        </StepForm>
        <StepForm page={page} step="reject" kind="danger">
          <RadioGroup
            name="rejection"
            legend="Lý do từ chối"
            choices={rejectionNames.map((value) => ({
              value,
              label: rejections[value].label,
              hint: rejections[value].told,
            }))}
          />
          <TextArea
            name="explanation"
            label="Viết thêm cho người gửi"
            maxlength={mostLetters.words}
            rows={3}
            optional
          />
        </StepForm>
        <StepButton
          page={page}
          step="take_back"
          kind="secondary"
          confirm="Phòng đang xử lý sẽ không thấy phản ánh, kiến nghị này nữa; dự thảo trả lời được giữ lại."
        />
      </div>
    </section>
  )
}
