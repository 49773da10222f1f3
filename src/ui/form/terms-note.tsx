import { useFrame } from '../frame.ts'
import { useLangOfWords, useWords } from '../words.ts'

/** Art. 3 of the regulation: whoever sends a text is told, where they send it, what must not be sent. */
export function TermsNote() {
  const { links } = useFrame()
  const words = useWords()
  if (!links.terms) return null
  return (
    <p class="terms-note" lang={useLangOfWords()}>
      {words.termsNote} <a href={`${links.terms}#dieu-3`}>{words.termsLink}</a>.
    </p>
  )
}
