import { z } from 'zod'
import { parseDateTimeInput } from '#lib/dates.ts'
import { needsReason, type Step } from './article.ts'
import { prohibitedActCodes, type ProhibitedAct } from './checklist.ts'
import type { StepInput } from './decide.ts'

const text = z.string().trim().max(2000, 'Viết ngắn hơn 2.000 ký tự').optional()

const moment = z.string({ error: 'Hãy chọn ngày và giờ đăng.' }).transform((value, check) => {
  const parsed = parseDateTimeInput(value)
  if (parsed) return parsed
  check.addIssue({ code: 'custom', message: 'Hãy chọn ngày và giờ đăng.' })
  return z.NEVER
})

const ticked = z.union([z.string(), z.array(z.string())]).optional()

/** What a person sends with a step. */
export const stepForm = (step: Step) =>
  z
    .object({
      reason: needsReason(step)
        ? z
            .string({ error: 'Hãy ghi lý do.' })
            .trim()
            .min(1, 'Hãy ghi lý do.')
            .max(2000, 'Viết ngắn hơn 2.000 ký tự')
        : text,
      seenHash: text,
      publishAt: step === 'schedule' ? moment : text,
      redirectTo: step === 'redirect' ? z.string().trim().min(1, 'Hãy dán địa chỉ của bài thay thế.') : text,
      checklist: ticked,
    })
    .transform(({ checklist, reason, seenHash, publishAt, redirectTo }, check): StepInput => {
      const chosen = new Set([checklist ?? []].flat())
      if (step === 'check' && prohibitedActCodes.some((code) => !chosen.has(code)))
        check.addIssue({
          code: 'custom',
          path: ['checklist'],
          message: `Hãy đánh dấu đủ ${prohibitedActCodes.length} mục của Điều 3, hoặc trả lại bài kèm lý do.`,
        })
      const answers = prohibitedActCodes.flatMap((code): [ProhibitedAct, string][] =>
        chosen.has(code) ? [[code, 'ok']] : [],
      )
      return {
        ...(reason && { reason }),
        ...(seenHash && { seenHash }),
        ...(publishAt instanceof Date && { publishAt }),
        ...(redirectTo && { redirectTo }),
        ...(step === 'check' && { checklist: Object.fromEntries(answers) }),
      }
    })
