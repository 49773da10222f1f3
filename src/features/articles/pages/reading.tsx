import { pictureSet } from '#features/media/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { DescriptionList, Figure, Prose } from '#ui/index.ts'
import { consentBases, dublinCore, dublinCoreElements } from '../content.ts'
import type { ReadableArticle } from '../reading.ts'

/** The text with all that stands behind it, for those who sign and check. */
export function Reading({ article }: { article: ReadableArticle }) {
  return (
    <section class="reading" aria-labelledby="noi-dung-bai">
      <h2 id="noi-dung-bai">Nội dung</h2>
      {article.lead && <p class="lead">{article.lead}</p>}
      {article.photos.map(
        ({ mediaId, name, alt, decorative, caption, width, height, personsShown, consentBasis }) => (
          <>
            <Figure
              {...pictureSet({ id: mediaId, name, width, height }, 960)}
              alt={decorative ? '' : alt}
              caption={caption}
            />
            <p class="quiet">
              {decorative ? 'Ảnh trang trí.' : `Mô tả thay thế: ${alt || 'chưa có'}.`}{' '}
              {personsShown && `Người trong ảnh: ${personsShown}. `}
              {consentBasis ? `Căn cứ: ${consentBases[consentBasis]}.` : 'Chưa ghi căn cứ sử dụng hình ảnh.'}
            </p>
          </>
        ),
      )}
      <Prose html={article.body} />
      {article.attachments.length > 0 && (
        <ul>
          {article.attachments.map(({ mediaId, name, title, bytes }) => (
            <li>
              <a href={paths.media.href({ id: mediaId, name })}>{title || name}</a> ({formatBytes(bytes)})
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Tác giả, nguồn và dữ liệu đặc tả</summary>
        <DescriptionList
          items={[
            { term: 'Tác giả', detail: article.authors.join('; ') || 'Chưa ghi' },
            ...(article.source
              ? [
                  {
                    term: 'Nguồn',
                    detail: <a href={article.source.url}>{article.source.name || article.source.url}</a>,
                  },
                ]
              : []),
            ...(article.leaders.length
              ? [{ term: 'Lãnh đạo liên quan', detail: article.leaders.map(({ name }) => name).join('; ') }]
              : []),
            ...dublinCoreElements.flatMap((element) => {
              const value = article.metadata[element]
              return value ? [{ term: `${dublinCore[element]} (DC.${element})`, detail: value }] : []
            }),
          ]}
        />
      </details>
    </section>
  )
}
