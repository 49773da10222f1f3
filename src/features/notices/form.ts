import { z } from 'zod'
import { kinds, type Kind, type Way } from './notice.ts'

const choice = (kind: Kind) => {
  const { name, choices }: { name: string; choices: readonly Way[] } = kinds[kind]
  return z.enum(choices as [Way, ...Way[]], `Chọn cách nhận thông báo “${name}”`)
}

export const waysForm = z.object({
  overdue: choice('overdue'),
  due: choice('due'),
  work: choice('work'),
  task: choice('task'),
  incoming: choice('incoming'),
  guidance: choice('guidance'),
} satisfies Record<Kind, z.ZodType>)
