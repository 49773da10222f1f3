import type { CommitteeLeader } from '#features/organisation/index.ts'

/** "Chủ tịch UBND tỉnh …", in the order in which `leaders` are given: that of their posts. */
export const nameLeaders = (leaders: readonly CommitteeLeader[], ids: readonly string[]): string[] =>
  leaders.filter(({ id }) => ids.includes(id)).map(({ title, fullName }) => `${title} ${fullName}`)
