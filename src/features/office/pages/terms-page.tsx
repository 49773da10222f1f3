import { Prose } from '#ui/index.ts'
import type { ReadableText } from '../text.ts'
import { OfficePage } from './office-page.tsx'
import { TextParts } from './text-parts.tsx'

/** `article` is article 3 of the regulation, word for word, as HTML of lib/legal-outline with the anchor #dieu-3. */
export function TermsPage({
  text,
  article,
  source,
}: {
  text: ReadableText
  article: string
  source: string
}) {
  return (
    <OfficePage {...text}>
      <section aria-labelledby="hanh-vi-bi-nghiem-cam">
        <h2 id="hanh-vi-bi-nghiem-cam">Những hành vi bị nghiêm cấm</h2>
        <Prose html={article} />
        <p class="quiet">Trích nguyên văn {source}.</p>
      </section>
      <TextParts parts={text.parts} />
    </OfficePage>
  )
}
