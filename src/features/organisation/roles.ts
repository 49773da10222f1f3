import type { Role } from '#platform/actor.ts'

interface RoleRule {
  name: string
  /** Whether the post belongs to a division; the board and the system stand beside the divisions. */
  division: 'required' | 'optional' | 'none'
  /** Only one person at a time: in the whole office, or in each division. */
  sole?: 'office' | 'division'
}

/** The posts of art. 5, 7 and 11 of the regulation, and the two that keep the portal itself in order. */
export const roles: Readonly<Record<Role, RoleRule>> = {
  chief: { name: 'Chánh Văn phòng', division: 'optional', sole: 'office' },
  deputy_chief: { name: 'Phó Chánh Văn phòng', division: 'optional' },
  division_head: { name: 'Trưởng phòng', division: 'required', sole: 'division' },
  division_deputy: { name: 'Phó Trưởng phòng phụ trách', division: 'required' },
  specialist: { name: 'Chuyên viên', division: 'required' },
  contributor: { name: 'Cộng tác viên', division: 'required' },
  board_head: { name: 'Tổ trưởng Tổ biên tập', division: 'none', sole: 'office' },
  board_deputy: { name: 'Tổ phó Tổ biên tập', division: 'none' },
  board_member: { name: 'Thành viên Tổ biên tập', division: 'none' },
  finance: { name: 'Tài chính, kế toán', division: 'optional' },
  auditor: { name: 'Kiểm tra, giám sát', division: 'optional' },
  administrator: { name: 'Quản trị hệ thống', division: 'optional' },
}

export const roleKeys = Object.keys(roles) as Role[]
export const boardRoles: readonly Role[] = ['board_head', 'board_deputy', 'board_member']
export const leaderRoles: readonly Role[] = ['division_head', 'division_deputy']

/** Art. 7: the head and the deputy of the board publish by their post; a member where the right was given. */
export const publishes = (role: Role, given: boolean): boolean =>
  role === 'board_head' || role === 'board_deputy' || (role === 'board_member' && given)
