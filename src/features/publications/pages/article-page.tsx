import type { ComponentChildren } from 'preact'
import type { ReadableArticle } from '#features/articles/index.ts'
import { pictureToShare } from '#features/media/index.ts'
import { paths } from '#paths'
import { DateText, PageHead, Prose, ReadAloud, SiteLayout, type PageMetadata } from '#ui/index.ts'
import { feedOfSection } from '../feeds/announced.ts'
import { Attachments, Byline, Corrections, Standing } from './article-parts.tsx'
import { Contents, Gallery, LeadPicture, MorePictures, needsContents } from './article-pictures.tsx'
import { ArticleTools, Neighbours, type NeighbourLinks } from './article-tools.tsx'

interface ArticlePageProps {
  article: ReadableArticle
  neighbours?: NeighbourLinks | undefined
  /** Stands above everything when it is not the public page: "Xem trước". */
  banner?: ComponentChildren
}

/** The public page of an article; with a banner, its preview. */
export function ArticlePage({ article, neighbours, banner }: ArticlePageProps) {
  const { title, lead, section, parentSection, kind } = article
  const trail = [
    { label: 'Trang chủ', href: paths.home.href() },
    ...[parentSection, section].flatMap((place) =>
      place ? [{ label: place.name, href: paths.section.href({ slug: place.slug }) }] : [],
    ),
    { label: title },
  ]
  const isStory = kind === 'photo_story'
  return (
    <SiteLayout
      title={title}
      description={lead}
      trail={trail}
      feeds={[feedOfSection(section)]}
      metadata={describeArticle(article, banner !== undefined)}
    >
      {banner}
      <article
        class={['article', isStory && 'is-story', needsContents(article) && 'has-contents']
          .filter(Boolean)
          .join(' ')}
      >
        <PageHead
          kicker={<a href={paths.section.href({ slug: section.slug })}>{section.name}</a>}
          title={title}
          lead={lead}
          facts={<Dates article={article} />}
        />
        <ReadAloud />
        <Standing article={article} />
        {!isStory && <LeadPicture article={article} />}
        <Contents headings={article.headings} />
        <Prose html={article.body} />
        {isStory ? <Gallery article={article} /> : <MorePictures article={article} />}
        <Attachments article={article} />
        <Byline article={article} />
        <Corrections article={article} />
      </article>
      {!banner && (
        <>
          <ArticleTools slug={article.slug} feed={feedOfSection(section)} />
          {neighbours && <Neighbours {...neighbours} section={section} />}
        </>
      )}
    </SiteLayout>
  )
}

/** R-1203: the day in full, then when it went out and when it was last put right. */
function Dates({ article: { publishedAt, correctedAt, kindName } }: { article: ReadableArticle }) {
  return (
    <>
      {publishedAt && <DateText at={publishedAt} form="long" />}
      {publishedAt && (
        <span>
          Ngày đăng: <DateText at={publishedAt} />
        </span>
      )}
      {correctedAt && (
        <span>
          Đính chính: <DateText at={correctedAt} />
        </span>
      )}
      <span>{kindName}</span>
    </>
  )
}

/** What machines read of an article; a draft is nobody's to index. */
export function describeArticle(article: ReadableArticle, draft = false): PageMetadata {
  const [photo] = article.photos
  return {
    canonical: paths.article.href({ slug: article.slug }),
    indexed: !draft,
    dublinCore: article.metadata,
    picture: photo && {
      ...pictureToShare({ id: photo.mediaId, name: photo.name }, photo.focalPoint),
      alt: photo.alt || photo.caption || article.title,
    },
    news: article.publishedAt
      ? {
          publishedAt: article.publishedAt,
          changedAt: article.changedAt,
          authors: article.authors,
          section: article.section.name,
          tags: article.tags.map(({ name }) => name),
        }
      : undefined,
  }
}
