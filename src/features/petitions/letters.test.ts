import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { writeLetter } from '#test/letters.ts'
import { hubClerk, hubHead, publicFields, signer, takePetitionStep } from '#test/make-petition.ts'
import { idIn, textOf } from '#test/make.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'
import { tellStanding } from './standing.ts'

const portal = usePortal()
const { desk } = paths

it('a letter becomes a petition, with what it lacks shown and asked for, and its sender follows it', async () => {
  const letter = {
    subject: 'Fwd: Nộp hai lần',
    body: 'Bản sao phải nộp hai nơi.',
    from: 'Y Gió <gio@vidu.example>',
  }
  await dropLetters(portal, [writeLetter(letter)])
  const { id: letterId } = await findLetter(portal, 'Fwd: Nộp hai lần')
  const take = (person: string, fields: Record<string, string>) =>
    portal
      .as(person)
      .post(desk.submissionStep('tiep-nhan').href({ id: letterId }), { destination: 'petition', ...fields })
  const chosen = { kind: 'recommendation', topic: 'solution' }

  const board = await portal.as('bien-tap-1').get(desk.submission.href({ id: letterId }))
  expect(textOf(board.body)).toContain('Vào sổ phản ánh, kiến nghị là việc của người của phòng tiếp nhận')
  expect((await take('bien-tap-1', chosen)).statusCode).toBe(403)
  expect((await take(hubClerk, { ...chosen, topic: 'khong-co' })).statusCode).toBe(409)
  const made = await take(hubClerk, chosen)
  const href = made.headers.location ?? ''
  const id = idIn(href, made.body)

  const page = await portal.as(hubClerk).get(href)
  expect(textOf(page.body)).toContain('Bản sao phải nộp hai nơi.')
  expect(textOf(page.body)).toContain('Còn thiếu địa chỉ, số điện thoại của người gửi')
  expect(page.body).toContain(desk.submission.href({ id: letterId }))
  await portal.settleJobs()
  const mail = (await portal.outbox()).find(({ subject }) => subject.startsWith('Đã tiếp nhận phản ánh'))
  expect(mail?.to).toBe('gio@vidu.example')
  const own = /\/phan-anh-kien-nghi\/tra-cuu\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''

  await takePetitionStep(portal, hubClerk, id, 'yeu-cau-bo-sung', { question: 'Xin cho biết địa chỉ.' })
  const asked = await portal.visitor().get(own)
  expect(asked.body).toContain('name="address"')
  expect(asked.body, 'known already').not.toContain('name="name"')
  await portal
    .visitor()
    .post(`${own}/bo-sung`, { words: 'Tôi bổ sung.', address: 'Số 2, xã Gió', phone: '0900 111 222' })
  expect(textOf((await portal.as(hubClerk).get(href)).body)).not.toContain('Còn thiếu')
  const notices = textOf((await portal.as(hubClerk).get(desk.notices.href())).body)
  expect(notices).toContain('Người gửi đã bổ sung.')

  expect(await tellStanding(portal.db, id)).toMatchObject({ href: null })
  for (const [person, step, fields] of [
    [hubClerk, 'giao', { division: 'TH' }],
    [hubClerk, 'du-thao', { answer: 'Chỉ nộp một lần.' }],
    [signer, 'ky', {}],
    [hubClerk, 'ban-cong-khai', publicFields],
    [hubHead, 'cong-khai', {}],
  ] as const)
    expect((await takePetitionStep(portal, person, id, step, fields)).statusCode, step).toBe(303)
  const { label, href: address } = await tellStanding(portal.db, id)
  expect(label).toContain('đã công khai')
  expect((await portal.visitor().get(address ?? '')).statusCode).toBe(200)
})

it('a letter by a machine becomes a petition that nobody is written to about', async () => {
  const subject = 'Tự động: phản ánh'
  await dropLetters(portal, [
    writeLetter({ subject, from: 'robot@vidu.example', head: ['Precedence: bulk'] }),
  ])
  const { id } = await findLetter(portal, subject)
  const fields = { destination: 'petition', kind: 'feedback', topic: 'other' }
  const made = await portal.as(hubClerk).post(desk.submissionStep('tiep-nhan').href({ id }), fields)
  expect(made.statusCode).toBe(303)
  await portal.settleJobs()
  expect((await portal.outbox()).filter(({ to }) => to === 'robot@vidu.example')).toEqual([])
})
