/**
 * Kinds of documents: the 29 administrative ones of NĐ 30/2020 (art. 7, annex III), those that only TT 01/2011 knew, and the
 * legal normative ones. Which law knows which is data with dates elsewhere; a register of any year must find its kind here.
 */
export interface DocumentType {
  code: string
  name: string
  /** As it stands in the symbol; empty where the kind has none. Symbols are case-sensitive. */
  abbreviation: string
  family: 'administrative' | 'former' | 'legal'
}

const administrative: readonly (readonly [code: string, name: string, abbreviation: string])[] = [
  ['resolution', 'Nghị quyết', 'NQ'],
  ['decision', 'Quyết định', 'QĐ'],
  ['directive', 'Chỉ thị', 'CT'],
  ['regulation', 'Quy chế', 'QC'],
  ['rule', 'Quy định', 'QyĐ'],
  ['communique', 'Thông cáo', 'TC'],
  ['notice', 'Thông báo', 'TB'],
  ['guidance', 'Hướng dẫn', 'HD'],
  ['programme', 'Chương trình', 'CTr'],
  ['plan', 'Kế hoạch', 'KH'],
  ['option-plan', 'Phương án', 'PA'],
  ['scheme', 'Đề án', 'ĐA'],
  ['project', 'Dự án', 'DA'],
  ['report', 'Báo cáo', 'BC'],
  ['minutes', 'Biên bản', 'BB'],
  ['submission', 'Tờ trình', 'TTr'],
  ['contract', 'Hợp đồng', 'HĐ'],
  ['official-letter', 'Công văn', ''],
  ['telegram', 'Công điện', 'CĐ'],
  ['memorandum', 'Bản ghi nhớ', 'BGN'],
  ['agreement', 'Bản thỏa thuận', 'BTT'],
  ['authorisation', 'Giấy ủy quyền', 'GUQ'],
  ['invitation', 'Giấy mời', 'GM'],
  ['introduction', 'Giấy giới thiệu', 'GGT'],
  ['leave', 'Giấy nghỉ phép', 'GNP'],
  ['dispatch-slip', 'Phiếu gửi', 'PG'],
  ['transfer-slip', 'Phiếu chuyển', 'PC'],
  ['notice-slip', 'Phiếu báo', 'PB'],
  ['public-letter', 'Thư công', ''],
]

const former: typeof administrative = [
  ['commitment', 'Bản cam kết', 'CK'],
  ['certificate', 'Giấy chứng nhận', 'CN'],
  ['travel-order', 'Giấy đi đường', 'ĐĐ'],
  ['dossier-receipt', 'Giấy biên nhận hồ sơ', 'BN'],
]

const legal: typeof administrative = [
  ['constitution', 'Hiến pháp', ''],
  ['code', 'Bộ luật', ''],
  ['law', 'Luật', ''],
  ['ordinance', 'Pháp lệnh', 'PL'],
  ['order', 'Lệnh', 'L'],
  ['presidential-decree', 'Sắc lệnh', 'SL'],
  ['decree', 'Nghị định', 'NĐ'],
  ['circular', 'Thông tư', 'TT'],
  ['joint-circular', 'Thông tư liên tịch', 'TTLT'],
  ['joint-resolution', 'Nghị quyết liên tịch', 'NQLT'],
  ['consolidated-text', 'Văn bản hợp nhất', 'VBHN'],
]

const inFamily =
  (family: DocumentType['family']) =>
  ([code, name, abbreviation]: (typeof administrative)[number]): DocumentType => ({
    code,
    name,
    abbreviation,
    family,
  })

export const documentTypes: readonly DocumentType[] = [
  ...legal.map(inFamily('legal')),
  ...administrative.map(inFamily('administrative')),
  ...former.map(inFamily('former')),
]

export const typeOf = (code: string): DocumentType | undefined =>
  documentTypes.find((type) => type.code === code)
