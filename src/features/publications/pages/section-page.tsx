import { paths } from '#paths'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHead,
  Pager,
  SiteLayout,
  TeaserList,
  type Teaser,
} from '#ui/index.ts'
import type { PageLinks } from '../cursor.ts'
import { feedOfSection } from '../feeds/announced.ts'

interface SectionPageProps {
  section: { name: string; slug: string; clause: string }
  parent: { name: string; slug: string } | null
  categories: readonly { name: string; slug: string }[]
  teasers: readonly Teaser[]
  links: PageLinks
  /** To the pages that this section's own things have. */
  way: { label: string; href: string } | null
}

/** One section or category, newest first; its first page leads with the newest. */
export function SectionPage(props: SectionPageProps) {
  const { section, parent, categories, teasers, links, way } = props
  const { name, slug, clause } = section
  const trail = [
    { label: 'Trang chủ', href: paths.home.href() },
    ...(parent ? [{ label: parent.name, href: paths.section.href({ slug: parent.slug }) }] : []),
    { label: name },
  ]
  const feeds = [feedOfSection(section)]
  return (
    <SiteLayout
      title={name}
      description={sentenceOf(clause)}
      trail={trail}
      feeds={feeds}
      metadata={{ canonical: links.canonical, dublinCore: { subject: name } }}
    >
      <PageHead title={name} lead={sentenceOf(clause)} />
      {way && (
        <ButtonRow>
          <ButtonLink href={way.href}>{way.label}</ButtonLink>
        </ButtonRow>
      )}
      {categories.length > 0 && (
        <nav class="categories" aria-label="Chuyên mục con">
          <ul>
            {categories.map((category) => (
              <li>
                <a href={paths.section.href({ slug: category.slug })}>{category.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {teasers.length > 0 ? (
        <TeaserList items={teasers} leadFirst={!links.first} />
      ) : (
        <EmptyState
          title={links.first ? 'Không còn tin, bài cũ hơn' : 'Chưa có tin, bài trong chuyên mục này'}
          action={
            links.first
              ? { label: 'Về đầu danh sách', href: links.first }
              : { label: 'Về trang chủ', href: paths.home.href() }
          }
        >
          Khi có nội dung mới, nội dung đó sẽ hiện ở đây và trong nguồn tin Atom.
        </EmptyState>
      )}
      <Pager first={links.first} older={links.older} />
      <ul class="list-ways" aria-label="Các cách khác để theo dõi">
        <li>
          <a href={paths.archive.href()}>Lưu trữ theo tháng</a>
        </li>
        <li>
          <a href={paths.sectionFeed.href({ slug })} type="application/atom+xml">
            Nguồn tin Atom
          </a>
        </li>
        <li>
          <a href={paths.sectionFeedRss.href({ slug })} type="application/rss+xml">
            Nguồn tin RSS
          </a>
        </li>
      </ul>
    </SiteLayout>
  )
}

/** A clause of the regulation ends with a semicolon; alone on a page it is a sentence. */
function sentenceOf(clause: string): string | undefined {
  return clause === '' ? undefined : clause.replace(/[;.\s]*$/, '.')
}
