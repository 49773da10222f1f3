/** How a person hears of something by mail; in the workspace it is always there. */
export const ways = {
  at_once: 'Gửi thư ngay',
  digest: 'Gộp vào thư tổng hợp buổi sáng',
  none: 'Không gửi thư',
} as const
export type Way = keyof typeof ways
export const wayNames = Object.keys(ways) as [Way, ...Way[]]

interface KindRule {
  name: string
  hint: string
  /** While the person has chosen nothing. */
  way: Way
  /** What can be chosen: of what is overdue everybody is told. */
  choices: readonly Way[]
}

export const kinds = {
  overdue: {
    name: 'Quá hạn',
    hint: 'Việc của bạn, của phòng hoặc của đơn vị bạn phụ trách đã quá hạn. Loại này không tắt được.',
    way: 'at_once',
    choices: ['at_once', 'digest'],
  },
  due: {
    name: 'Sắp đến hạn',
    hint: 'Nghĩa vụ cung cấp thông tin và nhiệm vụ sắp đến hạn.',
    way: 'digest',
    choices: wayNames,
  },
  work: {
    name: 'Tin, bài',
    hint: 'Bài chờ bạn ký, biên tập, duyệt, đăng; bài của bạn đang ở đâu.',
    way: 'at_once',
    choices: wayNames,
  },
  task: {
    name: 'Phân công',
    hint: 'Nhiệm vụ được giao, trả lại, trình, hoàn thành; yêu cầu của Tổ biên tập; chỉ đạo.',
    way: 'at_once',
    choices: wayNames,
  },
  incoming: {
    name: 'Thông tin gửi đến',
    hint: 'Thư, tài liệu gửi đến hộp thư hoặc do cộng tác viên gửi.',
    way: 'digest',
    choices: wayNames,
  },
  guidance: {
    name: 'Hướng dẫn, thông báo của Tổ biên tập',
    hint: 'Hướng dẫn thu thập, cung cấp thông tin.',
    way: 'at_once',
    choices: wayNames,
  },
} as const satisfies Record<string, KindRule>
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

export interface NoticeSubject {
  type: string
  id: string
}

export interface NewNotice {
  personId: string
  kind: Kind
  /** In a word or two: "Chờ ký". The kind's own name where there is none. */
  label?: string
  /** One line: what it is about. */
  title: string
  /** What has happened or is to be done; may be empty. */
  text: string
  /** Within the portal. */
  href: string
  subject: NoticeSubject
  /** The same key is told to a person only once. */
  key?: string
}

/** What was chosen counts as far as the kind allows it. */
export const wayFor = (kind: Kind, chosen: Way | undefined): Way => {
  const { way, choices }: KindRule = kinds[kind]
  return chosen !== undefined && choices.includes(chosen) ? chosen : way
}
