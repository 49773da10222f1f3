import type { Direct } from '../offer.ts'

/** What the question names exactly, above everything that only holds its words. */
export function Directs({ directs }: { directs: readonly Direct[] }) {
  return <Tops id="dung-ten" title="Đúng số, đúng điều đã gõ" tops={directs} />
}

export interface Promoted {
  title: string
  note: string
  href: string
}

/** What the editorial board puts on top of the answers to this question. */
export function PromotedLinks({ promoted }: { promoted: readonly Promoted[] }) {
  return <Tops id="gioi-thieu" title="Ban biên tập giới thiệu" tops={promoted} />
}

function Tops({ id, title, tops }: { id: string; title: string; tops: readonly Promoted[] }) {
  if (tops.length === 0) return null
  return (
    <section class="tops" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="numbered">
        {tops.map((top) => (
          <li>
            <a href={top.href}>{top.title}</a>
            {top.note && <small>{top.note}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
