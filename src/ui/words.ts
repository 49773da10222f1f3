import { useFrame } from './frame.ts'
import { type Words, wordsFor } from './languages/index.ts'

export function useWords(): Words {
  return wordsFor(useFrame().language).words
}

/** The `lang` of what a component says by itself; absent where that is the language of the page. */
export function useLangOfWords(): string | undefined {
  const { language } = useFrame()
  const { code } = wordsFor(language)
  return code === language.code ? undefined : code
}
