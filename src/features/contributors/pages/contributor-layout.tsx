import type { ComponentChildren } from 'preact'
import { paths } from '#paths'
import { PageHead, SiteLayout } from '#ui/index.ts'

interface ContributorLayoutProps {
  title: string
  /** Said to the browser, with the number of errors where there are some. */
  fullTitle?: string
  lead?: string
  children: ComponentChildren
}

/** One of the contributors' pages; none is for search engines. */
export function ContributorLayout({ title, fullTitle = title, lead, children }: ContributorLayoutProps) {
  const home = { label: 'Cộng tác viên', href: paths.contributor.href() }
  return (
    <SiteLayout
      title={fullTitle}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        ...(title === home.label ? [] : [home]),
        { label: title },
      ]}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead title={title} lead={lead} />
      <div class="report-form">{children}</div>
    </SiteLayout>
  )
}
