import type { Subject } from '#platform/audit/index.ts'

/** How the log calls an import. */
export const subjectOf = ({ id, name }: { id: string; name: string }): Subject => ({
  type: 'register_import',
  id,
  name: `Sổ ${name}`,
})
