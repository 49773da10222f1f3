import { useFrame } from '../frame.ts'
import { useLangOfWords } from '../words.ts'
import { Emblem } from './emblem.tsx'
import { SearchForm } from './search-form.tsx'
import { SiteMenu, useWays } from './site-menu.tsx'

/** `searchable` is false where the page itself asks what one looks for. */
export function SiteHeader({ searchable = true }: { searchable?: boolean }) {
  const { office, links } = useFrame()
  const ways = useWays()
  return (
    <header class="site-header" lang={useLangOfWords()}>
      <div class="site-header-row">
        <Letterhead />
        <div class="site-tools">
          <ul class="site-ways">
            {ways.map(({ name, href, lang }) => (
              <li>
                <a href={href} lang={lang} hreflang={lang}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {searchable && links.search && <SearchForm />}
        </div>
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
    <a class="letterhead" href={links.home} aria-keyshortcuts="Alt+1">
      <Emblem size={60} />
      <span class="letterhead-words">
        <span class="letterhead-parent">{office.parentName}</span>
        <span class="letterhead-name">{office.name}</span>
      </span>
    </a>
  )
}
