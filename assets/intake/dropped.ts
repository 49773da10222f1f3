/** A file as somebody chose it. */
export interface Chosen {
  file: File
  isFolder: boolean
}

/**
 * What is dropped anywhere on the page goes to `take`: a file that misses the box would open in its place. While files
 * are held over the page, `box` has the attribute `data-over`.
 */
export function onDrop(box: HTMLElement, take: (dropped: Chosen[]) => void): void {
  const isOfFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const mark = (isOver: boolean) => box.toggleAttribute('data-over', isOver)
  window.addEventListener('dragover', (event) => {
    if (!isOfFiles(event)) return
    event.preventDefault()
    mark(true)
  })
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false)
  })
  window.addEventListener('drop', (event) => {
    if (!isOfFiles(event)) return
    event.preventDefault()
    mark(false)
    take(listDropped(event.dataTransfer))
  })
}

/** A folder looks like a file of some kilobytes until one tries to read it. */
function listDropped(dropped: DataTransfer | null): Chosen[] {
  return [...(dropped?.items ?? [])].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : []
  })
}
