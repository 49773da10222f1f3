import { paths } from '#paths'
import type { Portal } from './app.ts'
import { textOf } from './make.ts'
import type { Fields } from './visit.ts'

export type DocumentWay = 'registered' | 'complete' | 'published' | 'filed' | 'withdrawn' | 'discarded'

export interface WantedDocument {
  number?: string
  writer?: string
  head?: string
  /** The text of the file that is handed in. */
  text?: string
  /** Over the fields of a complete form. */
  fields?: Fields
}

let made = 0

/** An official document as a plain text, in the order in which a page says it. */
export const officialText = (number: string, abstract: string): string =>
  [
    'ỦY BAN NHÂN DÂN TỈNH',
    'VĂN PHÒNG',
    `Số: ${number}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bờ Y, ngày 09 tháng 3 năm 2026',
    'QUYẾT ĐỊNH',
    abstract,
    'CHÁNH VĂN PHÒNG',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này quy trình tiếp nhận văn bản.',
    '1. Văn bản được tiếp nhận trong ngày.',
    'a) Tiếp nhận tại bộ phận một cửa;',
    'b) Tiếp nhận qua mạng.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.',
    'Nơi nhận:',
    '- Như Điều 2;',
    '- Lưu: VT.',
    'CHÁNH VĂN PHÒNG',
    'Phạm Bằng Lăng',
  ].join('\n')

export const completeDocument = (number: string, abstract: string): Fields => ({
  version: '1',
  type: 'decision',
  number,
  issuedOn: '2026-03-09',
  place: 'Bờ Y',
  issuer: 'Văn phòng Ủy ban nhân dân tỉnh',
  signerPost: 'Chánh Văn phòng',
  signerName: 'Phạm Bằng Lăng',
  abstract,
  effectiveFrom: '2026-03-09',
  publicity: 'public',
  lateNote: 'Máy chủ của cơ quan ngừng để bảo trì.',
})

/** A document brought to where it is by real people through the portal's own forms. */
export async function makeDocument(
  portal: Portal,
  where: DocumentWay,
  wanted: WantedDocument = {},
): Promise<{ id: string; number: string; abstract: string }> {
  made += 1
  const {
    number = `${100 + made}/QĐ-VP`,
    writer = 'chuyen-vien-tong-hop',
    head = 'truong-phong-tong-hop',
  } = wanted
  const abstract = String(
    wanted.fields?.['abstract'] ?? `Về việc ban hành quy trình tiếp nhận văn bản số ${made}`,
  )
  const { desk } = paths
  const bytes = Buffer.from(wanted.text ?? officialText(number, abstract))
  const files = [{ field: 'files', name: `van-ban-${made}.txt`, bytes }]
  await expectSentOn(portal.as(writer).postMultipart(desk.handIn.href(), {}, files))
  await portal.settleJobs()
  const { rows } = await portal.database.pool.query<{ id: string }>(
    'select document_id as id from document_files d join received_files f on f.id = d.file_id where f.name = $1',
    [files[0]?.name],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('No document was drafted from the file')
  const fields = { ...completeDocument(number, abstract), ...wanted.fields }
  if (where === 'filed') Object.assign(fields, { publicity: 'not_public', publicityGround: 'internal' })
  const version = /name="version" value="(\d+)"/.exec(
    (await portal.as(writer).get(desk.document.href({ id }))).body,
  )?.[1]
  await expectSentOn(
    portal.as(writer).post(desk.document.href({ id }), { ...fields, version: version ?? '1' }),
  )
  const at = { version: String(Number(version ?? '1') + 1) }
  for (const [step, person, more = {}] of stepsTo[where]) {
    const by = person === 'writer' ? writer : head
    await expectSentOn(portal.as(by).post(desk.documentStep(step).href({ id }), { ...at, ...more }))
  }
  return { id, number, abstract }
}

const complete = ['chuyen', 'writer'] as const
const confirm = ['xac-nhan', 'head'] as const

const stepsTo: Record<
  DocumentWay,
  readonly (readonly [step: string, by: 'writer' | 'head', fields?: Fields])[]
> = {
  registered: [],
  complete: [complete],
  published: [complete, confirm],
  filed: [complete, confirm],
  withdrawn: [complete, confirm, ['rut', 'head', { reason: 'Đăng nhầm bản chưa ký.' }]],
  discarded: [['bo', 'writer']],
}

async function expectSentOn(answer: Promise<{ statusCode: number; body: string }>): Promise<void> {
  const { statusCode, body } = await answer
  if (statusCode !== 303) throw new Error(`Expected to be sent on, got ${statusCode}: ${textOf(body)}`)
}
