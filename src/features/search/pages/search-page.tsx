import type { NumberFound } from '#features/document-library/index.ts'
import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { DateText, Notice, PageHead, Pager, SearchForm, SiteLayout } from '#ui/index.ts'
import type { Stretch } from '../snippet.ts'
import { NothingFound } from './nothing-found.tsx'

export interface Answer {
  href: string
  title: readonly Stretch[]
  snippet: readonly Stretch[]
  section: string
  at: Date
}

interface Place {
  name: string
  slug: string
}

export interface SearchPageProps {
  question: string
  /** Whether anything was asked at all. */
  asked: boolean
  /** The words stand in so many texts that the search was given up. */
  tooCommon: boolean
  count: number
  /** No more than these are shown, whatever was found. */
  most: number
  /** How many answers stand on the pages before this one. */
  from: number
  onPage: number
  /** The documents that have the number that was typed, where it is one of several documents. */
  numbered: readonly NumberFound[]
  answers: readonly Answer[]
  sections: readonly Place[]
  chosen: Place | undefined
}

const addressOf = (question: string, section: Place | undefined, from = 0) =>
  `${paths.search.href()}?${new URLSearchParams({
    q: question,
    ...(section && { muc: section.slug }),
    ...(from > 0 && { truoc: String(from) }),
  })}`

export function SearchPage(props: SearchPageProps) {
  const { question, asked, tooCommon, count, answers, from, onPage, most, chosen } = props
  const title = asked ? `Kết quả tìm “${question}”` : 'Tìm kiếm'
  const last = Math.min(count, most)
  return (
    <SiteLayout
      title={title}
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Tìm kiếm' }]}
      metadata={{ indexed: false }}
      asking
    >
      <PageHead title="Tìm kiếm" />
      <div class="search-page">
        <SearchForm ask="Tìm trong tin, bài đã đăng" value={question} />
        <Numbered question={question} documents={props.numbered} />
        {asked && <Sections {...props} />}
        {tooCommon && (
          <Notice kind="warning" title="Từ này có trong quá nhiều tin, bài">
            Hãy thêm một từ nữa, như tên huyện, tên người, số văn bản, hoặc chọn một chuyên mục.
          </Notice>
        )}
        {asked && !tooCommon && count === 0 && props.numbered.length === 0 && (
          <NothingFound question={question} section={chosen?.name} />
        )}
        {answers.length > 0 && (
          <>
            <p class="quiet">
              {countFound(count, most)}
              {chosen && ` trong chuyên mục ${chosen.name}`}
              {last > onPage &&
                `. Đang xem ${formatCount(from + 1)} đến ${formatCount(from + answers.length)}`}
              .
            </p>
            <Answers answers={answers} />
            <Pager
              first={from > 0 ? addressOf(question, chosen) : undefined}
              older={from + onPage < last ? addressOf(question, chosen, from + onPage) : undefined}
            />
            {count > most && from + onPage >= most && (
              <p class="quiet">Chỉ hiện {formatCount(most)} kết quả. Hãy thêm từ để tìm hẹp hơn.</p>
            )}
          </>
        )}
      </div>
    </SiteLayout>
  )
}

/** Numbers come again each year and at each issuer: whoever typed one chooses. */
function Numbered({ question, documents }: { question: string; documents: readonly NumberFound[] }) {
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="van-ban-co-so">
      <h2 id="van-ban-co-so">Văn bản có số này</h2>
      <ul class="numbered">
        {documents.map(({ title, abstract, href }) => (
          <li>
            <a href={href}>{title}</a>
            <small>{abstract}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${paths.documents.href()}?${new URLSearchParams({ tim: question })}`}>
          Tìm “{question}” trong mọi văn bản
        </a>
      </p>
    </section>
  )
}

const countFound = (count: number, most: number) =>
  count > most ? `Tìm thấy hơn ${formatCount(most)} tin, bài` : `Tìm thấy ${formatCount(count)} tin, bài`

const nameOf = (section: Place | undefined) => section?.name ?? 'Mọi chuyên mục'

function Sections({ question, sections, chosen }: SearchPageProps) {
  const all: (Place | undefined)[] = [undefined, ...sections]
  return (
    <details>
      <summary>Lọc theo chuyên mục: {nameOf(chosen)}</summary>
      <nav class="categories" aria-label="Chuyên mục">
        <ul>
          {all.map((section) => (
            <li>
              <a
                href={addressOf(question, section)}
                aria-current={section?.slug === chosen?.slug ? 'true' : undefined}
              >
                {section && <span class="unseen">Chỉ tìm trong </span>}
                {nameOf(section)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <ol class="teasers">
      {answers.map(({ href, title, snippet, section, at }) => (
        <li>
          <article class="teaser">
            <div class="teaser-words">
              <h2 class="teaser-title">
                <a href={href}>
                  <Marked stretches={title} />
                </a>
              </h2>
              <p class="teaser-lead">
                <Marked stretches={snippet} />
              </p>
              <p class="facts">
                <DateText at={at} form="date" />
                <span>{section}</span>
              </p>
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}

const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
)
