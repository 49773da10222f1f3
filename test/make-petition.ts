import { paths } from '#paths'
import type { Portal } from './app.ts'
import { readFormValues } from './form-values.ts'
import { textOf } from './make.ts'
import type { Fields, Visit } from './visit.ts'

export const hubClerk = 'chuyen-vien-ksttthc'
export const hubHead = 'truong-phong-ksttthc'
/** Of the division that it is given to. */
export const answerer = 'chuyen-vien-tong-hop'
export const signer = 'truong-phong-tong-hop'

export const petitionFields = {
  kind: 'feedback',
  topic: 'unfit',
  title: 'Giấy tờ phải nộp hai lần',
  content: 'Một bản sao phải nộp ở hai nơi.\nĐi lại mất hai ngày.',
  proposal: '',
  name: 'Y Mưa Ngàn',
  address: 'Số 9 đường Cây Gạo, xã Suối Trong',
  phone: '0900 000 123',
  email: 'y-mua-ngan@vidu.example',
  terms: 'on',
  consent: 'on',
}

export const publicFields = {
  publicTitle: 'Về việc nộp bản sao hai lần',
  publicContent: 'Người dân phản ánh phải nộp một bản sao ở hai nơi.',
  publicResult: 'Từ nay chỉ nộp một lần, ở bộ phận một cửa.',
}

export interface MadePetition {
  id: string
  code: string
  secret: string
  /** The submitter's own page. */
  own: string
}

/** The fields as somebody sends them who opened the page, read, and typed for a while. */
export async function fillPetition(portal: Portal, fields: Fields = {}): Promise<Fields> {
  const page = await portal.visitor().get(paths.newPetition.href())
  portal.clock.advance({ seconds: 20 })
  return { ...petitionFields, moc: readFormValues(page.body).get('moc')?.[0] ?? '', website: '', ...fields }
}

/** Somebody sends a petition by the form and is led to the receipt. */
export async function sendPetition(portal: Portal, fields: Fields = {}): Promise<MadePetition> {
  // Another hour, in which nobody has sent anything yet.
  await portal.database.pool.query('delete from attempts')
  const answer = await portal.visitor().post(paths.newPetition.href(), await fillPetition(portal, fields))
  if (answer.statusCode !== 303) throw new Error(`Not sent: ${answer.statusCode} ${textOf(answer.body)}`)
  return readReceipt(portal, answer.headers.location ?? '')
}

export async function readReceipt(portal: Portal, address: string): Promise<MadePetition> {
  const [secret = '', code = ''] = address.split('/').toReversed()
  const { rows } = await portal.database.pool.query<{ id: string }>(
    'select id from petitions where code = $1',
    [code],
  )
  return { id: rows[0]?.id ?? '', code, secret, own: paths.ownPetition.href({ code, secret }) }
}

/** A step by the form of the page, on the version that the page shows. */
export async function takePetitionStep(
  portal: Portal,
  person: string,
  id: string,
  step: string,
  fields: Fields = {},
) {
  const { rows } = await portal.database.pool.query<{ version: number }>(
    'select version from petitions where id = $1',
    [id],
  )
  const version = String(rows[0]?.version ?? '')
  const visit: Visit = portal.as(person)
  return visit.post(paths.desk.petitionStep(step).href({ id }), { version, ...fields })
}

type Way = readonly (readonly [person: string, step: string, fields?: Fields])[]
const assigned: Way = [[hubClerk, 'giao', { division: 'TH', advice: '' }]]
const drafted: Way = [...assigned, [answerer, 'du-thao', { answer: 'Từ nay chỉ nộp một lần.' }]]
const answered: Way = [...drafted, [signer, 'ky']]
const written: Way = [...answered, [hubClerk, 'ban-cong-khai', publicFields]]
const published: Way = [...written, [hubHead, 'cong-khai']]

const ways = {
  received: [],
  needs_supplement: [[hubClerk, 'yeu-cau-bo-sung', { question: 'Xin cho biết nộp ở đâu.' }]],
  rejected: [[hubClerk, 'tu-choi', { rejection: 'complaint', explanation: '' }]],
  forwarded: [[hubClerk, 'chuyen', { agency: 'Sở Tư pháp', note: '' }]],
  assigned,
  drafted,
  answered,
  written,
  published,
} as const satisfies Record<string, Way>

/** A petition brought to where it is by real people through the portal's own forms. */
export async function makePetition(
  portal: Portal,
  where: keyof typeof ways,
  fields: Fields = {},
): Promise<MadePetition> {
  const made = await sendPetition(portal, fields)
  const way: Way = ways[where]
  for (const [person, step, with_ = {}] of way) {
    const answer = await takePetitionStep(portal, person, made.id, step, with_)
    if (answer.statusCode !== 303) throw new Error(`${step}: ${answer.statusCode} ${textOf(answer.body)}`)
  }
  return made
}
