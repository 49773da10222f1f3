import { paths } from '#paths'
import { PageHead, SearchForm, SiteLayout } from '#ui/index.ts'
import type { Answers } from '../asking/answer.ts'
import { addressOf, type Asked } from '../asking/asked.ts'
import type { Direct } from '../offer.ts'
import { IndexMaking } from './making.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Results } from './results.tsx'
import { Directs, PromotedLinks, type Promoted } from './tops.tsx'

export interface SearchPageProps {
  asked: Asked
  /** Null while the index is being made. */
  answers: Answers | null
  progress: { done: number; total: number } | null
  directs: readonly Direct[]
  promoted: readonly Promoted[]
}

const here = paths.search.href()

export function SearchPage({ asked, answers, progress, directs, promoted }: SearchPageProps) {
  const { question } = asked
  const isAsked = question.words.length > 0
  const isEmpty = answers !== null && answers.count === 0
  return (
    <SiteLayout
      title={question.text ? `Kết quả tìm “${question.text}”` : 'Tìm kiếm'}
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: 'Tìm kiếm' }]}
      metadata={{ indexed: false }}
      asking
    >
      <PageHead title="Tìm kiếm" />
      <div class="search-page">
        <SearchForm ask="Tìm trong mọi nội dung đã đăng" value={question.text} />
        <PromotedLinks promoted={promoted} />
        <Directs directs={directs} />
        {isAsked && answers === null && (
          <IndexMaking progress={progress}>
            Gõ đúng số văn bản vẫn tìm được ngay. Trong lúc chờ, có thể xem{' '}
            <a href={paths.documents.href()}>danh sách văn bản</a>,{' '}
            <a href={paths.archive.href()}>tin, bài theo tháng</a> hoặc{' '}
            <a href={paths.tags.href()}>theo từ khóa</a>.
          </IndexMaking>
        )}
        {answers && isEmpty && asked.kind === '' && directs.length === 0 && (
          <NothingFound question={question.text} />
        )}
        {answers && isAsked && !(isEmpty && asked.kind === '') && (
          <>
            <Results asked={asked} answers={answers} here={here} reader="public" />
            <p>
              <a
                href={addressOf(paths.searchFeed.href(), { ...asked, sort: 'hop' })}
                type="application/atom+xml"
              >
                Theo dõi kết quả này (nguồn tin Atom)
              </a>
            </p>
          </>
        )}
        {question.text !== '' && !isAsked && <NothingFound question={question.text} />}
      </div>
    </SiteLayout>
  )
}
