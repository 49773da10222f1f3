import type { Tag } from '#features/articles/index.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { EmptyState, PageHead, Pager, SiteLayout, TeaserList, type Teaser } from '#ui/index.ts'
import type { PageLinks } from '../cursor.ts'

const home = { label: 'Trang chủ', href: paths.home.href() }
const byName = new Intl.Collator('vi')

/** Every tag that leads to something, in the order of the alphabet. */
export function TagIndexPage({ tags }: { tags: readonly Tag[] }) {
  return (
    <SiteLayout
      title="Từ khóa"
      description="Các từ khóa của tin, bài đã đăng, mỗi từ khóa dẫn đến các tin, bài mang từ khóa đó."
      trail={[home, { label: 'Từ khóa' }]}
    >
      <PageHead title="Từ khóa" lead="Chọn một từ khóa để xem các tin, bài mang từ khóa đó." />
      {tags.length === 0 ? (
        <EmptyState title="Chưa có từ khóa nào">
          Từ khóa của tin, bài đầu tiên được đăng sẽ hiện ở đây.
        </EmptyState>
      ) : (
        <nav class="tag-index" aria-label="Danh sách từ khóa">
          <ul>
            {tags
              .toSorted((a, b) => byName.compare(a.name, b.name))
              .map(({ name, slug, count }) => (
                <li>
                  <a href={paths.tag.href({ slug })}>
                    <span>{name}</span> <span class="quiet">{countOf(count, 'bài')}</span>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </SiteLayout>
  )
}

interface TagPageProps {
  tag: Tag
  teasers: readonly Teaser[]
  links: PageLinks
}

export function TagPage({ tag: { name, count }, teasers, links }: TagPageProps) {
  return (
    <SiteLayout
      title={`Từ khóa: ${name}`}
      description={`${countOf(count, 'tin, bài')} mang từ khóa “${name}”, mới nhất trước.`}
      trail={[home, { label: 'Từ khóa', href: paths.tags.href() }, { label: name }]}
      metadata={{ canonical: links.canonical, dublinCore: { subject: name } }}
    >
      <PageHead title={`Từ khóa: ${name}`} lead={`${countOf(count, 'tin, bài')}, mới nhất trước.`} />
      {teasers.length > 0 ? <TeaserList items={teasers} /> : <EmptyState title="Không còn tin, bài cũ hơn" />}
      <Pager first={links.first} older={links.older} />
    </SiteLayout>
  )
}
