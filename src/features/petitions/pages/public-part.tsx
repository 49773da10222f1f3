import { paths } from '#paths'
import { DateText, DescriptionList, Notice, TextArea, TextField } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import type { PetitionPageProps } from './petition-page.tsx'
import { StepButton, StepForm } from './step-form.tsx'

/** A text of its own, without anything that leads to the submitter; written by one, approved by another. */
export function PublicPart(page: PetitionPageProps) {
  const { petition, offers, personal } = page
  const { code, state, publicTitle, publicContent, publicResult, publicByName } = petition
  if (publicTitle === null && !offers.has('write_public')) return null
  const found = personal.length === 0 ? null : `Bản công khai còn ${personal.join(', ')} của người gửi.`
  return (
    <section aria-labelledby="ban-cong-khai">
      <h2 id="ban-cong-khai">Bản công khai</h2>
      {found !== null && <Notice kind="danger">{found}</Notice>}
      {petition.takenDownReason !== null && (
        <Notice kind="warning">{`Kết quả đã gỡ: ${petition.takenDownReason}`}</Notice>
      )}
      {publicTitle !== null && (
        <DescriptionList
          items={[
            { term: 'Tiêu đề', detail: publicTitle },
            { term: 'Nội dung', detail: <p class="as-typed">{publicContent}</p> },
            { term: 'Kết quả', detail: <p class="as-typed">{publicResult}</p> },
            { term: 'Người viết sau cùng', detail: publicByName ?? '' },
            ...(state === 'published' && petition.publishedAt !== null
              ? [
                  {
                    term: 'Công khai',
                    detail: (
                      <>
                        <a href={paths.petitionResult.href({ code })}>Xem trang công khai</a>,{' '}
                        <DateText at={petition.publishedAt} />, {petition.publishedByName}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <StepForm
        page={page}
        step="write_public"
        values={{
          publicTitle: publicTitle ?? '',
          publicContent: publicContent ?? '',
          publicResult: publicResult ?? petition.answer ?? '',
        }}
        open
      >
        <TextField
          name="publicTitle"
          label="Tiêu đề công khai"
          hint="Viết lại, không có họ tên, địa chỉ, điện thoại, thư điện tử của người gửi."
          maxlength={mostLetters.title}
        />
        <TextArea name="publicContent" label="Nội dung công khai" maxlength={mostLetters.content} rows={6} />
        <TextArea name="publicResult" label="Kết quả công khai" maxlength={mostLetters.answer} rows={8} />
      </StepForm>
      <div class="stack">
        <StepButton
          page={page}
          step="publish"
          refusal={found}
          confirm="Bản công khai hiện trên trang, trả lời được gửi đến người phản ánh, kiến nghị."
        />
        <StepForm page={page} step="take_down" kind="danger">
          <TextArea
            name="why"
            label="Lý do gỡ"
            hint="Người mở địa chỉ này đọc được lý do; đừng nhắc lại điều phải gỡ."
            maxlength={mostLetters.words}
            rows={3}
          />
        </StepForm>
      </div>
    </section>
  )
}
