import type { AttachedFile, DocumentRecord } from './queries.ts'

interface Found {
  files: readonly Pick<AttachedFile, 'name' | 'state'>[]
  /** Names of files that were sent for the document and are not read yet: one of them may be the better original. */
  underWay: readonly string[]
  isLate: boolean
  twins: number
}

/** What is missing before a document can go to the head of the division: the field it belongs to, and the sentence. */
export function listGaps(
  document: Pick<
    DocumentRecord,
    | 'type'
    | 'numberKey'
    | 'issuedOn'
    | 'issuer'
    | 'abstract'
    | 'signerName'
    | 'publicity'
    | 'publicityGround'
    | 'lateNote'
  >,
  { files, underWay, isLate, twins }: Found,
): Record<string, string> {
  const gaps: Record<string, string> = {}
  if (document.type === null) gaps['type'] = 'Chọn loại văn bản'
  if (document.numberKey === null) gaps['number'] = 'Nhập số và ký hiệu, ví dụ 65/QĐ-CVP'
  if (document.issuedOn === null) gaps['issuedOn'] = 'Nhập ngày ban hành'
  if (document.issuer === '') gaps['issuer'] = 'Nhập cơ quan ban hành'
  if (document.signerName === '') gaps['signerName'] = 'Nhập họ và tên người ký'
  if (document.abstract === '') gaps['abstract'] = 'Nhập trích yếu'
  if (document.publicity === 'undecided') gaps['publicity'] = 'Chọn công khai hay không công khai'
  if (document.publicity === 'not_public' && document.publicityGround === '')
    gaps['publicityGround'] = 'Chọn lý do không công khai'
  if (isLate && document.lateNote === '') gaps['lateNote'] = 'Ghi lý do vào sổ muộn'
  if (twins > 0) gaps['number'] = 'Đã có văn bản cùng số, ngày và cơ quan ban hành trong cơ sở dữ liệu'
  const [waiting] = underWay
  if (waiting !== undefined) gaps['files'] = `Tệp ${waiting} còn đang được đọc và quét`
  const bad = files.find(({ state }) => state === 'infected')
  if (bad) gaps['files'] = `Tệp ${bad.name} có mã độc: bỏ văn bản này và gửi tệp sạch`
  return gaps
}
