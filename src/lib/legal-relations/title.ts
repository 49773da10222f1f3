import type { RelationType } from './relation.ts'

const verbs: readonly (readonly [RelationType, RegExp])[] = [
  ['corrects', /^(?:về việc |về |v\/v )?đính chính/iu],
  ['suspends', /^(?:về việc |về |v\/v )?(?:ngưng hiệu lực|đình chỉ|tạm ngưng)/iu],
  ['amends', /^(?:về việc |về |v\/v )?(?:sửa đổi|bổ sung)/iu],
  ['abolishes', /^(?:về việc |về |v\/v )?(?:bãi bỏ|hủy bỏ|huỷ bỏ)/iu],
  ['replaces', /^(?:về việc |về |v\/v )?thay thế/iu],
  [
    'guides',
    /(?:quy định chi tiết|hướng dẫn (?:thi hành|thực hiện|áp dụng)|chi tiết (?:và|thi hành)|^(?:quy định )?hướng dẫn)/iu,
  ],
]

/** What a document does by its title: "Sửa đổi, bổ sung một số điều của …", "Quy định chi tiết …"; null for all others. */
export const verbOfTitle = (title: string): RelationType | null =>
  verbs.find(([, pattern]) => pattern.test(title))?.[0] ?? null
