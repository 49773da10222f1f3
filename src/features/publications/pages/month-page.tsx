import type { Month } from '#features/articles/index.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { EmptyState, PageHead, Pager, SiteLayout, TeaserList, type Teaser } from '#ui/index.ts'
import type { PageLinks } from '../cursor.ts'

interface MonthPageProps {
  month: string
  count: number
  later: Month | undefined
  earlier: Month | undefined
  teasers: readonly Teaser[]
  links: PageLinks
}

/** "2026-03" → "Tháng 3 năm 2026" */
const nameOf = (month: string) => `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`

export function MonthPage({ month, count, later, earlier, teasers, links }: MonthPageProps) {
  const name = nameOf(month)
  return (
    <SiteLayout
      title={`Lưu trữ: ${name.toLowerCase()}`}
      description={`${countOf(count, 'tin, bài')} đã đăng trong ${name.toLowerCase()}, mới nhất trước.`}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        { label: 'Lưu trữ', href: paths.archive.href() },
        { label: name },
      ]}
      metadata={{ canonical: links.canonical }}
    >
      <PageHead title={name} lead={`${countOf(count, 'tin, bài')}, mới nhất trước.`} />
      {(earlier || later) && (
        <nav class="month-ways" aria-label="Tháng khác">
          {earlier && (
            <a href={paths.archiveMonth.href({ month: earlier.month })}>
              <span aria-hidden="true">← </span>
              {nameOf(earlier.month)}
            </a>
          )}
          {later && (
            <a href={paths.archiveMonth.href({ month: later.month })}>
              {nameOf(later.month)}
              <span aria-hidden="true"> →</span>
            </a>
          )}
        </nav>
      )}
      {teasers.length > 0 ? (
        <TeaserList items={teasers} />
      ) : (
        <EmptyState title="Không còn tin, bài cũ hơn trong tháng này" />
      )}
      <Pager first={links.first} older={links.older} />
    </SiteLayout>
  )
}
