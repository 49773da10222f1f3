import { paths } from '#paths'
import { DescriptionList, Table, useFrame } from '#ui/index.ts'
import { telephone, writePhone, type Contacts, type Fact } from '../contacts.ts'
import { useOfficeWords } from '../words.ts'
import { OfficePage, ToConfirm } from './office-page.tsx'

export function ContactsPage({
  contacts,
  originalRevisedOn,
}: {
  contacts: Contacts
  originalRevisedOn: string
}) {
  const words = useOfficeWords()
  const { language } = useFrame()
  return (
    <OfficePage {...contacts} originalRevisedOn={originalRevisedOn}>
      <section aria-labelledby="dia-chi">
        <h2 id="dia-chi">{words.reach}</h2>
        <DescriptionList
          items={contacts.facts.map((fact) => ({ term: words[fact.id], detail: <FactValue {...fact} /> }))}
        />
      </section>
      <section aria-labelledby="hop-thu">
        <h2 id="hop-thu">{words.mailboxes}</h2>
        <DescriptionList
          items={[
            { term: words.secretariat, detail: contacts.secretariat },
            ...contacts.mailboxes.map(({ address, purpose }) => ({
              term: purpose,
              detail: <a href={`mailto:${address}`}>{address}</a>,
            })),
          ]}
        />
      </section>
      <section aria-labelledby="cac-phong">
        <h2 id="cac-phong">{words.divisions}</h2>
        <DivisionTable divisions={contacts.divisions} />
      </section>
      <section aria-labelledby="kenh">
        <h2 id="kenh">{words.channels}</h2>
        <ul class="channels">
          {contacts.channels.map(({ name, purpose, href, toConfirm }) => (
            <li>
              {href ? <a href={href}>{name}</a> : <strong>{name}</strong>}
              <ToConfirm when={toConfirm} />
              <p>{purpose}</p>
            </li>
          ))}
        </ul>
        <p>
          {words.contribute}{' '}
          <a href={paths.contributor.href()} hreflang={language.prefix === '' ? undefined : 'vi'}>
            {words.contributeLink}
          </a>
          .
        </p>
      </section>
    </OfficePage>
  )
}

function FactValue({ value, href, toConfirm }: Fact) {
  return (
    <>
      {href ? <a href={href}>{value}</a> : value}
      <ToConfirm when={toConfirm} />
    </>
  )
}

function DivisionTable({ divisions }: { divisions: Contacts['divisions'] }) {
  const words = useOfficeWords()
  return (
    <Table
      caption={words.divisions}
      captionHidden
      columns={[
        { head: words.division, header: true, cell: ({ name }) => name },
        {
          head: words.phone,
          cell: ({ phone }) =>
            phone ? (
              <>
                <a href={telephone(phone.value)}>{writePhone(phone.value)}</a>
                <ToConfirm when={phone.toConfirm} />
              </>
            ) : (
              words.notPublished
            ),
        },
        {
          head: words.email,
          cell: ({ email }) =>
            email ? (
              <>
                <a href={`mailto:${email.value}`}>{email.value}</a>
                <ToConfirm when={email.toConfirm} />
              </>
            ) : (
              words.notPublished
            ),
        },
      ]}
      rows={divisions}
    />
  )
}
