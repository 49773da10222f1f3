import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'
import { Emblem } from './emblem.tsx'

export function SiteHeader() {
  const { office, links, viewer } = useFrame()
  const words = useWords()
  return (
    <header class="site-header">
      <div class="site-header-row">
        <Letterhead />
        {viewer && (
          <a class="site-desk" href={links.desk}>
            {words.desk}
          </a>
        )}
      </div>
      <SiteMenu />
      <div class="weave" />
      <p class="print-only print-office">
        {office.address} · {office.phone} · {office.email}
      </p>
    </header>
  )
}

/** The agency above, the office below, as on its letters. */
function Letterhead() {
  const { office, links } = useFrame()
  return (
    <a class="letterhead" href={links.home}>
      <Emblem size={56} />
      <span class="letterhead-words">
        <span class="letterhead-parent">{office.parentName}</span>
        <span class="letterhead-name">{office.name}</span>
      </span>
    </a>
  )
}

function SiteMenu() {
  const { sections, links, path } = useFrame()
  const words = useWords()
  const items = [{ name: words.home, href: links.home }, ...sections]
  return (
    <details class="menu site-menu">
      <summary class="menu-button">{words.menu}</summary>
      <nav aria-label={words.mainMenu}>
        <ul>
          {items.map(({ name, href }) => (
            <li>
              <a href={href} aria-current={isHere(path, href, links.home)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

function isHere(path: string, href: string, home: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== home && path.startsWith(`${href}/`) ? 'true' : undefined
}
