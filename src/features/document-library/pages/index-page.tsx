import { noFilter, type Facet } from '#features/documents/index.ts'
import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { EmptyState, PageHead, SiteLayout, Tabs } from '#ui/index.ts'
import { addressOf, facetNames, parameters } from '../asked.ts'
import type { Choice } from '../choices.ts'
import { feedOf } from '../feed-links.ts'

interface IndexPageProps {
  facet: Facet
  choices: readonly Choice[]
}

const facets = Object.keys(facetNames) as Facet[]
const here = (facet: Facet) => paths.documentIndex.href({ facet: parameters[facet] })

/** All documents by one of what tells them apart: every type, every issuer, every year. */
export function IndexPage({ facet, choices }: IndexPageProps) {
  const name = facetNames[facet].toLowerCase().replace(/ văn bản$/, '')
  const title = `Văn bản theo ${name}`
  return (
    <SiteLayout
      title={title}
      description={`Danh mục văn bản theo ${name}, mỗi mục dẫn đến các văn bản của mục đó.`}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        { label: 'Văn bản', href: paths.documents.href() },
        { label: title },
      ]}
      metadata={{ canonical: here(facet), dublinCore: { subject: 'Văn bản' } }}
    >
      <PageHead title={title} />
      <Tabs
        label="Duyệt văn bản theo"
        items={facets.map((one) => ({ label: facetNames[one], href: here(one), current: one === facet }))}
      />
      {choices.length === 0 ? (
        <EmptyState title="Chưa có văn bản nào">Văn bản đầu tiên được công khai sẽ hiện ở đây.</EmptyState>
      ) : (
        <nav class="tag-index" aria-label={title}>
          <ul>
            {choices.map((choice) => (
              <li>
                <Entry facet={facet} {...choice} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(facet === 'type' || facet === 'field') && <Feeds facet={facet} choices={choices} />}
    </SiteLayout>
  )
}

function Entry({ facet, value, label, count }: Choice & { facet: Facet }) {
  const filter = { ...noFilter, [facet]: value }
  return (
    <a href={addressOf(paths.documents.href(), { filter, sort: 'moi-ban-hanh', page: 1 })}>
      <span>{label}</span> <span class="quiet">{countOf(count, 'văn bản')}</span>
    </a>
  )
}

/** Programs that follow the office can follow one type or one field. */
function Feeds({ facet, choices }: IndexPageProps) {
  if (choices.length === 0) return null
  return (
    <section aria-labelledby="nguon-tin">
      <h2 id="nguon-tin">Nguồn tin Atom</h2>
      <ul class="list-ways">
        {choices.map(({ value, label }) => {
          const { title, href } = feedOf({ ...noFilter, [facet]: value }, [label])
          return (
            <li>
              <a href={href} type="application/atom+xml">
                {title}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
