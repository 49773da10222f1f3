import { createHash, generateKeyPairSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dkimSign } from 'mailauth'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { writeLetter } from '#test/letters.ts'
import { textOf } from '#test/make.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** What the names of this test's world say in DNS. */
const records: Record<string, string[][]> = {
  'k1._domainkey.vidu.example TXT': [[`v=DKIM1; k=rsa; p=${published}`]],
  '_dmarc.vidu.example TXT': [['v=DMARC1; p=reject']],
}
const portal = usePortal({
  uploadLimit: 40_000_000,
  dns: async (name, type) => {
    const found = records[`${name} ${type}`]
    if (found) return found
    throw Object.assign(new Error('No such name'), {
      code: name.includes('im-lang') ? 'ETIMEOUT' : 'ENOTFOUND',
    })
  },
})
const secretary = () => portal.as('chuyen-vien-ksttthc')
const page = async (id: string) => (await secretary().get(paths.desk.submission.href({ id }))).body

const folder = join(import.meta.dirname, '../../../../shared/data/mail')
describe.skipIf(!existsSync(folder))(
  'awkward letters of the world (where they lie beside the project)',
  () => {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []

    it('become one item each, with the original as it came', async () => {
      const letters = names.map((name) => readFileSync(join(folder, name)))
      expect((await dropLetters(portal, letters)).statusCode).toBe(303)
      const { rows } = await portal.database.pool.query<{ id: string; state: string; sha256: string }>(
        'select id, state, sha256 from submissions',
      )
      expect(rows).toHaveLength(letters.length)
      for (const letter of letters) {
        const sha256 = createHash('sha256').update(letter).digest('hex')
        const found = rows.find((row) => row.sha256 === sha256)
        expect(found?.state).toBe('open')
        const { rawPayload, headers } = await secretary().get(
          paths.desk.submissionOriginal.href({ id: found?.id ?? '' }),
        )
        expect(Buffer.compare(rawPayload, letter)).toBe(0)
        expect(headers['content-disposition']).toMatch(/^attachment/)
        expect((await secretary().get(paths.desk.submission.href({ id: found?.id ?? '' }))).statusCode).toBe(
          200,
        )
      }
      expect(await findLetter(portal, 'Delivery Status')).toMatchObject({ automatic: 'bounce' })
      expect(await findLetter(portal, '[Bug 381598]')).toMatchObject({ automatic: 'list' })
      // Nobody is told of letters as old as these.
      expect(await portal.outbox()).toEqual([])
    })

    it('are not taken a second time', async () => {
      const answer = await dropLetters(
        portal,
        names.map((name) => readFileSync(join(folder, name))),
      )
      expect(answer.statusCode).toBe(303)
      const { rows } = await portal.database.pool.query('select 1 from submissions')
      expect(rows).toHaveLength(names.length)
    })
  },
)

it('takes a letter of 25 MB apart, and its attachment comes out as it went in', async () => {
  const bytes = Buffer.alloc(18_500_000, 'Văn bản số 25. ')
  await dropLetters(portal, [
    writeLetter({ subject: 'Thư lớn', attachments: [{ name: 'Báo cáo quý.txt', bytes }] }),
  ])
  const { id } = await findLetter(portal, 'Thư lớn')
  const link = /href="([^"]*\/tep\/[^"]+)"/.exec(await page(id))?.[1] ?? ''
  expect(decodeURIComponent(link)).toContain('Báo cáo quý.txt')
  expect(Buffer.compare((await secretary().get(link)).rawPayload, bytes)).toBe(0)
})

it('reads old Vietnamese letters as Unicode and says so', async () => {
  const head =
    'From: cu@vidu.example\r\nSubject: Bang ma cu\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
  const tcvn3 = Buffer.from(
    'Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp, tù do, h¹nh phóc. Uû ban nh©n d©n tØnh.',
    'latin1',
  )
  await dropLetters(portal, [Buffer.concat([Buffer.from(head), tcvn3])])
  const { body, remarks } = await findLetter(portal, 'Bang ma cu')
  expect(body).toContain('Cộng hoà xã hội chủ nghĩa Việt Nam')
  expect(remarks).toContain('converted')
})

it('shows nothing of a hostile letter but its words, and says where links really lead', async () => {
  const html = `<script>document.title='chiếm'</script><img src="https://theo-doi.example/1.gif"><img src=x onerror="document.title='chiếm'">
    <a href="javascript:document.title='chiếm'">bấm</a> <a href="https://gia-mao.example/dang-nhap">https://cong.vidu.example</a>
    <a href="/ban-lam-viec/thu-den">nội bộ</a><form action="https://gia-mao.example"><input name="mk"></form><iframe src="https://gia-mao.example"></iframe>
    <style>body{display:none}</style><p style="position:fixed" onclick="x()">Nội dung thật.</p><svg onload="x()"></svg>`
  await dropLetters(portal, [writeLetter({ subject: 'Thư hiểm', html })])
  const found = await findLetter(portal, 'Thư hiểm')
  expect(found.html).toBe(
    '<p>bấm <a href="https://gia-mao.example/dang-nhap" rel="external noopener">https://cong.vidu.example</a> (https://gia-mao.example/dang-nhap) nội bộ</p>\n<p>Nội dung thật.</p>',
  )
  expect(found.remarks).toContain('remote_pictures')
})

