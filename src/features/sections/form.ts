import { z } from 'zod'
import { slugify } from '#lib/text.ts'

const name = z
  .string({ error: 'Nhập tên chuyên mục' })
  .trim()
  .min(1, 'Nhập tên chuyên mục')
  .max(120, 'Tên chuyên mục dài quá 120 ký tự')
  .transform((text) => text.replaceAll(/\s+/g, ' '))

export const nameForm = z.object({ name })

export const categoryForm = z.object({
  parentId: z.string({ error: 'Chọn mục cha' }).min(1, 'Chọn mục cha'),
  name: name.refine((text) => slugify(text) !== '', 'Tên phải có chữ cái hoặc chữ số, để thành địa chỉ'),
})

export const moveForm = z.object({ direction: z.enum(['up', 'down'], 'Chọn chiều dời') })
