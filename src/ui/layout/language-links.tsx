import { useFrame } from '../frame.ts'
import { languages } from '../languages/index.ts'

/** Tells search engines of the same page in other languages; nothing where there is none. */
export function LanguageLinks() {
  const { language, translations, path, origin } = useFrame()
  const same = [{ code: language.code, href: path }, ...translations.filter(({ samePage }) => samePage)]
  if (same.length === 1) return null
  const fallback = same.find(({ code }) => code === languages[0].code)
  return (
    <>
      {same.map(({ code, href }) => (
        <link rel="alternate" hreflang={code} href={`${origin}${href}`} />
      ))}
      {fallback && <link rel="alternate" hreflang="x-default" href={`${origin}${fallback.href}`} />}
    </>
  )
}
