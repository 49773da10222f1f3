import { useLangOfWords, useWords } from '../words.ts'

interface PagerProps {
  newer?: string | undefined
  older?: string | undefined
  /** To the beginning of the list, from deep within it. */
  first?: string | undefined
}

/** Keyset pages have no numbers: only neighbours and the beginning, each absent where it leads nowhere. */
export function Pager({ newer, older, first }: PagerProps) {
  const words = useWords()
  const lang = useLangOfWords()
  if (!newer && !older && !first) return null
  return (
    <nav class="pager" lang={lang} aria-label={words.paging}>
      {first && (
        <a class="pager-first" href={first}>
          <span aria-hidden="true">↑ </span>
          {words.first}
        </a>
      )}
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
