import { formatCount } from '#lib/text.ts'

export interface FacetGroup {
  name: string
  choices: readonly { label: string; href: string; count: number; isChosen: boolean }[]
  /** Where all choices of the group stand. */
  more?: { label: string; href: string } | undefined
}

interface FacetLinksProps {
  title: string
  groups: readonly FacetGroup[]
}

/**
 * Each choice is a link, so that it works without a script and can be kept as a bookmark. On a narrow screen all of them are
 * folded behind one line, so that the results come first.
 */
export function FacetLinks({ title, groups }: FacetLinksProps) {
  if (groups.length === 0) return null
  return (
    <details class="facets">
      <summary>{title}</summary>
      <nav aria-labelledby="loc">
        <h2 class="unseen" id="loc">
          {title}
        </h2>
        {groups.map(({ name, choices, more }) => (
          <section>
            <h3>{name}</h3>
            <ul>
              {choices.map(({ label, href, count, isChosen }) => (
                <li>
                  <a href={href} aria-current={isChosen ? 'true' : undefined} rel="nofollow">
                    {label} <span class="quiet">{formatCount(count)}</span>
                  </a>
                </li>
              ))}
            </ul>
            {more && (
              <p>
                <a href={more.href}>{more.label}</a>
              </p>
            )}
          </section>
        ))}
      </nav>
    </details>
  )
}

interface ChosenLinksProps {
  /** What a list is narrowed by, each with the address without it. */
  chosen: readonly { label: string; href: string }[]
}

export function ChosenLinks({ chosen }: ChosenLinksProps) {
  if (chosen.length === 0) return null
  return (
    <nav class="chosen" aria-label="Đang lọc theo">
      <ul>
        {chosen.map(({ label, href }) => (
          <li>
            <a href={href}>
              <span class="unseen">Bỏ lọc </span>
              {label}
              <span aria-hidden="true"> ✕</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
