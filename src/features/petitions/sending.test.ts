import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { fillPetition, makePetition, petitionFields, sendPetition } from '#test/make-petition.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const visitor = () => portal.visitor()
const read = async (url: string) => textOf((await visitor().get(url)).body)
const mailsTo = async (email: string) => {
  await portal.settleJobs()
  return (await portal.outbox()).filter(({ to }) => to === email)
}
const wordsTo = async (email: string) => (await mailsTo(email)).map(({ text }) => text).join('\n')
const secretPattern = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/

describe('a citizen who sends a petition', () => {
  it('gets a code of the day and a key, and a letter with both', async () => {
    const first = await sendPetition(portal, { email: 'mot@vidu.example' })
    const second = await sendPetition(portal)
    expect(first.code).toBe('PAKN.20260302.0001')
    expect(second.code).toBe('PAKN.20260302.0002')
    expect(first.secret).toMatch(secretPattern)
    const receipt = paths.petitionReceipt.href(first)
    expect(await read(receipt)).toContain(first.secret)
    const [mail] = await mailsTo('mot@vidu.example')
    expect(mail?.subject).toBe(`Đã tiếp nhận phản ánh, kiến nghị: ${first.code}`)
    expect(mail?.text).toContain(first.secret)
    expect(mail?.text, 'nothing of what was typed').not.toContain(petitionFields.title)
  })

  it('follows it by code and key, however these are typed', async () => {
    const { code, secret, own } = await sendPetition(portal)
    const typed = { ma: ` ${code.toLowerCase()} `, khoa: secret.toLowerCase().replaceAll('-', ' ') }
    const found = await visitor().post(paths.followPetition.href(), typed)
    expect(found.headers.location).toBe(own)
    const page = await visitor().get(own)
    expect(textOf(page.body)).toMatch(/Mới tiếp nhận.*Đã tiếp nhận, vào sổ.*Giấy tờ phải nộp hai lần/)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.body).toContain('name="robots" content="noindex"')
  })

  it('is told the same of a wrong code, of a wrong key and of what is none', async () => {
    const { code, secret } = await sendPetition(portal)
    const other = '0000-0000-0000-0000'
    const answers = await Promise.all(
      [
        { ma: code, khoa: other },
        { ma: 'PAKN.20260302.9999', khoa: secret },
        { ma: code, khoa: 'abc' },
        { ma: '', khoa: '' },
      ].map(async (typed) => {
        const { statusCode, body } = await visitor().post(paths.followPetition.href(), typed)
        return `${statusCode} ${textOf(body)}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^422 .*Không có phản ánh, kiến nghị nào có mã và khóa này/)
    for (const params of [
      { code, secret: other },
      { code: 'PAKN.20260302.9999', secret },
      { code, secret: 'abc' },
    ])
      expect((await visitor().get(paths.ownPetition.href(params))).statusCode).toBe(404)
  })

  it('loses nothing where something is missing, and ticks both boxes alone', async () => {
    const fresh = readFormValues((await visitor().get(paths.newPetition.href())).body)
    expect([fresh.get('terms'), fresh.get('consent')], 'unticked').toEqual([undefined, undefined])
    const sent = await fillPetition(portal, {
      kind: 'recommendation',
      address: '',
      phone: 'không có',
      email: 'sai',
      terms: '',
      consent: '',
    })
    const answer = await visitor().post(paths.newPetition.href(), sent)
    expect(answer.statusCode).toBe(422)
    const words = textOf(answer.body)
    for (const sentence of [
      'Nhập địa chỉ',
      'Số điện thoại chỉ có chữ số',
      'phải có dạng ten@vidu.vn',
      'Đọc Điều 3 và đánh dấu cam kết',
      'Đánh dấu đồng ý',
    ])
      expect(words).toContain(sentence)
    const back = readFormValues(answer.body)
    for (const [name, value] of [
      ['title', petitionFields.title],
      ['content', petitionFields.content],
      ['name', petitionFields.name],
      ['kind', 'recommendation'],
      ['topic', 'unfit'],
      ['moc', String(sent['moc'])],
    ])
      expect(back.get(name ?? ''), name).toEqual([value])
    const noProposal = await fillPetition(portal, { kind: 'recommendation' })
    const refused = await visitor().post(paths.newPetition.href(), noProposal)
    expect(textOf(refused.body)).toContain('Viết phương án đề xuất')
  })

  it('reads on every page where and how else one can petition, and that complaints go elsewhere', async () => {
    const { contact } = portal.services.profile.petitions
    for (const page of [paths.petitions, paths.newPetition, paths.followPetition]) {
      const words = await read(page.href())
      for (const { value } of Object.values(contact)) expect(words).toContain(value)
    }
    expect(await read(paths.petitions.href())).toContain('Khiếu nại, tố cáo không gửi ở đây')
  })

  it('comes to the form from the section of the regulation', async () => {
    const { profile } = portal.services
    const slug = profile.sections.find(({ code }) => code === profile.petitions.section)?.slug ?? ''
    const section = await visitor().get(paths.section.href({ slug }))
    expect(section.body).toContain(`href="${paths.petitions.href()}"`)
  })

  it('cannot send without end', async () => {
    await portal.database.pool.query('delete from attempts')
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1)
      statuses.push((await visitor().post(paths.newPetition.href(), await fillPetition(portal))).statusCode)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 303))
    expect(statuses[10]).toBe(429)
  })

  it('is heard even where a machine seems to have written, but no letter goes out for it', async () => {
    const { id } = await sendPetition(portal, { website: 'https://x.example', email: 'may@vidu.example' })
    expect(await mailsTo('may@vidu.example')).toEqual([])
    const page = await portal.as('chuyen-vien-ksttthc').get(paths.desk.petition.href({ id }))
    expect(textOf(page.body)).toContain('có dấu hiệu do máy gửi')
  })
})

describe('a citizen who waits', () => {
  it('is asked, answers, and what was there stays', async () => {
    const { id, own, code, secret } = await makePetition(portal, 'needs_supplement', {
      email: 'hoi@vidu.example',
    })
    expect(await wordsTo('hoi@vidu.example')).toContain('Xin cho biết nộp ở đâu.')
    expect(await read(own)).toContain('Xin cho biết nộp ở đâu.')
    const form = paths.supplementPetition.href({ code, secret })
    expect((await visitor().post(form, { words: ' ' })).statusCode).toBe(422)
    const sent = await visitor().post(form, { words: 'Nộp ở hai phòng.', name: 'Tên Khác' })
    expect(sent.headers.location).toBe(own)
    expect(await read(own)).toMatch(/Mới tiếp nhận.*Người gửi đã bổ sung.*Nộp ở hai phòng\./)
    const { rows } = await portal.database.pool.query(
      'select submitter_name, state from petitions where id = $1',
      [id],
    )
    expect(rows).toEqual([{ submitter_name: petitionFields.name, state: 'received' }])
    expect((await visitor().post(form, { words: 'Thêm nữa.' })).statusCode, 'nobody asks any more').toBe(409)
  })

  it('hears that it is a complaint, and where that goes', async () => {
    const { own } = await makePetition(portal, 'rejected', { email: 'khieu-nai@vidu.example' })
    const told = 'xin gửi đến cơ quan có thẩm quyền giải quyết theo pháp luật về khiếu nại'
    expect(await read(own)).toContain(told)
    expect(await wordsTo('khieu-nai@vidu.example')).toContain(told)
  })

  it('sees where it was passed on to, for good', async () => {
    const { own } = await makePetition(portal, 'forwarded', { email: 'chuyen@vidu.example' })
    expect(await read(own)).toMatch(/Đã chuyển cơ quan khác.*Sở Tư pháp/)
    expect(await wordsTo('chuyen@vidu.example')).toContain('Sở Tư pháp')
  })

  it('gets the answer when the result is public, not before', async () => {
    const waiting = await makePetition(portal, 'written')
    expect(await read(waiting.own)).not.toContain('Từ nay chỉ nộp một lần')
    const { own, code } = await makePetition(portal, 'published', { email: 'xong@vidu.example' })
    expect(await read(own)).toMatch(/Đã công khai.*Từ nay chỉ nộp một lần\..*Trưởng phòng Tổng hợp/)
    const words = await wordsTo('xong@vidu.example')
    expect(words).toContain('Từ nay chỉ nộp một lần.')
    expect(words).toContain(paths.petitionResult.href({ code }))
  })
})
