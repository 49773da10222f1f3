import type { TieEntry, TieGroup } from '../ties.ts'

interface RelationsPartProps {
  /** What stands in the middle. */
  title: string
  /** What this document does to others, and what others do to it. */
  outgoing: readonly TieGroup[]
  incoming: readonly TieGroup[]
}

/** Lược đồ: a list that style sheets draw as a diagram, this document in its middle. */
export function RelationsPart({ title, outgoing, incoming }: RelationsPartProps) {
  if (outgoing.length + incoming.length === 0) return null
  return (
    <section aria-labelledby="luoc-do">
      <h2 id="luoc-do">Lược đồ: văn bản liên quan</h2>
      <div class={outgoing.length > 0 && incoming.length > 0 ? 'diagram has-both' : 'diagram'}>
        <Side groups={outgoing} way="to" />
        <p class="diagram-self">{title}</p>
        <Side groups={incoming} way="from" />
      </div>
    </section>
  )
}

function Side({ groups, way }: { groups: readonly TieGroup[]; way: 'to' | 'from' }) {
  if (groups.length === 0) return null
  return (
    <ul class={`diagram-side diagram-${way}`}>
      {groups.map(({ name, entries }) => (
        <li>
          <h3>{name}</h3>
          <ul>
            {entries.map((entry) => (
              <li>
                <Entry {...entry} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Entry({ words, abstract, part, href }: TieEntry) {
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      {part && ` (${part})`}
      {abstract && <small>{abstract}</small>}
    </>
  )
}
