import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Authority, makeCertificate, plainPdf, signPdf } from '#test/signed-pdf.ts'
import { describeSignature, type PdfSignature, readCertificates, verifySignatures } from './index.ts'

let root: Authority
let clerk: Authority
let signed: Buffer

beforeAll(async () => {
  root = await makeCertificate({ name: 'CA Gốc Thử nghiệm', isAuthority: true })
  clerk = await makeCertificate({ name: 'Văn phòng Thử nghiệm', organisation: 'Ủy ban Thử', issuer: root })
  signed = await signPdf(plainPdf, { signer: clerk })
})

const verify = (bytes: Buffer, ...trusted: Authority[]): PdfSignature[] =>
  verifySignatures(bytes, { trusted: trusted.flatMap(({ der }) => readCertificates(der)) })

function only(bytes: Buffer, ...trusted: Authority[]): PdfSignature {
  const [one, ...others] = verify(bytes, ...trusted)
  expect(others).toEqual([])
  return one!
}

describe('a signed PDF', () => {
  it('says who signed when, and that nothing was changed', () => {
    expect(only(signed)).toMatchObject({
      state: 'intact',
      signer: { name: 'Văn phòng Thử nghiệm', organisation: 'Ủy ban Thử' },
      issuer: { name: 'CA Gốc Thử nghiệm' },
      claimedAt: '2026-03-12T08:04:00.000Z',
      coverage: 'whole',
      added: 'nothing',
      certificate: { inForce: true },
      weak: false,
    })
  })

  it('tells it in one sentence, and does not pretend to know the issuer', () => {
    expect(describeSignature(only(signed))).toBe(
      'Ký bởi Văn phòng Thử nghiệm lúc 15:04 ngày 12/03/2026; nội dung còn nguyên vẹn từ khi ký; chưa kiểm được người cấp chứng thư vì chưa khai báo chứng thư gốc.',
    )
  })

  it('is trusted by the authority that is set, and by no other', async () => {
    const stranger = await makeCertificate({ name: 'CA Gốc Thử nghiệm', isAuthority: true })
    expect(only(signed, root).trust).toBe('trusted')
    expect(only(signed, stranger).trust).toBe('unknown-issuer')
    expect(only(signed).trust).toBe('no-roots')
  })

  it.each(['rsa', 'pss', 'ec'] as const)('is understood with a key of the kind %s, as CAdES', async (key) => {
    const signer = await makeCertificate({ name: 'Người ký', issuer: root, key, hash: 'SHA-512' })
    const bytes = await signPdf(plainPdf, { signer, format: 'ETSI.CAdES.detached' })
    expect(only(bytes, root)).toMatchObject({
      state: 'intact',
      trust: 'trusted',
      format: 'ETSI.CAdES.detached',
    })
  })

  it('is understood in the old way, by SHA-1, and called weak', async () => {
    const signer = await makeCertificate({ name: 'Người ký', issuer: root, key: 'rsa', hash: 'SHA-1' })
    const bytes = await signPdf(plainPdf, { signer, format: 'adbe.pkcs7.sha1' })
    expect(only(bytes)).toMatchObject({ state: 'intact', weak: true })
    expect(only(flip(bytes, bytes.indexOf('Pages 2')))).toMatchObject({ state: 'altered' })
  })
})

describe('trust', () => {
  it('goes through an authority in between that came with the signature', async () => {
    const between = await makeCertificate({ name: 'CA trung gian', isAuthority: true, issuer: root })
    const signer = await makeCertificate({ name: 'Người ký', issuer: between })
    expect(only(await signPdf(plainPdf, { signer, between: [between] }), root).trust).toBe('trusted')
    expect(only(await signPdf(plainPdf, { signer }), root).trust).toBe('unknown-issuer')
  })

  it('is not lent by somebody who is no authority', async () => {
    const signer = await makeCertificate({ name: 'Kẻ mạo danh', issuer: clerk })
    expect(only(await signPdf(plainPdf, { signer, between: [clerk] }), root).trust).toBe('unknown-issuer')
  })

  it('ends with the certificate', async () => {
    const late = await signPdf(plainPdf, { signer: clerk, at: new Date('2028-02-01') })
    expect(only(late, root)).toMatchObject({
      state: 'intact',
      certificate: { inForce: false },
      trust: 'unknown-issuer',
    })
  })
})

const flip = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}
const later = (objects: string, bytes = signed) =>
  Buffer.concat([bytes, Buffer.from(`${objects}\ntrailer\n<</Root 1 0 R/Size 200>>\n%%EOF\n`, 'latin1')])

