import { formatDay } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import { noFilter, type Facet, type FacetCount, type PublicLine, type Sort } from '#features/documents/index.ts'
import { paths } from '#paths'
import {
  Button,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  Select,
  SiteLayout,
  TextField,
} from '#ui/index.ts'
import { addressOf, facetNames, parameters, type Asked } from '../asked.ts'
import { DocumentLine } from './document-line.tsx'

export interface Choice extends FacetCount {
  label: string
}

interface ListPageProps {
  asked: Asked
  documents: readonly PublicLine[]
  total: number
  pages: number
  choices: Record<Facet, Choice[]>
  today: string
  newSince: Date
}

const here = paths.documents.href()
const sortNames: Record<Sort, string> = {
  'moi-ban-hanh': 'Mới ban hành trước',
  'cu-truoc': 'Cũ trước',
  'moi-dang': 'Mới đăng trước',
  so: 'Theo ký hiệu và số',
}

export function ListPage({ asked, documents, total, pages, choices, today, newSince }: ListPageProps) {
  const { filter, sort, page } = asked
  const chosen = (Object.keys(facetNames) as Facet[]).filter((facet) => filter[facet] !== '')
  const title = page > 1 ? `Văn bản, trang ${page}` : 'Văn bản'
  return (
    <SiteLayout
      title={title}
      description="Văn bản chỉ đạo, điều hành và văn bản quy phạm pháp luật: tìm theo số, loại, cơ quan, lĩnh vực, người ký, năm và hiệu lực."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Văn bản' }]}
      feeds={[{ title: 'Văn bản mới', href: paths.documentsFeed.href() }]}
      metadata={{ canonical: addressOf(here, asked), dublinCore: { subject: 'Văn bản' } }}
    >
      <PageHead title="Văn bản" lead={`${countOf(total, 'văn bản')}${chosen.length > 0 || filter.words ? ' phù hợp' : ''}.`} />
      <Form
        action={here}
        method="get"
        label="Tìm văn bản"
        values={{ tim: filter.words, 'sap-xep': sort }}
      >
        {chosen.map((facet) => (
          <HiddenField name={parameters[facet]} value={filter[facet]} />
        ))}
        <div class="document-search">
          <TextField
            name="tim"
            type="search"
            label="Số, ký hiệu hoặc từ trong trích yếu"
            hint="Gõ số theo cách nào cũng được: 65/QĐ-CVP, 65 qd cvp, quyết định 65."
            optional
          />
          <Select
            name="sap-xep"
            label="Sắp xếp"
            options={Object.entries(sortNames).map(([value, label]) => ({ value, label }))}
            optional
          />
          <Button>Tìm</Button>
        </div>
      </Form>
      {chosen.length > 0 && (
        <nav class="chosen" aria-label="Đang lọc theo">
          <ul>
            {chosen.map((facet) => (
              <li>
                <a href={addressOf(here, asked, { filter: { ...filter, [facet]: '' }, page: 1 })}>
                  {`Bỏ lọc ${facetNames[facet]}: ${labelOf(choices[facet], filter[facet])}`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="documents-columns">
        <Facets asked={asked} choices={choices} />
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua" class="unseen">
            Kết quả
          </h2>
          {documents.length === 0 ? (
            <EmptyState title="Không có văn bản nào phù hợp" action={{ label: 'Xem tất cả văn bản', href: here }}>
              Hãy bớt điều kiện lọc, hoặc gõ ít từ hơn.
            </EmptyState>
          ) : (
            <ol class="document-list">
              {documents.map((document) => (
                <li>
                  <DocumentLine document={document} today={today} newSince={newSince} />
                </li>
              ))}
            </ol>
          )}
          <Pager
            first={page > 1 ? addressOf(here, asked, { page: 1 }) : undefined}
            newer={page > 1 ? addressOf(here, asked, { page: page - 1 }) : undefined}
            older={page < pages ? addressOf(here, asked, { page: page + 1 }) : undefined}
          />
          {total > 0 && <p class="page-count">{`Trang ${page} trên ${pages}`}</p>}
        </section>
      </div>
      <ul class="list-ways" aria-label="Các cách khác để theo dõi">
        <li>
          <a href={paths.documentsFeed.href()} type="application/atom+xml">
            Nguồn tin Atom
          </a>
        </li>
        <li>
          <a href={addressOf(paths.documentsJson.href(), asked)} type="application/json">
            Danh sách này dạng JSON
          </a>
        </li>
        {chosen.length > 0 || filter.words ? (
          <li>
            <a href={addressOf(here, { ...asked, filter: noFilter, page: 1 })}>Bỏ mọi điều kiện</a>
          </li>
        ) : null}
      </ul>
      <p class="print-only">{`In ngày ${formatDay(today)}`}</p>
    </SiteLayout>
  )
}

const labelOf = (choices: readonly Choice[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value

/** Each choice is a link, so that it works without a script and can be kept as a bookmark. */
function Facets({ asked, choices }: Pick<ListPageProps, 'asked' | 'choices'>) {
  const facets = (Object.keys(facetNames) as Facet[]).filter((facet) => choices[facet].length > 1)
  if (facets.length === 0) return null
  return (
    <nav class="facets" aria-label="Lọc văn bản">
      {facets.map((facet) => (
        <details open={facet === 'type' || facet === 'effect' || asked.filter[facet] !== ''}>
          <summary>{facetNames[facet]}</summary>
          <ul>
            {choices[facet].map(({ value, label, count }) => (
              <li>
                <a
                  href={addressOf(paths.documents.href(), asked, {
                    filter: { ...asked.filter, [facet]: value },
                    page: 1,
                  })}
                  aria-current={asked.filter[facet] === value ? 'true' : undefined}
                >
                  {label} <span class="facet-count">{`(${count})`}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

