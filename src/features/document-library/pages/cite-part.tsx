import { formatDay } from '#lib/days.ts'
import type { DocumentRecord } from '#features/documents/index.ts'
import { QrCode } from '#ui/index.ts'

interface CitePartProps {
  document: DocumentRecord
  title: string
  address: string
}

/** How the document is cited the first time, and a code that leads a phone from paper to this page. */
export function CitePart({ document: { issuedOn, issuer, abstract }, title, address }: CitePartProps) {
  const date = issuedOn ? ` ngày ${formatDay(issuedOn)}` : ''
  return (
    <section aria-labelledby="trich-dan" class="cite">
      <h2 id="trich-dan">Trích dẫn</h2>
      <p class="as-typed">{`${title}${date} của ${issuer} ${abstract}`}</p>
      <p>
        Địa chỉ cố định: <a href={address}>{address}</a>
      </p>
      <QrCode text={address} label="Mã QR dẫn đến trang này" />
    </section>
  )
}
