import { DateText, DescriptionList, StateTag } from '#ui/index.ts'
import type { SubmittedItem } from '../door.ts'
import { ContributorLayout } from './contributor-layout.tsx'

/** One thing that was sent, with what became of it. */
export function ItemPage({ item }: { item: SubmittedItem }) {
  const { title, text, sentAt, look, since, files, answer } = item
  return (
    <ContributorLayout title={title}>
      <DescriptionList
        items={[
          { term: 'Tình trạng', detail: <StateTag state="one" looks={{ one: look }} /> },
          { term: 'Từ lúc', detail: <DateText at={since} /> },
          ...(answer ? [{ term: 'Trả lời', detail: <p class="as-typed">{answer}</p> }] : []),
          { term: 'Gửi lúc', detail: <DateText at={sentAt} /> },
          { term: 'Nội dung', detail: <p class="as-typed">{text}</p> },
          { term: 'Tệp', detail: files.length === 0 ? 'Không có' : files.join(', ') },
        ]}
      />
    </ContributorLayout>
  )
}
