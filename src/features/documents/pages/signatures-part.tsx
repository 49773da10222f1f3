import { formatDate } from '#lib/dates.ts'
import { describeSignature, type PdfSignature } from '#lib/pdf-signatures/index.ts'
import { DescriptionList, Tag, type Tone } from '#ui/index.ts'

interface SignaturesPartProps {
  files: readonly { name: string; signatures: readonly PdfSignature[] }[]
}

/** The digital signatures of the files, for the workspace and the public page alike; nothing where there are none. */
export function SignaturesPart({ files }: SignaturesPartProps) {
  const signed = files.filter(({ signatures }) => signatures.length > 0)
  if (signed.length === 0) return null
  return (
    <section aria-labelledby="chu-ky-so">
      <h2 id="chu-ky-so">Chữ ký số</h2>
      {signed.map(({ name, signatures }) => (
        <>
          <p>{`Tệp ${name}`}</p>
          <ul>
            {signatures.map((signature) => (
              <li>
                <p>
                  <Verdict of={signature} /> {describeSignature(signature)}
                </p>
                <Certificate of={signature} />
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="hint">
        Máy kiểm trên chính tệp này, không nối mạng, nên không biết chứng thư có bị thu hồi hay không.
      </p>
    </section>
  )
}

const verdicts: Record<PdfSignature['state'], { tone: Tone; label: string }> = {
  intact: { tone: 'good', label: 'Đúng' },
  altered: { tone: 'stopped', label: 'Không đúng' },
  broken: { tone: 'warning', label: 'Không kiểm được' },
}

function Verdict({ of: { state, added } }: { of: PdfSignature }) {
  if (state === 'intact' && added === 'changes') return <Tag tone="warning">Có thay đổi sau khi ký</Tag>
  return <Tag tone={verdicts[state].tone}>{verdicts[state].label}</Tag>
}

function Certificate({ of: { signer, issuer, certificate, why, format } }: { of: PdfSignature }) {
  const day = (moment: string) => formatDate(new Date(moment))
  const rows: (readonly [string, string | undefined])[] = [
    ['Cơ quan, tổ chức của người ký', signer?.organisation],
    ['Chứng thư do', issuer ? [issuer.name, issuer.organisation].filter(Boolean).join(', ') : undefined],
    ['Số chứng thư', certificate?.serial],
    ['Hiệu lực', certificate ? `${day(certificate.from)} đến ${day(certificate.until)}` : undefined],
    ['Lý do ký', why],
    ['Dạng chữ ký', format],
  ]
  return (
    <details>
      <summary>Chứng thư</summary>
      <DescriptionList items={rows.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))} />
    </details>
  )
}
