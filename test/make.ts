import { paths } from '#paths'
import type { EditionState, Step } from '#features/articles/index.ts'
import { prohibitedActCodes } from '#features/articles/index.ts'
import type { Portal } from './app.ts'
import type { Fields } from './visit.ts'

export interface MadeArticle {
  id: string
  title: string
}

export interface Wanted {
  title?: string
  /** Keys of the profile's people. */
  writer?: string
  signer?: string
  division?: string
  section?: string
  /** Over the fields of a complete article. */
  fields?: Fields
}

export const completeFields = (title: string): Fields => ({
  baseRevision: '1',
  title,
  kind: 'news',
  sectionId: '10.1',
  lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I.',
  body: '<p>Sáng nay, Văn phòng tổ chức hội nghị sơ kết.</p>',
  bodyFormat: 'html',
  origin: 'own',
  'author.0.name': 'Người viết bài',
  'author.0.share': '100',
})

type StepsTaken = readonly { by: 'writer' | 'signer' | (string & {}); step: Step; fields?: Fields }[]

const submitted: StepsTaken = [{ by: 'writer', step: 'submit' }]
const signed: StepsTaken = [...submitted, { by: 'signer', step: 'sign' }]
const editing: StepsTaken = [...signed, { by: 'bien-tap-1', step: 'take_up' }]
const checked: StepsTaken = [
  ...editing,
  { by: 'bien-tap-1', step: 'check', fields: { checklist: prohibitedActCodes } },
]
const ready: StepsTaken = [...checked, { by: 'dang-bai', step: 'approve' }]
const published: StepsTaken = [...ready, { by: 'dang-bai', step: 'publish' }]
const reason = (text: string) => ({ reason: text })

/** The ordinary way to each state, step by step, by the people whose steps they are. */
export const ways: Record<
  Exclude<EditionState, 'superseded' | 'redirected'> | 'forced' | 'correcting',
  StepsTaken
> = {
  draft: [],
  submitted,
  signed,
  editing,
  checked,
  ready,
  scheduled: [...ready, { by: 'dang-bai', step: 'schedule', fields: { publishAt: '2026-03-20T08:00' } }],
  published,
  withdrawn: [
    ...published,
    { by: 'to-truong', step: 'withdraw', fields: reason('Số liệu chưa được xác nhận.') },
  ],
  taken_down: [
    ...published,
    { by: 'to-truong', step: 'take_down', fields: reason('Có thông tin riêng của công dân.') },
  ],
  archived: [...published, { by: 'dang-bai', step: 'archive' }],
  discarded: [{ by: 'writer', step: 'discard' }],
  forced: [{ by: 'to-truong', step: 'force_publish', fields: reason('Thông báo khẩn về mưa lũ.') }],
  correcting: [...published, { by: 'dang-bai', step: 'correct', fields: reason('Sửa ngày họp.') }],
}

let made = 0

/** An article brought to where it is by real people through the portal's own forms. */
export async function makeArticle(
  portal: Portal,
  where: keyof typeof ways,
  wanted: Wanted = {},
): Promise<MadeArticle> {
  made += 1
  const {
    writer = 'chuyen-vien-tong-hop',
    signer = 'truong-phong-tong-hop',
    division = 'TH',
    section = '10.1',
  } = wanted
  const title = wanted.title ?? `Hội nghị sơ kết lần thứ ${made} của năm`
  const begun = await portal.as(writer).post(paths.desk.newArticle.href(), {
    title,
    kind: 'news',
    sectionId: section,
    divisionId: division,
    dueOn: '',
  })
  const id = idIn(begun.headers.location, begun.body)
  const fields = { ...completeFields(title), sectionId: section, ...wanted.fields }
  await expectRedirect(portal.as(writer).post(paths.desk.editArticle.href({ id }), fields))
  for (const { by, step, fields: with_ = {} } of ways[where]) {
    const person = by === 'writer' ? writer : by === 'signer' ? signer : by
    await takeStep(portal, person, id, step, with_)
  }
  return { id, title }
}

export async function takeStep(
  portal: Portal,
  person: string,
  id: string,
  step: Step,
  fields: Fields = {},
): Promise<void> {
  await expectRedirect(portal.as(person).post(paths.desk.articleStep(step).href({ id }), fields))
}

/** The public address of an article, as the workspace shows it. */
export function idIn(location: string | undefined, body: string): string {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(location ?? '')?.[0]
  if (!id) throw new Error(`No article was made: ${body}`)
  return id
}

async function expectRedirect(answer: Promise<{ statusCode: number; body: string }>): Promise<void> {
  const { statusCode, body } = await answer
  if (statusCode !== 303) throw new Error(`Expected to be sent on, got ${statusCode}: ${textOf(body)}`)
}

/** What a page says, without its tags. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
