/** What was dropped. A folder looks like a file of some kilobytes until one tries to read it. */
export function listDropped(dropped: DataTransfer | null): { file: File; isFolder: boolean }[] {
  return [...(dropped?.items ?? [])].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : []
  })
}
