import { useFrame } from '#ui/index.ts'
import type { ReadablePart } from '../text.ts'
import { ToConfirm } from './office-page.tsx'

export function TextParts({ parts }: { parts: readonly ReadablePart[] }) {
  const { language } = useFrame()
  return (
    <>
      {parts.map(({ id, heading, paragraphs, items, links, toConfirm }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>
            {heading}
            <ToConfirm when={toConfirm} />
          </h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {items.length > 0 && (
            <ul class="office-items">
              {items.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          )}
          {links.length > 0 && (
            <ul class="office-links">
              {links.map(({ href, text, language: there }) => (
                <li>
                  <a href={href} hreflang={there === language.code ? undefined : there}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
