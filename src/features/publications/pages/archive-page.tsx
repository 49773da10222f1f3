import type { Month } from '#features/articles/index.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { drawnOnce, EmptyState, PageHead, SiteLayout } from '#ui/index.ts'

const description = 'Tất cả tin, bài đã đăng, xếp theo năm và tháng.'

/** Every month in which something was published, by year, the latest first. */
export function ArchivePage({ months }: { months: readonly Month[] }) {
  return (
    <SiteLayout
      title="Lưu trữ"
      description={description}
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Lưu trữ' }]}
    >
      <PageHead title="Lưu trữ" lead={description} />
      {months.length === 0 && (
        <EmptyState title="Chưa có tin, bài nào">Tháng có tin, bài đầu tiên sẽ hiện ở đây.</EmptyState>
      )}
      <Years of={months} />
    </SiteLayout>
  )
}

const Years = drawnOnce((months: readonly Month[]) => (
  <div class="archive-years">
    {[...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, ofYear]) => (
      <section class="archive-year" aria-labelledby={`nam-${year}`}>
        <h2 id={`nam-${year}`}>Năm {year}</h2>
        <ul>
          {ofYear.map(({ month, count }) => (
            <li>
              <a href={paths.archiveMonth.href({ month })}>
                <span>
                  Tháng {Number(month.slice(5))}
                  <span class="unseen"> năm {year}:</span>
                </span>
                <span class="quiet">{countOf(count, 'bài')}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
))
