import { DateText, DescriptionList, StateTag } from '#ui/index.ts'
import type { SubmittedItem } from '../door.ts'
import { ContributorLayout } from './contributor-layout.tsx'

/** One thing that was sent, with what became of it. */
export function ItemPage({ item }: { item: SubmittedItem }) {
  const { title, text, sentAt, look, since, files, reason, results } = item
  return (
    <ContributorLayout title={title}>
      <DescriptionList
        items={[
          { term: 'Tình trạng', detail: <StateTag state="one" looks={{ one: look }} /> },
          { term: 'Từ lúc', detail: <DateText at={since} /> },
          ...(reason ? [{ term: 'Lý do', detail: <p class="as-typed">{reason}</p> }] : []),
          ...results.map(({ label, href }) => ({
            term: 'Kết quả',
            detail: href === null ? label : <a href={href}>{label}</a>,
          })),
          { term: 'Gửi lúc', detail: <DateText at={sentAt} /> },
          { term: 'Nội dung', detail: <p class="as-typed">{text}</p> },
          { term: 'Tệp', detail: files === null ? 'Đang nhận' : files.join(', ') || 'Không có' },
        ]}
      />
    </ContributorLayout>
  )
}
