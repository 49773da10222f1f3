import { paths } from '#paths'
import type { Step } from '../task.ts'

/** The addresses of the steps. */
export const stepAddresses: Record<Step, string> = {
  assign: 'giao',
  accept: 'nhan',
  pass: 'chuyen',
  begin: 'bat-dau',
  submit: 'trinh',
  approve: 'nghiem-thu',
  return: 'lam-tiep',
  hand_back: 'tra-lai',
  cancel: 'huy',
}

export const stepHref = (id: string, step: Step): string =>
  paths.desk.taskStep(stepAddresses[step]).href({ id })