it('tells a signed letter from a forged one and from one that cannot be checked', async () => {
  const from = 'Sở Tư pháp <vanphong@vidu.example>'
  const signed = async (subject: string, signingDomain: string) => {
    const letter = writeLetter({ subject, from: from.replace('vidu.example', signingDomain) })
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const signing = { signingDomain, selector: 'k1', privateKey: key }
    const { signatures } = await dkimSign(letter, { ...signing, signatureData: [signing] })
    return Buffer.concat([Buffer.from(signatures), letter])
  }
  const good = await signed('Thư đã ký', 'vidu.example')
  const changed = Buffer.from(
    (await signed('Thư bị sửa', 'vidu.example')).toString('latin1').replace('To: vpubnd', 'To: vpubnb'),
    'latin1',
  )
  await dropLetters(portal, [
    good,
    changed,
    await signed('Không hỏi được', 'im-lang.example'),
    writeLetter({ subject: 'Không ký', from }),
  ])
  expect((await findLetter(portal, 'Thư đã ký')).checks).toMatchObject({
    dkim: { verdict: 'pass', domain: 'vidu.example' },
    dmarc: { verdict: 'pass' },
    spf: { verdict: 'unchecked' },
  })
  const forged = await findLetter(portal, 'Thư bị sửa')
  expect(forged.checks).toMatchObject({ dkim: { verdict: 'fail' }, dmarc: { verdict: 'fail' } })
  expect(textOf(await page(forged.id))).toContain('Địa chỉ người gửi có thể bị giả mạo')
  const unknown = await findLetter(portal, 'Không hỏi được')
  expect(unknown.checks).toMatchObject({ dkim: { verdict: 'unchecked' } })
  expect(textOf(await page(unknown.id))).toMatch(/DKIM\) chưa kiểm tra được/)
  expect((await findLetter(portal, 'Không ký')).checks).toMatchObject({
    dkim: { verdict: 'none' },
    dmarc: { verdict: 'fail' },
  })
  // Those that nothing speaks against are told; a forged sender is not.
  const told = (await portal.outbox()).map(({ subject }) => subject)
  expect(told).toEqual(expect.arrayContaining(['Đã nhận: Thư đã ký', 'Đã nhận: Không hỏi được']))
  expect(told.filter((subject) => /Thư bị sửa|Không ký/.test(subject))).toEqual([])
})

it('keeps nothing of a letter with a secret attachment but that it came', async () => {
  const secret = Buffer.from('SỞ NỘI VỤ\nSố: 7/SNV-VP\nMẬT\nKính gửi: Văn phòng\nVề việc không được biết')
  await dropLetters(portal, [
    writeLetter({
      subject: 'Chuyện kín',
      from: 'mat@vidu.example',
      body: 'Xin gửi.',
      attachments: [{ name: 'ke-hoach-kin.txt', bytes: secret }],
    }),
  ])
  const { rows } = await portal.database.pool.query<{
    id: string
    subject: string
    body: string
    state: string
    sha256: string
  }>("select * from submissions where from_address = 'mat@vidu.example'")
  expect(rows).toMatchObject([{ state: 'secret', subject: '', body: '' }])
  const { id, sha256 } = rows[0]!
  expect(await portal.services.files.exists(`mail/${sha256.slice(0, 2)}/${sha256}`)).toBe(false)
  expect((await secretary().get(paths.desk.submissionOriginal.href({ id }))).statusCode).toBe(403)
  const shown = textOf(await page(id))
  expect(shown).toContain('Thư có dấu chỉ độ mật nên không được lưu')
  expect(shown).not.toMatch(/Chuyện kín|ke-hoach-kin/)
})

it('lets a letter that nobody can read wait with its reason, and takes only letters', async () => {
  const answer = await secretary().postMultipart(paths.desk.droppedLetters.href(), {}, [
    { field: 'files', name: 'rong.eml', bytes: Buffer.alloc(0) },
    { field: 'files', name: 'bang.xlsx', bytes: Buffer.from('PK') },
  ])
  expect(answer.statusCode).toBe(422)
  expect(textOf(answer.body)).toContain('rong.eml: Tệp rỗng.')
  expect(textOf(answer.body)).toContain('bang.xlsx: chỉ nhận thư lưu thành tệp .eml.')
  const parts = Array.from({ length: 1_200 }, () => '--x\r\nContent-Type: text/plain\r\n\r\na\r\n').join('')
  const bomb = `From: bom@vidu.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--\r\n`
  await dropLetters(portal, [Buffer.from(bomb)])
  const { rows } = await portal.database.pool.query<{ id: string }>(
    "select id from submissions where state = 'unreadable'",
  )
  expect(rows).toHaveLength(1)
  expect(textOf(await page(rows[0]!.id))).toContain('Thư bị hỏng nên máy không đọc được. Thư gốc được giữ.')
  const original = await secretary().get(paths.desk.submissionOriginal.href({ id: rows[0]!.id }))
  expect(original.body).toBe(bomb)
})
