import { paths } from '#paths'
import { Tabs } from '#ui/index.ts'

const { search, searchLog, searchPromotions, searchAbbreviations } = paths.desk
const views = [
  { label: 'Tìm', href: search.href() },
  { label: 'Đã được hỏi', href: searchLog.href() },
  { label: 'Kết quả giới thiệu', href: searchPromotions.href() },
  { label: 'Từ viết tắt', href: searchAbbreviations.href() },
]

/** From the search to what it learns from. */
export const DeskTabs = ({ here }: { here: string }) => (
  <Tabs label="Tìm kiếm" items={views.map((view) => ({ ...view, current: view.href === here }))} />
)

export const deskTrail = (label: string) => [{ label: 'Tìm kiếm', href: search.href() }, { label }]
