import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

export interface Feed {
  title: string
  href: string
}

export function SiteFooter({ feeds }: { feeds: readonly Feed[] }) {
  const { office, links, viewer } = useFrame()
  const words = useWords()
  return (
    <footer class="site-footer">
      <div class="site-footer-row">
        <div>
          <p class="site-footer-parent">{office.parentName}</p>
          <p class="site-footer-name">{office.name}</p>
          <p>
            {words.responsible}: {office.personResponsible}
          </p>
          <p class="quiet">{words.reuse}</p>
        </div>
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
              <dd>
                <MailLink to={office.email} />
              </dd>
              {office.feedbackEmails.length > 0 && (
                <>
                  <dt>{words.feedback}</dt>
                  {office.feedbackEmails.map((email) => (
                    <dd>
                      <MailLink to={email} />
                    </dd>
                  ))}
                </>
              )}
            </dl>
          </address>
        </section>
      </div>
      <ul class="site-footer-links">
        {feeds.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
        {!viewer && links.signIn && (
          <li>
            <a href={links.signIn}>{words.signIn}</a>
          </li>
        )}
      </ul>
    </footer>
  )
}

function MailLink({ to }: { to: string }) {
  return <a href={`mailto:${to}`}>{to}</a>
}
