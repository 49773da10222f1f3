import type { Photo, ReadableArticle } from '#features/articles/index.ts'
import { pictureSet } from '#features/media/index.ts'
import { paths } from '#paths'
import { DateText, Figure, PaperLayout, Prose } from '#ui/index.ts'
import { describeArticle } from './article-page.tsx'
import { Attachments, Corrections, Standing } from './article-parts.tsx'

/** For the printer and the file: the office speaks, its authors are not named. */
export function PrintPage({ article }: { article: ReadableArticle }) {
  const { slug, title, lead, section, publishedAt, canonical, photos, source } = article
  const before = article.kind === 'photo_story' ? 0 : 1
  return (
    <PaperLayout
      title={title}
      description={lead}
      metadata={describeArticle(article)}
      back={{ label: 'Về trang bài', href: paths.article.href({ slug }) }}
    >
      <article class="paper-article">
        <p class="paper-section">{section.name}</p>
        <h1>{title}</h1>
        {publishedAt && (
          <p class="paper-date">
            <DateText at={publishedAt} form="long" /> (đăng lúc <DateText at={publishedAt} />)
          </p>
        )}
        <Standing article={article} />
        {lead && <p class="lead">{lead}</p>}
        {photos.slice(0, before).map(figureOf)}
        <Prose html={article.body} />
        {photos.slice(before).map(figureOf)}
        <Attachments article={article} />
        <Corrections article={article} />
        <footer class="paper-source">
          {source && (
            <p>
              Nguồn: {source.name}, {source.url}
            </p>
          )}
          <p>Địa chỉ của bài: {canonical}</p>
        </footer>
      </article>
    </PaperLayout>
  )
}

/** None waits for the reader to come near: a printer asks for all at once. */
const figureOf = ({ mediaId, name, width, height, alt, decorative, caption }: Photo) => (
  <Figure
    {...pictureSet({ id: mediaId, name, width, height })}
    sizes="44rem"
    alt={decorative ? '' : alt}
    caption={caption}
    eager
  />
)
