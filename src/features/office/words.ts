import { useFrame } from '#ui/index.ts'

/** What the pages of this feature say around the facts, in the languages that they exist in. */
const vietnamese = {
  home: 'Trang chủ',
  revisedOn: 'Sửa đổi lần cuối',
  grounds: 'Căn cứ',
  toConfirm: 'chờ Văn phòng xác nhận',
  olderThanOriginal: (on: string) => `Bản tiếng Việt đã được sửa đổi ngày ${on}; bản này chưa theo kịp.`,
  seeAlso: 'Xem thêm',
  divisions: 'Các phòng, đơn vị',
  leaders: 'Lãnh đạo',
  reach: 'Địa chỉ và điện thoại',
  office: 'Cơ quan',
  address: 'Địa chỉ trụ sở',
  mailingAddress: 'Địa chỉ nhận thư',
  phone: 'Điện thoại',
  fax: 'Fax',
  website: 'Trang thông tin điện tử',
  petitionEmail: 'Thư điện tử nhận phản ánh, kiến nghị',
  responsible: 'Người chịu trách nhiệm',
  mailboxes: 'Địa chỉ tiếp nhận thông tin của Tổ biên tập',
  secretariat: 'Bộ phận tiếp nhận',
  division: 'Phòng, đơn vị',
  email: 'Thư điện tử',
  channels: 'Các kênh liên hệ',
  notPublished: 'Chưa công bố',
  contribute: 'Cung cấp thông tin thường xuyên:',
  contributeLink: 'dành cho cộng tác viên',
}

export type OfficeWords = typeof vietnamese

const english: OfficeWords = {
  home: 'Home',
  revisedOn: 'Last revised',
  grounds: 'Based on',
  toConfirm: 'to be confirmed by the Office',
  olderThanOriginal: (on) =>
    `The Vietnamese text was revised on ${on}; this translation has not caught up with it.`,
  seeAlso: 'See also',
  divisions: 'Divisions',
  leaders: 'Leaders',
  reach: 'Addresses and telephone',
  office: 'Agency',
  address: 'Address',
  mailingAddress: 'Mailing address',
  phone: 'Telephone',
  fax: 'Fax',
  website: 'Website',
  petitionEmail: 'E-mail for feedback and recommendations',
  responsible: 'Person responsible',
  mailboxes: 'Where the editorial board takes in information',
  secretariat: 'Receiving division',
  division: 'Division',
  email: 'E-mail',
  channels: 'Ways to reach us',
  notPublished: 'Not published',
  contribute: 'To supply information regularly:',
  contributeLink: 'for contributors (in Vietnamese)',
}

const byLanguage: Readonly<Record<string, OfficeWords>> = { vi: vietnamese, en: english }

export function useOfficeWords(): OfficeWords {
  return byLanguage[useFrame().language.code] ?? vietnamese
}
