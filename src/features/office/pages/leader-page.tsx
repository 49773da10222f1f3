import { paths } from '#paths'
import { DescriptionList, Notice, TeaserList, type Teaser } from '#ui/index.ts'
import type { Leader } from '../leaders.ts'
import { DemonstrationNote } from './demonstration-note.tsx'
import { writeTerm } from './leaders-page.tsx'
import { OfficePage, ToConfirm } from './office-page.tsx'

interface LeaderPageProps {
  leader: Leader
  revisedOn: string
  grounds: readonly string[]
  news: readonly Teaser[]
  isDemonstration: boolean
}

export function LeaderPage({ leader, revisedOn, grounds, news, isDemonstration }: LeaderPageProps) {
  const { name, title, serving, duties, toConfirm, terms, body } = leader
  const above = [
    { label: 'Giới thiệu', href: paths.introduction.href() },
    { label: 'Lãnh đạo', href: paths.leaders.href() },
  ]
  return (
    <OfficePage
      title={name}
      lead={serving ? title : `Nguyên ${lowerFirst(title)}`}
      revisedOn={revisedOn}
      grounds={grounds}
      above={above}
    >
      {!serving && (
        <Notice kind="warning" title="Đã thôi giữ chức vụ">
          Trang này được giữ lại để các tin, bài trước đây vẫn dẫn đến đúng người.
        </Notice>
      )}
      <DemonstrationNote when={isDemonstration} />
      <section aria-labelledby="chuc-vu">
        <h2 id="chuc-vu">Chức vụ</h2>
        <DescriptionList items={terms.map((term) => ({ term: term.title, detail: writeTerm(term) }))} />
      </section>
      {serving && (
        <section aria-labelledby="nhiem-vu">
          <h2 id="nhiem-vu">
            Nhiệm vụ
            <ToConfirm when={toConfirm} />
          </h2>
          {duties.length > 0 ? (
            <ul class="office-items">
              {duties.map((duty) => (
                <li>{duty}</li>
              ))}
            </ul>
          ) : (
            <p>Phân công nhiệm vụ chưa được công bố.</p>
          )}
        </section>
      )}
      {body === 'committee' && (
        <section aria-labelledby="tin">
          <h2 id="tin">Tin, bài có liên quan</h2>
          {news.length > 0 ? <TeaserList items={news} level={3} /> : <p>Chưa có tin, bài nào.</p>}
        </section>
      )}
    </OfficePage>
  )
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
