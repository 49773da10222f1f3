import { noFilter, type PublicLine } from '#features/documents/index.ts'
import type { Day } from '#lib/days.ts'
import { countOf, formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { ChosenLinks, EmptyState, PageHead, Pager, SiteLayout } from '#ui/index.ts'
import { addressOf, facetNames, parameters, type Asked } from '../asked.ts'
import type { Choices, Chosen } from '../choices.ts'
import { feedAddress, feedOf } from '../feed-links.ts'
import { Facets } from './facets.tsx'
import { Line } from './line.tsx'
import { ListSearch } from './list-search.tsx'

interface ListPageProps {
  asked: Asked
  chosen: readonly Chosen[]
  documents: readonly PublicLine[]
  total: number
  pages: number
  choices: Choices
  today: Day
  newSince: Date
}

const here = paths.documents.href()

/** The list of the documents, narrowed by words, by a number, and by any of the facets. */
export function ListPage(props: ListPageProps) {
  const { asked, chosen, choices, total } = props
  const { page } = asked
  const names = chosen.map(({ label }) => label)
  const followed = chosen.flatMap(({ facet, label }) => (facet === 'type' || facet === 'field' ? label : []))
  const narrowed = chosen.length > 0 || asked.filter.words !== ''
  const asks = asked.filter.words && `có “${asked.filter.words}”`
  const title = [
    ['Văn bản', asks].filter(Boolean).join(' '),
    ...names,
    page > 1 && `trang ${formatCount(page)}`,
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <SiteLayout
      title={title}
      description="Văn bản chỉ đạo, điều hành và văn bản quy phạm pháp luật: tìm theo số, loại, cơ quan, lĩnh vực, người ký, năm và hiệu lực."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Văn bản' }]}
      feeds={[feedOf(asked.filter, followed)]}
      metadata={{
        canonical: addressOf(here, asked),
        // One choice is a page that people look for; what crosses several is endless and shows nothing new.
        indexed: chosen.length < 2 && asked.filter.words === '',
        dublinCore: { subject: 'Văn bản' },
      }}
      drawnFrom={total > 0 ? 'ket-qua' : undefined}
    >
      <PageHead title="Văn bản" lead={`${countOf(total, 'văn bản')}${narrowed ? ' phù hợp' : ''}.`} />
      <ListSearch asked={asked} />
      <ChosenLinks
        chosen={chosen.map(({ facet, label }) => ({
          label: `${facetNames[facet]}: ${label}`,
          href: addressOf(here, asked, { filter: { ...asked.filter, [facet]: '' }, page: 1 }),
        }))}
      />
      <div class="library">
        <Facets asked={asked} choices={choices} />
        <Results {...props} />
      </div>
      <Ways asked={asked} narrowed={narrowed} />
    </SiteLayout>
  )
}

function Results({ asked, documents, total, pages, today, newSince }: ListPageProps) {
  const { page } = asked
  if (total === 0)
    return (
      <EmptyState title="Không có văn bản nào phù hợp" action={{ label: 'Xem tất cả văn bản', href: here }}>
        Hãy bớt điều kiện lọc, gõ ít từ hơn, hoặc chỉ gõ số của văn bản.
      </EmptyState>
    )
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua" class="unseen">
        Kết quả
      </h2>
      <ol class="document-list">
        {documents.map((document) => (
          <li>
            <Line document={document} today={today} newSince={newSince} />
          </li>
        ))}
      </ol>
      <Pager
        first={page > 2 ? addressOf(here, asked, { page: 1 }) : undefined}
        newer={page > 1 ? addressOf(here, asked, { page: page - 1 }) : undefined}
        older={page < pages ? addressOf(here, asked, { page: page + 1 }) : undefined}
      />
      {pages > 1 && <p class="quiet">{`Trang ${formatCount(page)} trên ${formatCount(pages)}`}</p>}
    </section>
  )
}

function Ways({ asked, narrowed }: { asked: Asked; narrowed: boolean }) {
  return (
    <ul class="list-ways" aria-label="Các cách khác để theo dõi">
      {narrowed && (
        <li>
          <a href={addressOf(here, { ...asked, filter: noFilter, page: 1 })}>Bỏ mọi điều kiện</a>
        </li>
      )}
      <li>
        <a href={paths.documentIndex.href({ facet: parameters.type })}>Duyệt theo loại, cơ quan, lĩnh vực</a>
      </li>
      <li>
        <a href={feedAddress(asked.filter)} type="application/atom+xml">
          Nguồn tin Atom
        </a>
      </li>
      <li>
        <a href={addressOf(paths.documentsJson.href(), asked)} type="application/json" rel="nofollow">
          Danh sách này (JSON)
        </a>
      </li>
    </ul>
  )
}
