import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Flash } from './flash.tsx'
import { type Feed, SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

interface SiteLayoutProps {
  title: string
  description?: string | undefined
  /** From the home page down to this one, the home page included; empty on the home page. */
  trail?: readonly Crumb[] | undefined
  /** Atom feeds: announced in the head, linked in the footer. */
  feeds?: readonly Feed[] | undefined
  /** Further elements of the head: metadata, canonical address. */
  head?: ComponentChildren
  children: ComponentChildren
}

/** A public page. Its children begin with the one h1 (`PageHead`). */
export function SiteLayout({ title, description, trail = [], feeds = [], head, children }: SiteLayoutProps) {
  return (
    <Document
      title={title}
      styles="assets/site.css"
      description={description}
      bodyClass="site"
      head={
        <>
          {feeds.map((feed) => (
            <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
          ))}
          {head}
        </>
      }
    >
      <SiteHeader />
      <div class="site-trail">
        <Breadcrumbs trail={trail} />
      </div>
      <main class="site-main" id="noi-dung" tabIndex={-1}>
        <Flash />
        {children}
      </main>
      <SiteFooter feeds={feeds} />
    </Document>
  )
}
