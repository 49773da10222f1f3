import { slugify } from '#lib/text.ts'
import { feedOfAll } from '#features/publications/index.ts'
import { paths } from '#paths'
import { EmptyState, SearchForm, SiteLayout, TeaserList, useFrame, type Teaser } from '#ui/index.ts'

interface HomePageProps {
  lead: Teaser | null
  news: readonly Teaser[]
  shelves: readonly { name: string; href: string; teasers: readonly Teaser[] }[]
  sections: readonly { name: string; slug: string; clause: string }[]
}

export function HomePage({ lead, news, shelves, sections }: HomePageProps) {
  const { office } = useFrame()
  return (
    <SiteLayout
      title={office.name}
      description={`Trang thông tin điện tử của ${office.name}`}
      feeds={[feedOfAll]}
      front
      drawnFrom={lead ? 'tin-khac' : undefined}
    >
      <Opening />
      {lead ? (
        <News lead={lead} news={news} />
      ) : (
        <div class="home-row">
          <EmptyState title="Trang chưa có tin, bài nào">
            Nội dung đầu tiên được đăng sẽ hiện ở đây.
          </EmptyState>
        </div>
      )}
      {shelves.length > 0 && (
        <div class="home-row shelves">
          {shelves.map(({ name, href, teasers }) => (
            <section aria-labelledby={`muc-${slugify(name)}`}>
              <h2 id={`muc-${slugify(name)}`}>
                <a href={href}>{name}</a>
              </h2>
              <TeaserList items={teasers} level={3} />
            </section>
          ))}
        </div>
      )}
      <Sections sections={sections} />
    </SiteLayout>
  )
}

/** What one came for: to look for something, or to go where most people go. */
function Opening() {
  const { office, links } = useFrame()
  return (
    <div class="home-open">
      <h1 class="unseen">{office.name}</h1>
      <div class="home-field">
        <div class="home-open-row">
          <SearchForm ask={'Tìm tin, bài, thông\u00A0báo của Văn\u00A0phòng'} />
        </div>
      </div>
      <nav class="home-doors" aria-labelledby="loi-thuong-dung">
        <div>
          <h2 id="loi-thuong-dung">Lối thường dùng</h2>
          <ul>
            {[
              { name: 'Văn bản', href: links.documents },
              { name: 'Lịch công tác', href: links.schedule },
              { name: 'Gửi phản ánh, kiến nghị', href: paths.newPetition.href() },
              { name: 'Liên hệ', href: links.contacts },
              { name: 'Cơ cấu tổ chức', href: paths.organisation.href() },
              { name: 'Lãnh đạo', href: paths.leaders.href() },
              { name: 'Báo lỗi trên trang', href: links.reportError },
            ].map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </div>
  )
}

function News({ lead, news }: { lead: Teaser; news: readonly Teaser[] }) {
  return (
    <section aria-labelledby="tin-moi">
      <h2 id="tin-moi">Tin mới</h2>
      <div class="home-news">
        <div class="home-lead">
          <TeaserList items={[lead]} level={3} leadFirst />
        </div>
        <div class="home-next" id="tin-khac">
          <TeaserList items={news} level={3} />
          <p class="home-more">
            <a href={paths.archive.href()}>Xem mọi tin, bài theo tháng</a>
          </p>
        </div>
      </div>
    </section>
  )
}

function Sections({ sections }: { sections: HomePageProps['sections'] }) {
  return (
    <section class="home-sections" aria-labelledby="chuyen-muc">
      <h2 id="chuyen-muc">Các chuyên mục</h2>
      <ul>
        {sections.map(({ name, slug, clause }) => (
          <li>
            <a href={paths.section.href({ slug })}>{name}</a>
            {clause && <p>{clause.replace(/[;.\s]*$/, '.')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
