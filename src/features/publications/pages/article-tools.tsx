import { paths } from '#paths'

interface Link {
  title: string
  slug: string
}

export interface NeighbourLinks {
  newer: Link | null
  older: Link | null
}

/** Print, save, follow, and a word to the office where something is wrong. */
export function ArticleTools({ slug, feed }: { slug: string; feed: { title: string; href: string } }) {
  const page = encodeURIComponent(paths.article.href({ slug }))
  return (
    <ul class="page-tools" aria-label="Với bài này">
      <li>
        <a href={paths.printArticle.href({ slug })}>Bản để in và lưu</a>
      </li>
      <li>
        <a href={feed.href} type="application/atom+xml">
          Theo dõi chuyên mục (Atom)
        </a>
      </li>
      <li>
        <a href={paths.articleMetadata.href({ slug })} type="application/json">
          Dữ liệu đặc tả (JSON)
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

/** The texts beside this one in its section. */
export function Neighbours({
  newer,
  older,
  section,
}: NeighbourLinks & { section: { name: string; slug: string } }) {
  if (!newer && !older) return null
  return (
    <nav class="neighbours" aria-labelledby="cung-chuyen-muc">
      <h2 id="cung-chuyen-muc">
        Cùng chuyên mục <a href={paths.section.href({ slug: section.slug })}>{section.name}</a>
      </h2>
      <ul>
        {newer && <NeighbourLine way="Bài đăng sau" {...newer} rel="next" />}
        {older && <NeighbourLine way="Bài đăng trước" {...older} rel="prev" />}
      </ul>
    </nav>
  )
}

function NeighbourLine({ way, title, slug, rel }: Link & { way: string; rel: 'next' | 'prev' }) {
  return (
    <li>
      <span class="quiet">{way}</span>
      <a href={paths.article.href({ slug })} rel={rel}>
        {title}
      </a>
    </li>
  )
}
