import { relationNames, typeName, type Tie } from '#features/documents/index.ts'
import { paths } from '#paths'

interface RelationsPartProps {
  title: string
  outgoing: readonly Tie[]
  incoming: readonly Tie[]
}

interface Entry {
  words: string
  abstract: string
  part: string | null
  href: string | null
}

/** Lược đồ: the same ties as lists, grouped by what they do, in both directions. */
export function RelationsPart({ title, outgoing, incoming }: RelationsPartProps) {
  if (outgoing.length + incoming.length === 0) return null
  const groups = [
    ...group(outgoing, 'forward', ({ targetWords }) => targetWords),
    ...group(incoming, 'back', ({ other }) => [typeName(other?.type ?? null), other?.number].filter(Boolean).join(' ')),
  ]
  return (
    <section aria-labelledby="luoc-do" class="relations">
      <h2 id="luoc-do">Lược đồ: văn bản liên quan</h2>
      <div class="relation-groups">
        {groups.map(([name, entries]) => (
          <section aria-label={`${title}: ${name}`}>
            <h3>{name}</h3>
            <ul>
              {entries.map(({ words, abstract, part, href }) => (
                <li>
                  {href ? <a href={href}>{words}</a> : words}
                  {part && ` (${part})`}
                  {abstract && <small>{abstract}</small>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function group(
  ties: readonly Tie[],
  direction: 'forward' | 'back',
  wordsOf: (tie: Tie) => string,
): [string, Entry[]][] {
  const groups = Map.groupBy(ties, ({ type }) => relationNames(type)[direction])
  return Array.from(groups, ([name, members]) => [
    name,
    members.map((tie) => ({
      words: wordsOf(tie),
      abstract: tie.other?.abstract ?? '',
      part: tie.part,
      href:
        tie.other?.state === 'published' && tie.other.slug
          ? paths.document.href({ slug: tie.other.slug })
          : null,
    })),
  ])
}
