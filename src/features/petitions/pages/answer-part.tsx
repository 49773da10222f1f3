import { DateText, TextArea } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import type { PetitionPageProps } from './petition-page.tsx'
import { StepButton, StepForm } from './step-form.tsx'

/** Written by one, signed by another. */
export function AnswerPart(page: PetitionPageProps) {
  const { petition, offers } = page
  const { answer, answerByName, signedAt, signedByName, signedByTitle } = petition
  if (answer === null && !offers.has('draft')) return null
  return (
    <section aria-labelledby="tra-loi">
      <h2 id="tra-loi">Trả lời</h2>
      {answer !== null && !offers.has('draft') && <p class="as-typed report-words">{answer}</p>}
      {answerByName !== null && !offers.has('draft') && <p>{`Người viết sau cùng: ${answerByName}.`}</p>}
      {signedAt !== null && (
        <p>
          {`Đã ký: ${[signedByTitle, signedByName].filter(Boolean).join(' ')}, `}
          <DateText at={signedAt} />.
        </p>
      )}
      <StepForm page={page} step="draft" values={{ answer: answer ?? '' }} open>
        <TextArea
          name="answer"
          label="Dự thảo trả lời"
          hint={[
            'Gửi cho người phản ánh, kiến nghị khi kết quả được công khai.',
            ...(answerByName === null ? [] : [`Người viết sau cùng: ${answerByName}.`]),
          ].join(' ')}
          maxlength={mostLetters.answer}
          rows={10}
        />
      </StepForm>
      <div class="stack">
        <StepButton
          page={page}
          step="sign"
          confirm="Trả lời được ký đúng như bản đã lưu, rồi chuyển phòng tiếp nhận viết bản công khai."
        />
        <StepButton page={page} step="unsign" kind="secondary" confirm="Trả lời trở lại thành dự thảo." />
      </div>
    </section>
  )
}
