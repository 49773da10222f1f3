/**
 * The path within the portal that a link may lead to after sign-in, or null for anything else: other hosts in each of
 * their spellings ("//host", "/\host", "https:host"), scripts, line breaks.
 */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) || text.length > 2000)
    return null
  const base = 'http://portal.invalid'
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
