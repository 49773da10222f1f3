import type { ComponentChildren } from 'preact'
import { PageHead, SiteLayout, useFrame, type Crumb } from '#ui/index.ts'
import { writeDay } from '../dates.ts'
import { useOfficeWords } from '../words.ts'

interface OfficePageProps {
  title: string
  lead: string
  revisedOn: string
  grounds: readonly string[]
  /** Between the home page and this one. */
  above?: readonly Crumb[] | undefined
  /** When the original was revised, where this is a translation of it. */
  originalRevisedOn?: string | undefined
  /** The home page of a language has no way back to itself. */
  isHome?: boolean | undefined
  /** As in `SiteLayout`. */
  drawnFrom?: string | undefined
  children: ComponentChildren
}

/** A page about the office: what it says, when that was last revised and what it rests on. */
export function OfficePage(props: OfficePageProps) {
  const { title, lead, revisedOn, grounds, above = [], originalRevisedOn, isHome, children } = props
  const { links, language } = useFrame()
  const words = useOfficeWords()
  const behind = originalRevisedOn !== undefined && revisedOn < originalRevisedOn
  return (
    <SiteLayout
      title={title}
      description={lead}
      trail={isHome ? [] : [{ label: words.home, href: links.home }, ...above, { label: title }]}
      metadata={{ dublinCore: { date: revisedOn } }}
      drawnFrom={props.drawnFrom}
    >
      <div class="office-page">
        <PageHead title={title} lead={lead} />
        {behind && (
          <p class="office-behind">{words.olderThanOriginal(writeDay(originalRevisedOn, language.code))}</p>
        )}
        {children}
        <div class="office-grounds">
          {grounds.length > 0 && (
            <>
              <h2>{words.grounds}</h2>
              <ul>
                {grounds.map((ground) => (
                  <li>{ground}</li>
                ))}
              </ul>
            </>
          )}
          <p>
            {words.revisedOn}: <time datetime={revisedOn}>{writeDay(revisedOn, language.code)}</time>.
          </p>
        </div>
      </div>
    </SiteLayout>
  )
}

/** Stands behind what nobody of the office has confirmed yet. */
export function ToConfirm({ when }: { when: boolean }) {
  const words = useOfficeWords()
  if (!when) return null
  return <span class="to-confirm"> ({words.toConfirm})</span>
}
