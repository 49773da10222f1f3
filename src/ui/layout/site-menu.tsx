import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

interface Way {
  name: string
  href: string
  lang?: string
}

/** The sections behind one button, which opens without a script; the few other ways beside it or, on a phone, within. */
export function SiteMenu() {
  const { sections, links, path } = useFrame()
  const words = useWords()
  const doors = useDoors()
  const ways = useWays()
  return (
    <div class="site-bar">
      <nav class="site-bar-row" id="danh-muc" aria-label={words.mainMenu} tabIndex={-1}>
        <details class="menu site-menu">
          <summary class="menu-button">{words.menu}</summary>
          <Ways items={[...doors, ...ways]} path={path} home={links.home} class="site-doors-small" />
          <Ways items={sections} path={path} home={links.home} />
        </details>
        <Ways items={doors} path={path} home={links.home} class="site-doors" />
        {links.search && (
          <p class="site-find">
            <a href={links.search} aria-keyshortcuts="Alt+3">
              {words.search}
            </a>
          </p>
        )}
      </nav>
    </div>
  )
}

function useDoors(): Way[] {
  const { links } = useFrame()
  const words = useWords()
  return [
    { name: words.home, href: links.home },
    { name: words.introduction, href: links.introduction },
    { name: words.documents, href: links.documents },
    { name: words.schedule, href: links.schedule },
    { name: words.contact, href: links.contacts },
    { name: words.siteMap, href: links.siteMap },
  ].filter(({ href }) => href !== '')
}

/** How the reader wants to have the portal, and for those who work in it the way in. */
export function useWays(): Way[] {
  const { links, viewer, translations, path } = useFrame()
  const words = useWords()
  return [
    ...translations.map(({ code, name, href }) => ({ name, href, lang: code })),
    { name: words.display, href: displayHref(links.display, path) },
    ...(viewer ? [{ name: words.desk, href: links.desk }] : []),
  ].filter(({ href }) => href !== '')
}

/** The page of the choice leads back to where it was asked for. */
export const displayHref = (display: string, path: string): string =>
  display === '' || path === display ? display : `${display}?tu=${encodeURIComponent(path)}`

interface WaysProps {
  items: readonly Way[]
  path: string
  home: string
  class?: string
}

function Ways({ items, path, home, class: ownClass }: WaysProps) {
  return (
    <ul class={ownClass}>
      {items.map(({ name, href, lang }) => (
        <li>
          <a href={href} lang={lang} hreflang={lang} aria-current={isHere(path, href, home)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function isHere(path: string, href: string, home: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== home && path.startsWith(`${href}/`) ? 'true' : undefined
}
