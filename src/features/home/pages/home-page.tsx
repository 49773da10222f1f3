import { paths } from '#paths'
import { EmptyState, SiteLayout, TeaserList, useFrame, type Teaser } from '#ui/index.ts'

export interface Shelf {
  name: string
  slug: string
  teasers: readonly Teaser[]
}

interface HomePageProps {
  news: readonly Teaser[]
  shelves: readonly Shelf[]
}

export function HomePage({ news, shelves }: HomePageProps) {
  const { office } = useFrame()
  const feeds = [{ title: 'Tin, bài mới', href: paths.feed.href() }]
  return (
    <SiteLayout title={office.name} description={`Trang thông tin điện tử của ${office.name}`} feeds={feeds}>
      <div class="home">
        <h1 class="unseen">{office.name}</h1>
        {news.length === 0 ? (
          <EmptyState title="Trang chưa có tin, bài nào">
            Nội dung đầu tiên được đăng sẽ hiện ở đây.
          </EmptyState>
        ) : (
          <section aria-labelledby="tin-moi">
            <h2 id="tin-moi">Tin mới</h2>
            <TeaserList items={news} level={3} leadFirst />
          </section>
        )}
        <div class="shelves">
          {shelves.map(({ name, slug, teasers }) => (
            <section aria-labelledby={`muc-${slug}`}>
              <h2 id={`muc-${slug}`}>
                <a href={paths.section.href({ slug })}>{name}</a>
              </h2>
              <TeaserList items={teasers.map(({ title, href, at }) => ({ title, href, at }))} level={3} />
            </section>
          ))}
        </div>
      </div>
    </SiteLayout>
  )
}
