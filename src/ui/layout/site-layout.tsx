import type { ComponentChildren } from 'preact'
import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Flash } from './flash.tsx'
import { HeadMetadata } from './head-metadata.tsx'
import type { PageMetadata } from './metadata.ts'
import { LanguageLinks } from './language-links.tsx'
import { type Feed, SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

interface SiteLayoutProps {
  title: string
  description?: string | undefined
  /** From the home page down to this one, the home page included; empty on the home page. */
  trail?: readonly Crumb[] | undefined
  /** Atom feeds: announced in the head, linked in the footer. */
  feeds?: readonly Feed[] | undefined
  /** What machines read; title, description, trail and address they are told anyway. */
  metadata?: PageMetadata | undefined
  /** Further elements of the head. */
  head?: ComponentChildren
  /** The home page: it draws its own rows from edge to edge, and asks itself what one looks for. */
  front?: boolean | undefined
  /** The page itself asks what one looks for, in a `SearchForm` of its own. */
  asking?: boolean | undefined
  /**
   * Nothing is drawn until the element of this id has come: on a slow line things that stand side by side would push each
   * other about. The text, so that the header is whole, where the page does not say. It has to be there.
   */
  drawnFrom?: string | undefined
  children: ComponentChildren
}

/** A public page. Its children begin with the one h1 (`PageHead`). */
export function SiteLayout({
  title,
  description,
  trail = [],
  feeds = [],
  metadata = {},
  head,
  front = false,
  asking = front,
  drawnFrom = 'noi-dung',
  children,
}: SiteLayoutProps) {
  const { links, office } = useFrame()
  const described = description || (title === office.name ? title : `${title} – ${office.name}`)
  const words = useWords()
  return (
    <Document
      title={title}
      styles="assets/site.css"
      script="assets/site.ts"
      description={described}
      bodyClass="site"
      skips={[
        { label: words.skipToMenu, href: '#danh-muc' },
        ...(links.search ? [{ label: words.skipToSearch, href: asking ? '#tim-kiem' : links.search }] : []),
      ]}
      head={
        <>
          <link {...drawnOnceThereIs(drawnFrom)} />
          <LanguageLinks />
          {feeds.flatMap(({ title: name, href, others = [] }) =>
            [{ type: 'application/atom+xml', href }, ...others].map((form) => (
              <link rel="alternate" type={form.type} title={name} href={form.href} />
            )),
          )}
          {links.openSearch && (
            <link
              rel="search"
              type="application/opensearchdescription+xml"
              title={office.shortName}
              href={links.openSearch}
            />
          )}
          <HeadMetadata title={title} description={described} trail={trail} metadata={metadata} />
          {head}
        </>
      }
    >
      <SiteHeader searchable={!asking} />
      {trail.length > 0 && (
        <div class="site-trail">
          <Breadcrumbs trail={trail} />
        </div>
      )}
      <main class={front ? 'site-main home' : 'site-main'} id="noi-dung" tabIndex={-1}>
        <Flash />
        {children}
      </main>
      <SiteFooter feeds={feeds} />
    </Document>
  )
}

const drawnOnceThereIs = (id: string) => ({ rel: 'expect', href: `#${id}`, blocking: 'render' })
