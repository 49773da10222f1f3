import type { ComponentChildren } from 'preact'
import { paths } from '#paths'
import { DescriptionList, PageHead, SiteLayout } from '#ui/index.ts'
import type { Contact } from '../contact.ts'

interface PetitionLayoutProps {
  title: string
  /** Said to the browser, with the number of errors where there are some. */
  fullTitle?: string
  description?: string
  lead?: ComponentChildren
  facts?: ComponentChildren
  contact: Contact
  /** A page of one person's, or of a form: not for search engines. */
  unlisted?: boolean
  children: ComponentChildren
}

export const homeTitle = 'Phản ánh, kiến nghị về quy định hành chính'

/** A public page about petitions; each says where and how else one can petition. */
export function PetitionLayout(props: PetitionLayoutProps) {
  const { title, fullTitle = title, description, lead, facts, contact, unlisted, children } = props
  return (
    <SiteLayout
      title={fullTitle}
      description={description}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        ...(title === homeTitle ? [] : [{ label: homeTitle, href: paths.petitions.href() }]),
        { label: title },
      ]}
      head={unlisted && <meta name="robots" content="noindex" />}
    >
      <PageHead title={title} lead={lead} facts={facts} />
      <div class="report-form">
        {children}
        <section aria-labelledby="noi-tiep-nhan">
          <h2 id="noi-tiep-nhan">Nơi tiếp nhận</h2>
          <DescriptionList
            items={[
              { term: 'Phòng tiếp nhận', detail: contact.hub },
              ...contact.facts.map(({ term, value, href, toConfirm }) => ({
                term,
                detail: (
                  <>
                    {href === null ? value : <a href={href}>{value}</a>}
                    {toConfirm && ' (chờ Văn phòng xác nhận)'}
                  </>
                ),
              })),
            ]}
          />
        </section>
      </div>
    </SiteLayout>
  )
}
