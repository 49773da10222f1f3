import { render } from 'preact-render-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeCertificate, plainPdf, signPdf } from '#test/signed-pdf.ts'
import { type PdfSignature, verifySignatures } from '#lib/pdf-signatures/index.ts'
import { SignaturesPart } from './signatures-part.tsx'

let signatures: PdfSignature[]
beforeAll(async () => {
  const signer = await makeCertificate({ name: 'Văn phòng Thử nghiệm' })
  signatures = verifySignatures(await signPdf(plainPdf, { signer }), { trusted: [] })
})

describe('the digital signatures on a page', () => {
  it('says who signed, and what the machine cannot know', () => {
    const html = render(<SignaturesPart files={[{ name: 'quyet-dinh.pdf', signatures }]} />)
    expect(html).toContain('Ký bởi Văn phòng Thử nghiệm lúc 15:04 ngày 12/03/2026')
    expect(html).toContain('Tệp quyet-dinh.pdf')
    expect(html).toContain('không biết chứng thư có bị thu hồi hay không')
  })

  it('does not call right what was changed after signing', () => {
    const [signature] = signatures
    const html = render(
      <SignaturesPart
        files={[{ name: 'a.pdf', signatures: [{ ...signature!, coverage: 'revision', added: 'changes' }] }]}
      />,
    )
    expect(html).toContain('Có thay đổi sau khi ký')
    expect(html).not.toContain('Đúng')
  })

  it('is not there for a file without signatures', () => {
    expect(render(<SignaturesPart files={[]} />)).toBe('')
  })
})
