import { formatCount } from '#lib/text.ts'
import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

export function DeskMenu() {
  const { menu, links } = useFrame()
  const words = useWords()
  return (
    <details class="menu desk-menu">
      <summary class="menu-button">{words.menu}</summary>
      <nav aria-label={words.deskMenu}>
        <ul>
          {menu.map(({ label, href, count, current }) => (
            <li>
              <a href={href} aria-current={current ? 'page' : undefined}>
                <span>{label}</span>
                {count !== undefined && count > 0 && <span class="count">{formatCount(count)}</span>}
              </a>
            </li>
          ))}
          <li class="desk-menu-site">
            <a href={links.home}>{words.publicSite}</a>
          </li>
        </ul>
      </nav>
    </details>
  )
}
