/** What a file can be here, by its content. */
export type Kind =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'pptx'
  | 'ppt'
  | 'odp'
  | 'txt'
  | 'csv'
  | 'jpg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tif'
  | 'zip'
  | 'unknown'

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

export const mimes: Record<Kind, string> = {
  pdf: 'application/pdf',
  docx: `${openXml}.wordprocessingml.document`,
  doc: 'application/msword',
  odt: `${openDocument}.text`,
  rtf: 'application/rtf',
  xlsx: `${openXml}.spreadsheetml.sheet`,
  xls: 'application/vnd.ms-excel',
  ods: `${openDocument}.spreadsheet`,
  pptx: `${openXml}.presentationml.presentation`,
  ppt: 'application/vnd.ms-powerpoint',
  odp: `${openDocument}.presentation`,
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  zip: 'application/zip',
  unknown: 'application/octet-stream',
}

/** Endings under which people rightly keep a kind. */
export const endings: Record<Kind, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx'],
  doc: ['doc', 'dot'],
  odt: ['odt', 'ott'],
  rtf: ['rtf'],
  xlsx: ['xlsx', 'xlsm', 'xltx'],
  xls: ['xls', 'xlt'],
  ods: ['ods'],
  pptx: ['pptx', 'pptm', 'ppsx'],
  ppt: ['ppt', 'pps'],
  odp: ['odp'],
  txt: ['txt', 'csv'],
  csv: ['csv', 'txt'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  tif: ['tif', 'tiff'],
  zip: ['zip'],
  unknown: [],
}
