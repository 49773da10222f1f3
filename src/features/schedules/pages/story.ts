import type { TimelineItem } from '#ui/index.ts'
import { rule, stepNames, type Step } from '../schedule.ts'

export interface EntryEvent {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

const titles: Record<string, string> = {
  propose: 'Đề nghị đưa vào lịch',
  add: 'Đưa vào lịch',
  edit: 'Sửa',
}

const isStep = (name: string): name is Step => stepNames.some((step) => step === name)

export function describeEvent({ at, actorName, action, facts }: EntryEvent): TimelineItem {
  const name = action.replace('schedule.', '')
  const { reason } = facts
  return {
    at,
    by: actorName,
    title: isStep(name) ? rule(name).label : (titles[name] ?? name),
    ...(typeof reason === 'string' && { note: reason }),
  }
}
