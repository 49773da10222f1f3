import type { TimelineItem } from '#ui/index.ts'
import { dueWords } from '../due.ts'
import { labelOf, rule, stepNames, type Kind, type Step } from '../task.ts'

export interface TaskEvent {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

const titles: Record<string, string> = {
  'task.draft': 'Soạn, chưa giao',
  'task.change': 'Sửa',
  'task.swap': 'Đổi tuần trực',
  'task.take_over': 'Bàn giao',
  'task.record_answer': 'Ghi câu trả lời nhận qua thư',
}

const isStep = (name: string): name is Step => stepNames.some((step) => step === name)

const tones: Partial<Record<Step, TimelineItem['tone']>> = {
  approve: 'good',
  return: 'warning',
  hand_back: 'warning',
  cancel: 'stopped',
}

export function describeEvent(
  kind: Kind,
  { at, actorName, action, facts }: TaskEvent,
): TimelineItem & { note: string | undefined } {
  const name = action.replace('task.', '')
  const done = isStep(name) ? (kind === 'direction' ? labelOf(kind, name) : rule(name).done) : titles[action]
  const to = textAt(facts, 'to')
  return {
    at,
    by: actorName,
    title: to ? `${done ?? action}: ${to}` : (done ?? action),
    note: noteOf(facts),
    tone: isStep(name) ? tones[name] : undefined,
  }
}

function noteOf(facts: TaskEvent['facts']): string | undefined {
  const due = textAt(facts, 'dueAt')
  const before = textAt(facts, 'dueBefore')
  const words = [
    textAt(facts, 'reason') ?? textAt(facts, 'answer'),
    before && before !== due ? `Hạn cũ: ${dueWords(new Date(before))}.` : undefined,
    due && before !== due ? `Hạn: ${dueWords(new Date(due))}.` : undefined,
  ]
  return words.filter(Boolean).join('\n') || undefined
}

function textAt(facts: TaskEvent['facts'], name: string): string | undefined {
  const value = facts[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
