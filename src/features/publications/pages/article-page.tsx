import type { ComponentChildren } from 'preact'
import { pictureSet } from '#features/media/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { DateText, Figure, Notice, PageHead, Prose, SiteLayout } from '#ui/index.ts'
import type { ReadableArticle } from '#features/articles/index.ts'

interface ArticlePageProps {
  article: ReadableArticle
  /** Stands above everything when it is not the public page: "Xem trước". */
  banner?: ComponentChildren
}

/** The public page of an article; with a banner, its preview. */
export function ArticlePage({ article, banner }: ArticlePageProps) {
  const { title, lead, section, publishedAt, correctedAt, kindName } = article
  const trail = [
    { label: 'Trang chủ', href: paths.home.href() },
    { label: section.name, href: paths.section.href({ slug: section.slug }) },
    { label: title },
  ]
  return (
    <SiteLayout
      title={title}
      description={lead}
      trail={trail}
      head={<ArticleHead article={article} draft={!!banner} />}
    >
      {banner}
      <article class="article">
        <PageHead
          kicker={<a href={paths.section.href({ slug: section.slug })}>{section.name}</a>}
          title={title}
          lead={lead}
          facts={
            <>
              <span>{kindName}</span>
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
            </>
          }
        />
        <Standing article={article} />
        <Pictures article={article} />
        <Prose html={article.body} />
        <Attachments article={article} />
        <Byline article={article} />
        <Corrections article={article} />
      </article>
    </SiteLayout>
  )
}

function ArticleHead({ article, draft }: { article: ReadableArticle; draft: boolean }) {
  return (
    <>
      <link rel="canonical" href={article.canonical} />
      {draft && <meta name="robots" content="noindex" />}
      {Object.entries(article.metadata).map(([element, value]) => (
        <meta name={`DC.${element}`} content={value} />
      ))}
    </>
  )
}

function Standing({ article: { state, reason } }: { article: ReadableArticle }) {
  if (state === 'withdrawn')
    return (
      <Notice kind="warning" title="Bài này đã được rút">
        {`Nội dung dưới đây được giữ lại để tra cứu, không còn giá trị thông tin. Lý do: ${reason ?? ''}`}
      </Notice>
    )
  if (state === 'archived')
    return (
      <Notice title="Bài lưu trữ">
        Thông tin dưới đây đúng tại thời điểm đăng và có thể không còn phù hợp.
      </Notice>
    )
  return null
}

function Pictures({ article: { photos } }: { article: ReadableArticle }) {
  return (
    <>
      {photos.map(({ mediaId, name, width, height, alt, decorative, caption }, index) => (
        <Figure
          {...pictureSet({ id: mediaId, name, width, height })}
          sizes="(min-width: 76rem) 68rem, 100vw"
          alt={decorative ? '' : alt}
          caption={caption}
          eager={index === 0}
        />
      ))}
    </>
  )
}

function Attachments({ article: { attachments } }: { article: ReadableArticle }) {
  if (attachments.length === 0) return null
  return (
    <section class="attachments" aria-labelledby="tep-dinh-kem">
      <h2 id="tep-dinh-kem">Tệp đính kèm</h2>
      <ul>
        {attachments.map(({ mediaId, name, title, bytes }) => (
          <li>
            <a href={paths.media.href({ id: mediaId, name })}>{title || name}</a>{' '}
            <span class="quiet">({formatBytes(bytes)})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Byline({ article: { authors, source, leaders, tags } }: { article: ReadableArticle }) {
  return (
    <footer class="byline">
      <p class="byline-authors">{authors.join(', ')}</p>
      {source && (
        <p>
          Nguồn: <a href={source.url}>{source.name}</a>
        </p>
      )}
      {leaders.length > 0 && <p>Lãnh đạo liên quan: {leaders.join('; ')}</p>}
      {tags.length > 0 && <p>Từ khóa: {tags.join('; ')}</p>}
    </footer>
  )
}

/** What was wrong is said where it stood, with its date; it is never quietly mended. */
function Corrections({ article: { corrections } }: { article: ReadableArticle }) {
  if (corrections.length === 0) return null
  return (
    <section class="corrections" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">Đính chính</h2>
      <ul>
        {corrections.map(({ note, at }) => (
          <li>
            <DateText at={at} />: {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
