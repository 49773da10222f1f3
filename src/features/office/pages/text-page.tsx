import type { ReadableText } from '../text.ts'
import { OfficePage } from './office-page.tsx'
import { TextParts } from './text-parts.tsx'

/** A page that is nothing but a text of the profile. */
export function TextPage({ text, isHome }: { text: ReadableText; isHome?: boolean }) {
  return (
    <OfficePage {...text} isHome={isHome}>
      <TextParts parts={text.parts} />
    </OfficePage>
  )
}
