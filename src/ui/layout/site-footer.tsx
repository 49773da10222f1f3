import { useFrame } from '../frame.ts'
import { useLangOfWords, useWords } from '../words.ts'
import { displayHref } from './site-menu.tsx'

export interface Feed {
  title: string
  /** Of the Atom form, the one that people are shown. */
  href: string
  /** The same in the other forms, for programs to choose from. */
  others?: readonly { type: string; href: string }[] | undefined
}

/** Who answers for the site and where to find them, then everything that a reader may ask about the site itself. */
export function SiteFooter({ feeds }: { feeds: readonly Feed[] }) {
  const { office } = useFrame()
  const words = useWords()
  return (
    <footer class="site-footer" lang={useLangOfWords()}>
      <div class="site-footer-ground">
        <div class="site-footer-row">
          <div>
            <p class="site-footer-parent">{office.parentName}</p>
            <p class="site-footer-name">{office.name}</p>
            <p>
              {words.responsible}: {office.personResponsible}
            </p>
          </div>
          <Contact />
          <About feeds={feeds} />
        </div>
        <div class="site-footer-end">
          <div>
            <p>
              © {office.name}. {words.reuse}
            </p>
          </div>
        </div>
      </div>
    </footer>
  )
}

function Contact() {
  const { office } = useFrame()
  const words = useWords()
  const others = office.feedbackEmails.filter((email) => email !== office.email)
  return (
    <section aria-labelledby="lien-he">
      <h2 id="lien-he">{words.contact}</h2>
      <address>
        <dl>
          <dt>{words.address}</dt>
          <dd>{office.address}</dd>
          <dt>{words.phone}</dt>
          <dd>
            <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>
              {office.phone.replaceAll(' ', '\u00A0')}
            </a>
          </dd>
          <dt>{words.email}</dt>
          {[office.email, ...others].map((email) => (
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          ))}
        </dl>
      </address>
    </section>
  )
}

interface AboutLink {
  title: string
  href: string
  keys?: string
  lang?: string
}

function About({ feeds }: { feeds: readonly Feed[] }) {
  const { links, viewer, path, translations } = useFrame()
  const words = useWords()
  const shownFeeds = feeds.length > 0 ? feeds : [{ title: words.feed, href: links.feed }]
  const aboutLinks: AboutLink[] = [
    { title: words.contact, href: links.contacts },
    { title: words.petitions, href: links.petitions },
    { title: words.siteMap, href: links.siteMap, keys: 'Alt+2' },
    { title: words.archive, href: links.archive },
    { title: words.display, href: displayHref(links.display, path) },
    { title: words.shortcuts, href: links.shortcuts, keys: 'Alt+0' },
    { title: words.accessibility, href: links.accessibility },
    { title: words.terms, href: links.terms },
    { title: words.privacy, href: links.privacy },
    { title: words.reuseContent, href: links.reuse },
    ...shownFeeds,
    ...(viewer ? [] : [{ title: words.signIn, href: links.signIn }]),
    {
      title: words.reportError,
      href: links.reportError && `${links.reportError}?trang=${encodeURIComponent(path)}`,
    },
    ...translations.map(({ code, name, href }) => ({ title: name, href, lang: code })),
  ]
  return (
    <nav class="site-footer-links" aria-labelledby="ve-trang-nay">
      <h2 id="ve-trang-nay">{words.aboutSite}</h2>
      <ul>
        {aboutLinks
          .filter(({ href }) => href !== '')
          .map(({ title, href, keys, lang }) => (
            <li>
              <a href={href} lang={lang} hreflang={lang} aria-keyshortcuts={keys}>
                {title}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
