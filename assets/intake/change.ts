/**
 * When the file that is being sent was last changed, kept on this machine beside the id of what lies at the server: a file
 * of the same name and size that was changed since must not be joined to the first half of what it was.
 */
const keyOf = (id: string) => `nha-rong:tep:${id}`

export function isSameFile(id: string, { lastModified }: File): boolean {
  try {
    return localStorage.getItem(keyOf(id)) === String(lastModified)
  } catch {
    return false // Storage is switched off: the file is sent from its beginning.
  }
}

export function keepChange(id: string, { lastModified }: File): void {
  try {
    localStorage.setItem(keyOf(id), String(lastModified))
  } catch {
    return // Storage is full or switched off; a later page sends the file from its beginning.
  }
}

export function forgetChange(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    return // Storage is switched off, so nothing was kept.
  }
}
