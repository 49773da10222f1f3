import type { ReadableArticle } from '#features/articles/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { DateText, Notice } from '#ui/index.ts'

interface PartProps {
  article: ReadableArticle
}

/** Above the text where it is no longer news. */
export function Standing({ article: { state, reason } }: PartProps) {
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

/** Each with its kind and size, so that a reader knows before fetching it. */
export function Attachments({ article: { attachments } }: PartProps) {
  if (attachments.length === 0) return null
  return (
    <section class="attachments" aria-labelledby="tep-dinh-kem">
      <h2 id="tep-dinh-kem">Tệp đính kèm</h2>
      <ul>
        {attachments.map(({ mediaId, name, title, bytes }) => (
          <li>
            <a href={paths.media.href({ id: mediaId, name })}>{title || name}</a>{' '}
            <span class="quiet">
              ({endingOf(name)}, {formatBytes(bytes)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const endingOf = (name: string) => (name.split('.').at(-1) ?? '').toUpperCase()

export function Byline({ article: { authors, source, leaders, tags } }: PartProps) {
  return (
    <footer class="byline">
      <p class="byline-authors">{authors.join(', ')}</p>
      {source && (
        <p>
          Nguồn: <a href={source.url}>{source.name}</a>
        </p>
      )}
      {leaders.length > 0 && (
        <p>
          Lãnh đạo liên quan:{' '}
          {leaders.map(({ name, key }, n) => (
            <>
              {n > 0 && '; '}
              {key ? <a href={paths.leader.href({ slug: key })}>{name}</a> : name}
            </>
          ))}
        </p>
      )}
      {tags.length > 0 && (
        <nav class="tag-row" aria-labelledby="tu-khoa">
          <span id="tu-khoa">Từ khóa:</span>
          <ul>
            {tags.map(({ name, slug }) => (
              <li>{slug === '' ? name : <a href={paths.tag.href({ slug })}>{name}</a>}</li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  )
}

/** What was wrong is said where it stood, with its date; it is never quietly mended. */
export function Corrections({ article: { corrections } }: PartProps) {
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
