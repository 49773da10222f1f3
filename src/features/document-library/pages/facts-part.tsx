import type { ComponentChildren } from 'preact'
import { noFilter, typeName, urgencies, type Facet } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { DescriptionList } from '#ui/index.ts'
import { addressOf } from '../asked.ts'
import type { ReadableDocument } from '../reading.ts'

type Fact = [term: string, detail: ComponentChildren]

/** What is known of the document (R-1211); what others share with it leads to the list of them. */
export function FactsPart({ document, fields }: Pick<ReadableDocument, 'document' | 'fields'>) {
  const { issuedOn, effectiveFrom, expiresOn, gazetteIssue, gazetteOn, bases, recipients } = document
  const gazette = gazetteIssue && `Số ${gazetteIssue}${gazetteOn ? `, ngày ${formatDay(gazetteOn)}` : ''}`
  const facts: Fact[] = [
    ['Số, ký hiệu', document.number],
    ['Loại văn bản', document.type && listOf('type', document.type, typeName(document.type))],
    ['Ngày ban hành', issuedOn && `${formatDay(issuedOn)}${document.place ? `, tại ${document.place}` : ''}`],
    ['Cơ quan ban hành', document.issuer && listOf('issuer', document.issuer)],
    ['Người ký', document.signerName && <Signer document={document} />],
    ['Có hiệu lực từ', effectiveFrom && formatDay(effectiveFrom)],
    ['Hết hiệu lực sau', expiresOn && formatDay(expiresOn)],
    ['Lĩnh vực', fields.length > 0 && <Fields fields={fields} />],
    ['Độ khẩn', urgencies[document.urgency]],
    ['Công báo', gazette],
    ['Căn cứ', bases.length > 0 && <Lines of={bases} />],
    ['Nơi nhận', recipients.length > 0 && <Lines of={recipients} />],
  ]
  return (
    <section aria-labelledby="thuoc-tinh">
      <h2 id="thuoc-tinh">Thuộc tính</h2>
      <DescriptionList items={facts.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))} />
    </section>
  )
}

const listOf = (facet: Facet, value: string, label = value) => (
  <a
    href={addressOf(paths.documents.href(), {
      filter: { ...noFilter, [facet]: value },
      sort: 'moi-ban-hanh',
      page: 1,
    })}
  >
    {label}
  </a>
)

function Signer({
  document: { signerAuthority, signerPost, signerName },
}: Pick<ReadableDocument, 'document'>) {
  const post = [signerAuthority, signerPost].filter(Boolean).join(' ')
  return (
    <>
      {listOf('signer', signerName)}
      {post && `, ${post}`}
    </>
  )
}

const Fields = ({ fields }: Pick<ReadableDocument, 'fields'>) => (
  <ul>
    {fields.map(({ code, name }) => (
      <li>{listOf('field', code, name)}</li>
    ))}
  </ul>
)

const Lines = ({ of: lines }: { of: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)