describe('a file that somebody tampered with', () => {
  it('is altered where one byte that was signed is another', () => {
    const signature = only(flip(signed, signed.indexOf('0 0 m S')), root)
    expect(signature.state).toBe('altered')
    expect(describeSignature(signature)).toContain('nội dung tệp đã bị thay đổi sau khi ký')
  })

  it('is altered where the signature is of another key', async () => {
    const other = await makeCertificate({ name: 'Người khác', issuer: root })
    const keys = { ...clerk, keys: other.keys }
    expect(only(await signPdf(plainPdf, { signer: keys })).state).toBe('altered')
    expect(only(await signPdf(plainPdf, { signer: clerk, named: other })).state).toBe('altered')
  })

  it('is not covered where a page was given other content afterwards', () => {
    const changed = later('4 0 obj\n<</Length 8>>\nstream\n9 9 m S\n\nendstream\nendobj')
    const signature = only(changed, root)
    expect(signature).toMatchObject({ state: 'intact', coverage: 'revision', added: 'changes' })
    expect(describeSignature(signature)).toContain('sau khi ký tệp có phần thêm hoặc sửa khác')
  })

  it('is not covered where the trailer begins with another catalogue', () => {
    const changed = Buffer.from(later('500 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj'))
    changed.write('/Root 500 0 R/', changed.lastIndexOf('/Root 1 0 R'), 'latin1')
    expect(only(changed).added).toBe('changes')
  })

  it('is broken where the range leaves out more than the signature', () => {
    const text = signed.toString('latin1')
    const wide = text.replace(/\/ByteRange\[0 (\d+)/, (_, end: string) => `/ByteRange[0 ${Number(end) - 9}`)
    expect(only(Buffer.from(wide, 'latin1'))).toMatchObject({ state: 'broken', coverage: 'none' })
  })

  it('is broken where its end was cut off', () => {
    expect(only(signed.subarray(0, signed.length - 20)).reason).toContain('Tệp ngắn hơn phần đã ký')
  })
})

describe('a file that several people signed', () => {
  it('has only signatures after the first one', async () => {
    const second = await makeCertificate({ name: 'Lãnh đạo', issuer: root })
    const twice = await signPdf(signed, { signer: second })
    expect(verify(twice, root)).toMatchObject([
      { state: 'intact', coverage: 'revision', added: 'signatures', trust: 'trusted' },
      { state: 'intact', coverage: 'whole', added: 'nothing', trust: 'trusted' },
    ])
  })
})

/** Of the processor: what others do on the machine does not count. */
function secondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000_000
}

const outside = new URL('../../../../shared/data', import.meta.url).pathname

describe.skipIf(!existsSync(outside))('files of others (../shared/data)', () => {
  it('finds the gazette as it was signed and stamped, and says where copies were saved anew', async () => {
    const folder = join(outside, 'gazette/pdf')
    const found = await Promise.all(
      (await readdir(folder)).map(async (name) => verify(await readFile(join(folder, name)))),
    )
    const all = found.flat()
    const intact = all.filter(({ state }) => state === 'intact')
    expect(intact.length).toBeGreaterThanOrEqual(15)
    expect(intact.every(({ signer, stampedAt }) => signer?.name && stampedAt)).toBe(true)
    expect(all.every(({ state, reason }) => (state === 'intact') === (reason === null))).toBe(true)
  })

  it('says something of every hostile file, at once', async () => {
    const folder = join(outside, 'hostile/pdf')
    const begun = process.cpuUsage()
    for (const name of await readdir(folder)) verify(await readFile(join(folder, name)))
    expect(secondsSince(begun)).toBeLessThan(5)
  })
})

describe('a file made to keep the machine busy', () => {
  it('is given up soon: objects without end after a signature', () => {
    const begun = process.cpuUsage()
    expect(only(later('7 0 obj <<'.repeat(100_000))).added).toBe('changes')
    expect(secondsSince(begun)).toBeLessThan(5)
  })

  it.each([
    ['signatures without end', '1 0 obj<</ByteRange[0 1 2 3]/Contents<00>'.repeat(20_000)],
    ['deep brackets', `1 0 obj${'<</A'.repeat(200_000)}/ByteRange[0 1 2 3]/Contents<00>>>`],
    ['a deep message', `1 0 obj<</ByteRange[0 43 400045 0]/Contents<${'3080'.repeat(100_000)}>>>endobj`],
  ])('is given up soon: %s', (_, text) => {
    const begun = process.cpuUsage()
    expect(verify(Buffer.from(text, 'latin1')).every(({ state }) => state === 'broken')).toBe(true)
    expect(secondsSince(begun)).toBeLessThan(5)
  })
})
