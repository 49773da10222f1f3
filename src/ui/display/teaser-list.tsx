import type { ComponentChildren } from 'preact'
import { DateText } from './date-text.tsx'
import { Picture, type PictureProps } from './picture.tsx'

export interface Teaser {
  title: string
  href: string
  lead?: string | undefined
  at?: Date | undefined
  /** Said beside the date: the section, a tag. */
  facts?: ComponentChildren
  picture?: Omit<PictureProps, 'class' | 'sizes' | 'eager'> | undefined
}

interface TeaserListProps {
  items: readonly Teaser[]
  level?: 2 | 3 | 4 | undefined
  /** Draws the first one large. */
  leadFirst?: boolean | undefined
}

/** Published items, newest first as given. */
export function TeaserList({ items, level = 2, leadFirst }: TeaserListProps) {
  return (
    <ul class={leadFirst ? 'teasers has-lead' : 'teasers'}>
      {items.map((item, index) => (
        <li>
          <TeaserItem {...item} level={level} eager={leadFirst === true && index === 0} />
        </li>
      ))}
    </ul>
  )
}

function TeaserItem({
  title,
  href,
  lead,
  at,
  facts,
  picture,
  level,
  eager,
}: Teaser & { level: 2 | 3 | 4; eager: boolean }) {
  const Heading = `h${level}` as const
  return (
    <article class={picture ? 'teaser has-picture' : 'teaser'}>
      <div class="teaser-words">
        <Heading class="teaser-title">
          <a href={href}>{title}</a>
        </Heading>
        {lead && <p class="teaser-lead">{lead}</p>}
        {(at || facts) && (
          <p class="facts">
            {at && <DateText at={at} form="date" />}
            {facts}
          </p>
        )}
      </div>
      {picture && (
        <Picture
          class="teaser-picture"
          {...picture}
          sizes={eager ? '(min-width: 60rem) 38rem, 100vw' : '(min-width: 40rem) 17rem, 100vw'}
          eager={eager}
        />
      )}
    </article>
  )
}
