import { paths } from '#paths'
import { writeDay } from '../dates.ts'
import type { Leader, Term } from '../leaders.ts'
import { DemonstrationNote } from './demonstration-note.tsx'
import { OfficePage } from './office-page.tsx'

interface LeadersPageProps {
  page: { title: string; lead: string; revisedOn: string; grounds: readonly string[] }
  leaders: readonly Leader[]
  committeeName: string
  isDemonstration: boolean
}

export function LeadersPage({ page, leaders, committeeName, isDemonstration }: LeadersPageProps) {
  const serving = leaders.filter((leader) => leader.serving)
  const former = leaders.filter((leader) => !leader.serving)
  return (
    <OfficePage {...page} above={[{ label: 'Giới thiệu', href: paths.introduction.href() }]}>
      <DemonstrationNote when={isDemonstration} />
      <LeaderList
        id="uy-ban"
        heading={`Lãnh đạo ${committeeName}`}
        leaders={serving.filter(({ body }) => body === 'committee')}
      />
      <LeaderList
        id="van-phong"
        heading="Lãnh đạo Văn phòng"
        leaders={serving.filter(({ body }) => body === 'office')}
      />
      <LeaderList id="nguyen-lanh-dao" heading="Đã thôi giữ chức vụ" leaders={former} />
    </OfficePage>
  )
}

function LeaderList({ id, heading, leaders }: { id: string; heading: string; leaders: readonly Leader[] }) {
  if (leaders.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul class="leaders">
        {leaders.map(({ slug, name, title, terms, duties }) => (
          <li>
            <h3>
              <a href={paths.leader.href({ slug })}>{name}</a>
            </h3>
            <p class="leaders-title">{title}</p>
            {duties[0] && <p>{duties[0]}</p>}
            <p class="quiet">{terms.map(writeTerm).join('; ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function writeTerm({ fromOn, toOn }: Term): string {
  const from = `Từ ${writeDay(fromOn, 'vi')}`
  return toOn === null ? from : `${from} đến hết ${writeDay(toOn, 'vi')}`
}
