import { paths } from '#paths'
import { DeskLayout, EmptyState, PageHead, SearchForm } from '#ui/index.ts'
import type { Answers } from '../asking/answer.ts'
import type { Direct } from '../offer.ts'
import { addressOf, type Asked } from '../asking/asked.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { IndexMaking } from './making.tsx'
import { Results } from './results.tsx'
import { Directs } from './tops.tsx'
import { StaffNothingFound } from './nothing-found.tsx'

interface StaffPageProps {
  asked: Asked
  /** Null while nothing is asked, or the index is being made. */
  answers: Answers | null
  /** What the question names exactly. */
  directs: readonly Direct[]
  progress: { done: number; total: number } | null
  /** Whether whoever asks may see what others asked. */
  isLearning: boolean
}

const here = paths.desk.search.href()

export function StaffPage({ asked, answers, directs, progress, isLearning }: StaffPageProps) {
  const { text, words } = asked.question
  const isFound = answers !== null && (answers.count > 0 || asked.kind !== '')
  const isMaking = words.length > 0 && answers === null
  return (
    <DeskLayout title={text ? `Kết quả tìm “${text}”` : 'Tìm kiếm'}>
      <PageHead title="Tìm kiếm" />
      {isLearning && <DeskTabs here={here} />}
      <div class="search-page">
        <SearchForm ask="Tìm trong mọi nội dung bạn được xem" value={text} desk />
        {text === '' && (
          <EmptyState title="Chưa hỏi gì">
            Gõ từ, số văn bản hoặc tên người. Tìm cả bản nháp, bài đang chờ ký và văn bản chưa công khai mà
            bạn được xem.
          </EmptyState>
        )}
        <Directs directs={directs} />
        {isMaking && (
          <IndexMaking progress={progress}>
            Trong lúc chờ, có thể xem <a href={paths.desk.articles.href()}>danh sách tin, bài</a> hoặc{' '}
            <a href={paths.desk.documents.href()}>cơ sở dữ liệu văn bản</a>.
          </IndexMaking>
        )}
        {isFound && <Results asked={asked} answers={answers} here={here} reader="staff" />}
        {text !== '' && !isFound && !isMaking && directs.length === 0 && (
          <StaffNothingFound question={text} />
        )}
        {text !== '' && (
          <p>
            <a href={addressOf(paths.search.href(), { ...asked, kind: '', page: 1 })}>
              Tìm “{text}” trong nội dung đã công khai
            </a>
          </p>
        )}
      </div>
    </DeskLayout>
  )
}
