import { useLangOfWords, useWords } from '../words.ts'

/** Keyset pages have no numbers: only a newer and an older neighbour, each absent at its end. */
export function Pager({ newer, older }: { newer?: string | undefined; older?: string | undefined }) {
  const words = useWords()
  const lang = useLangOfWords()
  if (!newer && !older) return null
  return (
    <nav class="pager" lang={lang} aria-label={words.paging}>
      {newer && (
        <a class="pager-newer" href={newer} rel="prev">
          <span aria-hidden="true">← </span>
          {words.newer}
        </a>
      )}
      {older && (
        <a class="pager-older" href={older} rel="next">
          {words.older}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
