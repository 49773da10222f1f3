import { excerpt } from '#lib/text.ts'
import { DateText, DescriptionList } from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { kinds, topics } from '../petition.ts'
import type { Result } from '../results.ts'
import { AnswerNote } from './answer-note.tsx'
import { PetitionLayout } from './petition-layout.tsx'

/** What the public reads: a text of its own, nothing of the original. */
export function ResultPage({ result, contact }: { result: Result; contact: Contact }) {
  const { code, kind, topic, title, content, result: words, publishedAt } = result
  return (
    <PetitionLayout title={title} description={excerpt(content, 160)} contact={contact}>
      <DescriptionList
        items={[
          { term: 'Mã', detail: code },
          { term: 'Loại', detail: kinds[kind] },
          { term: 'Vấn đề', detail: topics[topic] },
          { term: 'Công khai ngày', detail: <DateText at={publishedAt} form="date" /> },
        ]}
      />
      <section aria-labelledby="noi-dung-pakn">
        <h2 id="noi-dung-pakn">Nội dung phản ánh, kiến nghị</h2>
        <p class="as-typed">{content}</p>
      </section>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua">Kết quả xử lý</h2>
        <p class="as-typed">{words}</p>
        <AnswerNote />
      </section>
    </PetitionLayout>
  )
}
