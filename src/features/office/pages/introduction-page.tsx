import { useFrame } from '#ui/index.ts'
import type { ReadableText } from '../text.ts'
import { useOfficeWords } from '../words.ts'
import { OfficePage } from './office-page.tsx'
import { TextParts } from './text-parts.tsx'

export interface Named {
  name: string
  /** Leads further where there is a page. */
  href?: string | undefined
  /** The post of a person. */
  title?: string | undefined
  /** Where the words are not in the language of the page. */
  lang?: string | undefined
}

interface IntroductionPageProps {
  text: ReadableText
  originalRevisedOn: string
  divisions: readonly Named[]
  leaders: readonly Named[]
}

export function IntroductionPage({ text, originalRevisedOn, divisions, leaders }: IntroductionPageProps) {
  const words = useOfficeWords()
  return (
    <OfficePage {...text} originalRevisedOn={originalRevisedOn}>
      <TextParts parts={text.parts} />
      <section aria-labelledby="lanh-dao">
        <h2 id="lanh-dao">{words.leaders}</h2>
        <NamedList items={leaders} />
      </section>
      <section aria-labelledby="phong">
        <h2 id="phong">{words.divisions}</h2>
        <NamedList items={divisions} />
      </section>
    </OfficePage>
  )
}

function NamedList({ items }: { items: readonly Named[] }) {
  const { language } = useFrame()
  return (
    <ul class="office-items">
      {items.map(({ name, title, href, lang }) => {
        const other = lang === language.code ? undefined : lang
        return (
          <li>
            {href ? <a href={href}>{name}</a> : <span lang={title ? 'vi' : other}>{name}</span>}
            {title && (
              <>
                {', '}
                <span lang={other}>{title}</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
