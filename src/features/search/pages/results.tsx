import { formatCount } from '#lib/text.ts'
import { ChosenLinks, FacetLinks, Notice, Pager, type FacetGroup } from '#ui/index.ts'
import { choiceAddress } from '../asked-log/choice-address.ts'
import type { Answers, OfferedFacet, Reader } from '../asking/answer.ts'
import { addressOf, most, onPage, sortNames, sorts, withChoice, type Asked } from '../asking/asked.ts'
import { Mended } from './mended.tsx'
import { AnswerList } from './answers.tsx'

interface ResultsProps {
  asked: Asked
  answers: Answers
  /** The page's own address, without what is asked. */
  here: string
  reader: Reader
}

/** Tabs of kinds, what narrows them, and the answers; the same for citizens and for staff. */
export function Results({ asked, answers, here, reader }: ResultsProps) {
  const { shown, count, isCut, isLoose, pages, facets } = answers
  const { page, question } = asked
  return (
    <>
      <Mended asked={asked} mended={answers.mended} here={here} />
      <KindTabs asked={asked} answers={answers} here={here} />
      <ChosenLinks
        chosen={facets
          .filter(({ chosen }) => chosen !== '')
          .map((facet) => ({
            label: `${facet.name}: ${nameOfChosen(facet)}`,
            href: addressOf(here, asked, { choices: withChoice(asked, { code: facet.code, value: '' }) }),
          }))}
      />
      <div class={facets.length > 0 ? 'library' : undefined}>
        <FacetLinks title="Lọc kết quả" groups={facets.map((facet) => groupOf(facet, asked, here))} />
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua" class="answers-count">
            {isCut ? `Hơn ${formatCount(most)} kết quả` : `${formatCount(count)} kết quả`}
          </h2>
          {isLoose && count > 0 && (
            <Notice kind="info">
              Không có nội dung nào có đủ các từ đã gõ. Dưới đây là những nội dung có nhiều từ ấy nhất.
            </Notice>
          )}
          {count > 1 && <SortLinks asked={asked} here={here} />}
          <AnswerList answers={shown} ping={choiceAddress(question.text, reader)} />
          <Pager
            first={page > 2 ? addressOf(here, asked, { page: 1 }) : undefined}
            newer={page > 1 ? addressOf(here, asked, { page: page - 1 }) : undefined}
            older={page < pages ? addressOf(here, asked, { page: page + 1 }) : undefined}
          />
          {pages > 1 && (
            <p class="quiet">
              {`Trang ${formatCount(page)} trên ${formatCount(pages)}`}
              {isCut && page * onPage >= most && '. Hãy thêm từ để tìm hẹp hơn.'}
            </p>
          )}
        </section>
      </div>
    </>
  )
}

function KindTabs({ asked, answers: { tabs }, here }: Pick<ResultsProps, 'asked' | 'answers' | 'here'>) {
  const all = tabs.reduce((sum, { count }) => sum + count, 0)
  const shown = [{ kind: '', name: 'Tất cả', count: all }, ...tabs]
  return (
    <nav class="tabs kind-tabs" aria-label="Loại kết quả">
      <ul>
        {shown.map(({ kind, name, count }) => (
          <li>
            <a
              href={addressOf(here, asked, { kind, choices: [] })}
              aria-current={kind === asked.kind ? 'true' : undefined}
              rel="nofollow"
            >
              {name} <span class="quiet">{formatCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SortLinks({ asked, here }: Pick<ResultsProps, 'asked' | 'here'>) {
  return (
    <nav class="sorts" aria-label="Thứ tự">
      <ul>
        {sortNames.map((sort) => (
          <li>
            <a
              href={addressOf(here, asked, { sort })}
              aria-current={sort === asked.sort ? 'true' : undefined}
              rel="nofollow"
            >
              {sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Choices of a facet that are shown at once. */
const mostChoices = 12

const groupOf = ({ code, name, chosen, choices }: OfferedFacet, asked: Asked, here: string): FacetGroup => ({
  name,
  choices: choices
    .filter(({ value }, place) => place < mostChoices || value === chosen)
    .map(({ value, name: label, count }) => ({
      label,
      count,
      href: addressOf(here, asked, { choices: withChoice(asked, { code, value }) }),
      isChosen: value === chosen,
    })),
})

const nameOfChosen = ({ chosen, choices }: OfferedFacet) =>
  choices.find(({ value }) => value === chosen)?.name ?? chosen
