import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authority, makeCertificate, plainPdf, signPdf } from '#test/signed-pdf.ts'
import { extractFile } from './index.ts'

let home: string
let root: Authority
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nha-rong-signatures-'))
  root = await makeCertificate({ name: 'CA Gốc Thử nghiệm', isAuthority: true })
  const signer = await makeCertificate({ name: 'Văn phòng Thử nghiệm', issuer: root })
  await writeFile(join(home, 'signed.pdf'), await signPdf(plainPdf, { signer }))
})
afterAll(() => rm(home, { recursive: true, force: true }))

async function trustWith(files: Record<string, Buffer>): Promise<unknown> {
  const authorities = await mkdtemp(join(home, 'ca-'))
  await mkdir(join(authorities, 'folder'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(authorities, name), bytes)
  const file = { path: join(home, 'signed.pdf'), name: 'signed.pdf', authorities }
  const found = await extractFile(file, { time: 60_000 })
  return found.state === 'done' && found.signatures
}

describe('reading a signed PDF', () => {
  it('verifies its signatures in the process that reads it, by the authorities in a folder', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${root.der.toString('base64')}\n-----END CERTIFICATE-----\n`
    const intact = { state: 'intact', signer: { name: 'Văn phòng Thử nghiệm' } }
    expect(
      await trustWith({ 'root.pem': Buffer.from(pem), 'note.txt': Buffer.from('Ghi chú') }),
    ).toMatchObject([{ ...intact, trust: 'trusted' }])
    expect(await trustWith({})).toMatchObject([{ ...intact, trust: 'no-roots' }])
  }, 120_000)
})
