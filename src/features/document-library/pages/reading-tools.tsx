import { paths } from '#paths'

interface ReadingToolsProps {
  slug: string
  feed: { title: string; href: string } | null
}

/** Print, follow, take the facts along, and a word to the office where something is wrong. */
export function ReadingTools({ slug, feed }: ReadingToolsProps) {
  const page = encodeURIComponent(paths.document.href({ slug }))
  return (
    <ul class="page-tools" aria-label="Với văn bản này">
      <li>
        <a href={paths.printDocument.href({ slug })}>Bản để in và lưu</a>
      </li>
      {feed && (
        <li>
          <a href={feed.href} type="application/atom+xml">
            {`Theo dõi: ${feed.title} (Atom)`}
          </a>
        </li>
      )}
      <li>
        <a href={paths.documentJson.href({ slug })} type="application/json">
          Dữ liệu của văn bản (JSON)
        </a>
      </li>
      <li>
        <a href={`${paths.reportError.href()}?trang=${page}`} rel="nofollow">
          Báo lỗi trong trang này
        </a>
      </li>
    </ul>
  )
}
