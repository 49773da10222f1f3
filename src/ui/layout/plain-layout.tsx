import type { ComponentChildren } from 'preact'
import { useFrame } from '../frame.ts'
import { Document } from './document.tsx'
import { Emblem } from './emblem.tsx'
import { Flash } from './flash.tsx'

interface PlainLayoutProps {
  title: string
  /** Adds the browser enhancements, for pages with a form. */
  enhanced?: boolean | undefined
  head?: ComponentChildren
  children: ComponentChildren
}

/** One thing on one page: signing in, an error. Its children begin with the one h1. */
export function PlainLayout({ title, enhanced, head, children }: PlainLayoutProps) {
  const { office, links } = useFrame()
  return (
    <Document
      title={title}
      styles="assets/desk.css"
      script={enhanced ? 'assets/desk.ts' : undefined}
      bodyClass="plain"
      head={head}
    >
      <header class="plain-header">
        <a class="plain-brand" href={links.home}>
          <Emblem size={64} />
          <span class="plain-parent">{office.parentName}</span>
          <span class="plain-name">{office.name}</span>
        </a>
      </header>
      <main class="plain-main" id="noi-dung" tabIndex={-1}>
        <Flash />
        {children}
      </main>
    </Document>
  )
}
