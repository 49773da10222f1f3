/**
 * The path that somebody meant who wrote a slash too many: "/tin/bai/" → "/tin/bai", "//tin///bai" → "/tin/bai". Null where
 * nothing is to be put right. The answer begins with exactly one slash and has no backslash, so it never leads to
 * another site. Without query.
 */
export function tidyPath(path: string): string | null {
  if (path.includes('\\')) return null
  const tidy = `/${path.split('/').filter(Boolean).join('/')}`
  return tidy === path ? null : tidy
}
