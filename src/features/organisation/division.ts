import type { Day } from '#lib/days.ts'

export type DivisionKind = 'leadership' | 'research' | 'procedure_control' | 'organisation_administration'

export interface Division {
  id: string
  name: string
  shortName: string
  kind: DivisionKind
  position: number
  fields: string[]
  clause: string | null
  validFrom: Day
  validTo: Day | null
  successorId: string | null
}

export const kindNames: Readonly<Record<DivisionKind, string>> = {
  leadership: 'Lãnh đạo',
  research: 'Phòng nghiên cứu, tham mưu',
  procedure_control: 'Kiểm soát thủ tục hành chính',
  organisation_administration: 'Tổ chức - Hành chính',
}
