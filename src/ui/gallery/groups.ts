import { actions } from './actions.tsx'
import { fields } from './fields.tsx'
import { ground } from './ground.tsx'
import { marks } from './marks.tsx'
import { publicParts } from './public.tsx'
import { records } from './records.tsx'
import type { Specimen } from './specimen.ts'

export interface SpecimenGroup {
  slug: string
  title: string
  specimens: readonly Specimen[]
}

/** Every component in its states, in the order in which one learns them. */
export const groups: readonly SpecimenGroup[] = [
  { slug: 'nen-tang', title: 'Màu và chữ', specimens: ground },
  { slug: 'nut-va-buoc', title: 'Nút và bước', specimens: actions },
  { slug: 'bieu-mau', title: 'Biểu mẫu', specimens: fields },
  { slug: 'nhan-va-loi-di', title: 'Nhãn và lối đi', specimens: marks },
  { slug: 'danh-sach-va-van-ban', title: 'Danh sách và văn bản', specimens: records },
  { slug: 'trang-cong-khai', title: 'Trang công khai', specimens: publicParts },
]
