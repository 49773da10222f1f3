import { useLangOfWords, useWords } from '../words.ts'

export interface Crumb {
  label: string
  /** Absent on the page itself. */
  href?: string | undefined
}

export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const words = useWords()
  const lang = useLangOfWords()
  if (trail.length === 0) return null
  return (
    <nav class="breadcrumbs" lang={lang} aria-label={words.trail}>
      <ol>
        {trail.map(({ label, href }) => (
          <li>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
