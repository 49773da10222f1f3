import type { Context } from '#platform/context.ts'

/** Something that a person has to have done by a moment. */
export interface Due {
  /** The same as long as it is the same thing: calendars know it by this. */
  key: string
  title: string
  text: string
  category: string
  /** Within the portal. */
  href: string
  dueAt: Date
  /** Grows whenever the moment moves. */
  revision: number
  changedAt: Date
}

/** What is open for the actor of the context, due from one moment to another; a feature's door to the feed. */
export type DueSource = (ctx: Context, from: Date, to: Date) => Promise<readonly Due[]>
