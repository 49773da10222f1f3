import { withoutMarks } from '../text.ts'

/**
 * What a column of a register holds: the ten columns of the outgoing register, the fields for exchange, and those that
 * collections of legal documents have besides.
 */
export type Column =
  | 'number'
  | 'symbol'
  | 'issuedOn'
  | 'type'
  | 'abstract'
  | 'typeAndAbstract'
  | 'issuer'
  | 'signer'
  | 'signerPost'
  | 'recipients'
  | 'keeper'
  | 'copies'
  | 'dispatchedOn'
  | 'receipt'
  | 'note'
  | 'urgency'
  | 'effectiveFrom'
  | 'expiresOn'
  | 'effect'

/** As people read them. */
export const columnNames: Record<Column, string> = {
  number: 'Số, ký hiệu văn bản',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày tháng văn bản',
  type: 'Loại văn bản',
  abstract: 'Trích yếu nội dung',
  typeAndAbstract: 'Tên loại và trích yếu nội dung',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  signerPost: 'Chức vụ người ký',
  recipients: 'Nơi nhận văn bản',
  keeper: 'Đơn vị, người nhận bản lưu',
  copies: 'Số lượng bản',
  dispatchedOn: 'Ngày chuyển',
  receipt: 'Ký nhận',
  note: 'Ghi chú',
  urgency: 'Độ khẩn',
  effectiveFrom: 'Ngày có hiệu lực',
  expiresOn: 'Ngày hết hiệu lực',
  effect: 'Tình trạng hiệu lực',
}

/** Other headings, without marks, capitals and signs; every name above is one already. */
const headings: Record<Column, readonly string[]> = {
  number: [
    'so ky hieu',
    'so va ky hieu',
    'so ki hieu',
    'so hieu',
    'so hieu van ban',
    'so',
    'so van ban',
    'so va ky hieu van ban',
    'code number',
    'so ky hieu vb',
    'so vb',
    'so di',
    'code',
  ],
  symbol: ['ky hieu van ban', 'code notation', 'ki hieu'],
  issuedOn: [
    'ngay thang',
    'ngay ban hanh',
    'ngay van ban',
    'ngay thang nam',
    'ngay thang ban hanh',
    'ngay',
    'issued date',
    'ngay vb',
    'ngay thang nam ban hanh',
    'ngay thang nam van ban',
    'ngay ky',
  ],
  type: ['loai', 'ten loai', 'loai vb', 'the loai', 'type name', 'ten loai van ban', 'hinh thuc van ban'],
  abstract: [
    'trich yeu',
    'noi dung',
    'trich yeu noi dung van ban',
    'subject',
    'noi dung trich yeu',
    'trich yeu van ban',
  ],
  typeAndAbstract: [
    'ten loai va trich yeu',
    'ten loai va trich yeu noi dung van ban',
    'ten loai trich yeu noi dung',
  ],
  issuer: ['co quan', 'tac gia', 'noi ban hanh', 'organ name', 'don vi ban hanh', 'co quan to chuc ban hanh'],
  signer: [
    'nguoi ky van ban',
    'signer',
    'signer info full name',
    'full name',
    'ho ten nguoi ky',
    'ho va ten nguoi ky',
  ],
  signerPost: ['chuc vu', 'signer info position', 'position', 'chuc danh nguoi ky'],
  recipients: ['noi nhan', 'to', 'to places', 'to organ name', 'noi gui', 'don vi nhan'],
  keeper: [
    'nguoi nhan ban luu',
    'don vi nhan ban luu',
    'don vi hoac nguoi nhan ban luu',
    'ban luu',
    'noi luu',
    'don vi soan thao',
  ],
  copies: ['so ban', 'so luong', 'issued amount', 'so luong ban phat hanh'],
  dispatchedOn: ['ngay chuyen van ban', 'ngay gui', 'ngay phat hanh'],
  receipt: ['ky nhan van ban'],
  note: ['ghi chu khac', 'description'],
  urgency: ['priority', 'muc do khan', 'do khan van ban'],
  effectiveFrom: ['hieu luc', 'ngay hieu luc', 'hieu luc tu', 'ngay co hieu luc thi hanh'],
  expiresOn: ['het hieu luc', 'hieu luc den', 'ngay het hieu luc thi hanh'],
  effect: ['tinh trang', 'trang thai hieu luc', 'tinh trang van ban'],
}

const known = new Map(
  (Object.keys(columnNames) as Column[]).flatMap((column) =>
    [columnNames[column], ...headings[column]].map((heading): [string, Column] => [
      foldHeading(heading),
      column,
    ]),
  ),
)

/** The column under a heading, or null: "SỐ, KÝ HIỆU VĂN BẢN", "so_hieu", "SignerInfo.FullName", "(1) Số, ký hiệu". */
export const columnOf = (heading: string): Column | null => known.get(foldHeading(heading)) ?? null

function foldHeading(heading: string): string {
  const words = heading.normalize('NFC').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return withoutMarks(words)
    .replaceAll(/\(\s*\d{1,2}\s*\)/g, ' ')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
}
