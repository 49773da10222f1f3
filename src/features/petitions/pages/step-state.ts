import type { Step } from '../workflow.ts'

/** A form of a step that did not get through: as it was typed, with what is wrong. */
export interface RejectedStep {
  step: Step
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** Where not the form is wrong, but the petition has moved on. */
  refusal?: string
}

/** The steps by the names that they have in addresses. */
export const stepAddresses = {
  ask: 'yeu-cau-bo-sung',
  supplement: 'bo-sung',
  reject: 'tu-choi',
  forward: 'chuyen',
  assign: 'giao',
  take_back: 'lay-lai',
  draft: 'du-thao',
  sign: 'ky',
  unsign: 'rut-ky',
  write_public: 'ban-cong-khai',
  publish: 'cong-khai',
  take_down: 'go',
} as const satisfies Record<Step, string>
