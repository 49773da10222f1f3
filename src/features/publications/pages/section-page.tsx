import { paths } from '#paths'
import { EmptyState, PageHead, Pager, SiteLayout, TeaserList, type Teaser } from '#ui/index.ts'

interface SectionPageProps {
  section: { name: string; slug: string; clause: string }
  parent: { name: string; slug: string } | null
  categories: readonly { name: string; slug: string }[]
  teasers: readonly Teaser[]
  older: string | undefined
  newest: string | undefined
}

/** One section or category, newest first. */
export function SectionPage({ section, parent, categories, teasers, older, newest }: SectionPageProps) {
  const trail = [
    { label: 'Trang chủ', href: paths.home.href() },
    ...(parent ? [{ label: parent.name, href: paths.section.href({ slug: parent.slug }) }] : []),
    { label: section.name },
  ]
  const feeds = [{ title: `Tin mới: ${section.name}`, href: paths.sectionFeed.href({ slug: section.slug }) }]
  return (
    <SiteLayout title={section.name} description={sentenceOf(section.clause)} trail={trail} feeds={feeds}>
      <PageHead title={section.name} lead={sentenceOf(section.clause)} />
      {categories.length > 0 && (
        <nav class="categories" aria-label="Chuyên mục con">
          <ul>
            {categories.map(({ name, slug }) => (
              <li>
                <a href={paths.section.href({ slug })}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {teasers.length > 0 ? (
        <TeaserList items={teasers} />
      ) : (
        <EmptyState
          title="Chưa có tin, bài trong chuyên mục này"
          action={{ label: 'Về trang chủ', href: paths.home.href() }}
        >
          Khi có nội dung mới, nội dung đó sẽ hiện ở đây và trong nguồn tin Atom.
        </EmptyState>
      )}
      <Pager newer={newest} older={older} />
    </SiteLayout>
  )
}

/** A clause of the regulation ends with a semicolon; alone on a page it is a sentence. */
function sentenceOf(clause: string): string | undefined {
  return clause === '' ? undefined : clause.replace(/[;.\s]*$/, '.')
}
