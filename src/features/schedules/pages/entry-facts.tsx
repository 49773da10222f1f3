import { DateText, DescriptionList } from '#ui/index.ts'
import type { ScheduleEntry } from '../table.ts'

export interface EntryFactsProps {
  entry: ScheduleEntry
  leaderNames: readonly string[]
  divisionNames: readonly string[]
  /** Whose proposal it was. */
  divisionName: string | null
  /** What it was made from. */
  sources: readonly { label: string; href: string }[]
}

/** All that an entry says, the office's own notes included. */
export function EntryFacts({ entry, leaderNames, divisionNames, divisionName, sources }: EntryFactsProps) {
  const { content, place, participants, note, proposedByName, createdAt, editedByName, editedAt } = entry
  const typed = (term: string, words: string) =>
    words === '' ? [] : [{ term, detail: <span class="as-typed">{words}</span> }]
  return (
    <section aria-labelledby="noi-dung-muc">
      <h2 id="noi-dung-muc">Nội dung</h2>
      <DescriptionList
        items={[
          ...typed('Nội dung làm việc', content),
          { term: 'Lãnh đạo chủ trì, dự', detail: leaderNames.join('; ') },
          ...typed('Địa điểm', place),
          ...typed('Thành phần', participants),
          {
            term: 'Phòng theo dõi',
            detail: divisionNames.join('; ') || 'Chưa ghi; kết thúc thì không phòng nào được nhắc viết tin',
          },
          ...typed('Ghi chú nội bộ', note),
          {
            term: 'Đề nghị',
            detail: (
              <>
                {[proposedByName, divisionName].filter(Boolean).join(', ')}, <DateText at={createdAt} />
              </>
            ),
          },
          {
            term: 'Viết, sửa sau cùng',
            detail: (
              <>
                {editedByName}, <DateText at={editedAt} />
              </>
            ),
          },
          ...sources.map(({ label, href }) => ({ term: 'Lập từ', detail: <a href={href}>{label}</a> })),
        ]}
      />
    </section>
  )
}
