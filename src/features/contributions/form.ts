import { z } from 'zod'
import { outcomeNames } from './contribution.ts'

export const mostLetters = 2_000

export const answerForm = z.object({
  outcome: z.enum(outcomeNames, 'Chọn kết quả'),
  answer: z
    .string({ error: 'Viết trả lời cho người gửi' })
    .trim()
    .min(1, 'Viết trả lời cho người gửi')
    .max(mostLetters, `Dài quá ${mostLetters} ký tự`),
})
