import type { Step } from '#features/articles/article.ts'
import { prohibitedActCodes } from '#features/articles/checklist.ts'
import { paths } from '#paths'
import type { Fields, Jar, Page } from '#test/jar.ts'
import type { Office } from './office.ts'
import { writeBody } from './words.ts'

/** A division's writer and the one who signs there. */
export interface Desk {
  division: string
  writer: string
  signer: string
}

export const desks: readonly Desk[] = [
  { division: 'TH', writer: 'chuyen-vien-tong-hop', signer: 'truong-phong-tong-hop' },
  { division: 'KT', writer: 'chuyen-vien-kinh-te', signer: 'truong-phong-kinh-te' },
  { division: 'NN', writer: 'chuyen-vien-nong-nghiep', signer: 'pho-phong-nong-nghiep' },
  { division: 'VX', writer: 'chuyen-vien-van-xa', signer: 'truong-phong-van-xa' },
  { division: 'NC', writer: 'chuyen-vien-noi-chinh', signer: 'truong-phong-noi-chinh' },
  { division: 'KSTTHC', writer: 'chuyen-vien-ksttthc', signer: 'truong-phong-ksttthc' },
  { division: 'TCHC', writer: 'chuyen-vien-tchc', signer: 'truong-phong-tchc' },
  { division: 'NN', writer: 'cong-tac-vien', signer: 'pho-phong-nong-nghiep' },
]

/** An answer that was no acknowledgement: what was asked for may or may not have been done. */
export class NotAcknowledged extends Error {}

function acknowledged(page: Page, what: string): Page {
  if (page.status >= 200 && page.status < 400) return page
  const text = page.html.replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')
  throw new NotAcknowledged(`${what}: ${page.status} ${text.slice(0, 600)}`)
}

/** Opens an article through the page; answers with its id. */
export async function draft(jar: Jar, desk: Desk, title: string): Promise<string> {
  const fields = { title, kind: 'news', sectionId: '10.1', divisionId: desk.division, dueOn: '' }
  const { location } = acknowledged(await jar.post(paths.desk.newArticle.href(), fields), 'draft')
  const id = /\/tin\/([0-9a-f-]{36})\//.exec(location ?? '')?.[1]
  if (id === undefined) throw new NotAcknowledged(`draft: sent on to ${location}`)
  return id
}

export interface Text {
  title: string
  lead: string
  number: number
  /** The revision that the writer has before them. */
  revision: number
  mediaId?: string | undefined
}

/** Saves the whole form of the article, as the page sends it. */
export async function save(jar: Jar, id: string, { title, lead, number, revision, mediaId }: Text) {
  const photo = mediaId !== undefined && {
    'photo.0.mediaId': mediaId,
    'photo.0.caption': 'Toàn cảnh cuộc họp',
    'photo.0.alt': 'Phòng họp nhìn từ cửa vào',
    'photo.0.consentBasis': 'none_shown',
    'photo.0.order': '1',
  }
  const fields: Fields = {
    baseRevision: String(revision),
    title,
    kind: 'news',
    sectionId: '10.1',
    lead,
    body: writeBody(number),
    bodyFormat: 'html',
    origin: 'own',
    'author.0.name': 'Người viết bài',
    'author.0.share': '100',
    why: 'Sửa nội dung',
    ...photo,
  }
  acknowledged(await jar.postMultipart(paths.desk.editArticle.href({ id }), fields), 'save')
}

export async function take(jar: Jar, id: string, step: Step, fields: Fields = {}): Promise<void> {
  const all = step === 'check' ? { ...fields, checklist: prohibitedActCodes } : fields
  acknowledged(await jar.post(paths.desk.articleStep(step).href({ id }), all), step)
}

/** Sends a picture as the editor's button does; answers with its id. */
export async function upload(jar: Jar, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = acknowledged(await jar.postMultipart(paths.desk.media.href(), {}, { name, bytes }), 'upload')
  return (JSON.parse(answer.html) as { id: string }).id
}

const editor = 'bien-tap-1'
const publisher = 'dang-bai'

/** Who checks and who publishes. */
export const boardOffice = [editor, publisher]

/** Takes one article from the draft to the public page: eight forms, by the people whose steps they are. */
export async function publishOne(office: Office, desk: Desk, number: number): Promise<void> {
  const writer = await office.person(desk.writer)
  const title = `Sơ kết công tác điều hành, bài số ${number}`
  const id = await draft(writer, desk, title)
  await save(writer, id, { title, lead: `Tóm tắt của bài số ${number}.`, number, revision: 1 })
  await take(writer, id, 'submit')
  await take(await office.person(desk.signer), id, 'sign')
  await take(await office.person(editor), id, 'take_up')
  await take(await office.person(editor), id, 'check')
  await take(await office.person(publisher), id, 'approve')
  await take(await office.person(publisher), id, 'publish')
}
