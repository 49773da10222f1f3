import type { DocumentRecord } from '#features/documents/index.ts'
import { QrCode } from '#ui/index.ts'
import { citeAgain, citeFirst } from '../citation.ts'

interface CitePartProps {
  document: DocumentRecord
  /** The permanent address, absolute. */
  address: string
}

/** How the document is cited, and a code that leads a phone from paper to this page. */
export function CitePart({ document, address }: CitePartProps) {
  const [first, again] = [citeFirst(document), citeAgain(document)]
  return (
    <section aria-labelledby="trich-dan" class="cite">
      <h2 id="trich-dan">Trích dẫn</h2>
      <div class="cite-words">
        <dl class="descriptions">
          <div>
            <dt>Lần đầu</dt>
            <dd>{first}</dd>
          </div>
          {again !== first && (
            <div>
              <dt>Các lần sau</dt>
              <dd>{again}</dd>
            </div>
          )}
          <div>
            <dt>Địa chỉ cố định</dt>
            <dd class="address">{address}</dd>
          </div>
        </dl>
        <QrCode text={address} label="Mã QR dẫn đến trang này" />
      </div>
    </section>
  )
}
