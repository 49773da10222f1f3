import type { ComponentChildren } from 'preact'
import { Notice } from '../display/notice.tsx'
import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { DeskHeader } from './desk-header.tsx'
import { DeskMenu } from './desk-menu.tsx'
import { Document } from './document.tsx'
import { Flash } from './flash.tsx'

interface DeskLayoutProps {
  title: string
  trail?: readonly Crumb[] | undefined
  head?: ComponentChildren
  children: ComponentChildren
}

/** A page of the workspace. Its children begin with the one h1 (`PageHead`). */
export function DeskLayout({ title, trail = [], head, children }: DeskLayoutProps) {
  return (
    <Document title={title} styles="assets/desk.css" script="assets/desk.ts" bodyClass="desk" head={head}>
      <DeskHeader />
      <div class="desk-columns">
        <DeskMenu />
        <main class="desk-main" id="noi-dung" tabIndex={-1}>
          <Flash />
          <DeskNotices />
          <Breadcrumbs trail={trail} />
          {children}
        </main>
      </div>
    </Document>
  )
}

function DeskNotices() {
  const { notices } = useFrame()
  const words = useWords()
  if (notices.length === 0) return null
  return (
    <section class="desk-notices" aria-label={words.notices}>
      {notices.map(({ kind, text }) => (
        <Notice kind={kind}>{text}</Notice>
      ))}
    </section>
  )
}
