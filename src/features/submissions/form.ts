import { z } from 'zod'

export const mostLetters = 2000

const text = (missing: string) => z.string({ error: missing }).trim()

export const assignForm = z.object({ person: z.guid('Chọn người xem xét') })

export const refuseForm = z.object({
  reason: text('Viết lý do từ chối')
    .min(1, 'Viết lý do từ chối')
    .max(mostLetters, `Lý do dài quá ${mostLetters} ký tự`),
})

export const mergeForm = z.object({ into: z.guid('Chọn thư để ghép vào') })

/** The destination, and whatever that asks for. */
export const takeUpForm = z
  .object({ destination: text('Chọn nơi tiếp nhận') })
  .catchall(z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string()))
