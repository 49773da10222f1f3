import type { ComponentChildren } from 'preact'
import { useFrame } from '../frame.ts'
import { Document } from './document.tsx'
import { HeadMetadata } from './head-metadata.tsx'
import type { PageMetadata } from './metadata.ts'

interface PaperLayoutProps {
  title: string
  description: string
  metadata: PageMetadata
  /** To the page on the screen; it is not printed. */
  back: { label: string; href: string }
  children: ComponentChildren
}

/** A page as the office would put it on paper: its letterhead, the text, nothing else. */
export function PaperLayout({ title, description, metadata, back, children }: PaperLayoutProps) {
  const { office } = useFrame()
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <HeadMetadata title={title} description={description || title} trail={[]} metadata={metadata} />
    </>
  )
  return (
    <Document
      title={`${title} (bản in)`}
      styles="assets/site.css"
      description={description || title}
      bodyClass="site paper"
      head={head}
    >
      <header class="paper-head">
        <p class="paper-office">
          <span class="paper-parent">{office.parentName}</span>
          <span class="paper-name">{office.name}</span>
        </p>
        <p class="paper-address">
          {office.address} · {office.phone} · {office.email}
        </p>
      </header>
      <nav class="paper-tools" aria-label="Với bản in này">
        <a href={back.href}>{back.label}</a>
        <p class="quiet">Để in hoặc lưu thành tệp PDF, dùng lệnh In của trình duyệt (Ctrl và P).</p>
      </nav>
      <main class="paper-main" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
    </Document>
  )
}
