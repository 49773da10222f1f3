import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { ArticleContent } from '#features/articles/index.ts'
import { findActor } from '#features/organisation/index.ts'
import { nobody, system } from '#platform/actor.ts'
import { auditEvents, record } from '#platform/audit/index.ts'
import type { Context, Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { composeContent } from './compose.ts'
import { openDirectory } from './directory.ts'
import { planDocuments } from './documents/plan.ts'
import { readDocuments } from './documents/reader.ts'
import type { DemonstrationItem } from './item.ts'
import { planMoments, type Planned } from './moments.ts'
import { openStudio } from './pictures.ts'
import { planPetitions } from './petitions/plan.ts'
import { readPetitions } from './petitions/reader.ts'
import { planSchedule } from './schedule/plan.ts'
import { readSchedule } from './schedule/reader.ts'
import { readItems } from './reader.ts'
import { take, write } from './take.ts'
import { planTasks } from './tasks/plan.ts'
import { readTasks } from './tasks/reader.ts'

const loaded = 'demonstration.loaded'

/**
 * Takes every article, document, petition and task of the profile through its steps: each by the person named, at its
 * moment, with the commands that people use, so nothing stands in the database that the portal would refuse. The steps of
 * all items run in the order of their moments, as they would have in the office. All or nothing: a start that breaks off leaves no half
 * demonstration, and the next one begins again. Answers how many articles and documents came in; 0 where they are there already.
 */
export async function loadDemonstration(services: Services): Promise<number> {
  const [done] = await services.db.select().from(auditEvents).where(eq(auditEvents.action, loaded)).limit(1)
  if (done) return 0
  const items = readItems(services.profile)
  const documents = readDocuments(services.profile)
  const schedule = readSchedule(services.profile)
  const petitions = readPetitions(services.profile)
  const tasks = readTasks(
    services.profile,
    items.map(({ name }) => name),
  )
  const now = services.now()
  const studio = openStudio(items.flatMap(({ photos }) => photos))
  const articles = new Map<string, string>()

  await services.db.transaction(async (tx) => {
    const inside = { ...services, db: withoutSavepoints(tx) }
    const directory = await openDirectory(inside, now)
    const compose = (item: DemonstrationItem) => (writer: Context) =>
      composeContent(writer, item, { directory, studio, now })
    const planned = [
      ...planArticles(items, { articles, compose, now }),
      ...planDocuments(documents, now),
      ...(schedule ? planSchedule(schedule, (key) => directory.leader(key), now) : []),
      ...planPetitions(petitions, now),
      ...(tasks
        ? planTasks(tasks, {
            personOf: (key) => directory.person(key),
            articleOf: (name) => articles.get(name),
            now,
          })
        : []),
    ]
    for (const { by, at, act } of planned.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      const actor = by === null ? nobody : await findActor(tx, directory.person(by), at)
      await act({ ...inside, actor, requestId: randomUUID(), now: () => at })
    }
    const subject = {
      type: 'demonstration',
      id: services.profile.office.regulation.number,
      name: 'Nội dung minh họa',
    }
    await record(tx, { ...services, actor: system }, loaded, subject, {
      items: items.length,
      documents: documents.length,
    })
  })
  return items.length + documents.length
}

/** Where one step fails, all are undone: the commands' own transactions need no way back of their own inside this one. */
const withoutSavepoints = (tx: Database): Database =>
  Object.create(tx, {
    transaction: { value: <T>(work: (tx: Database) => Promise<T>) => work(tx) },
  }) as Database

interface Planning {
  /** The article that each item becomes, by the item's name. */
  articles: Map<string, string>
  compose: (item: DemonstrationItem) => (writer: Context) => Promise<ArticleContent>
  now: Date
}

function planArticles(items: readonly DemonstrationItem[], { articles, compose, now }: Planning): Planned[] {
  const articleOf = (name: string) => articles.get(name)
  return items.flatMap((item) => {
    const moments = planMoments(item, now)
    return item.steps.map((step, n): Planned => ({
      by: step.by,
      at: moments[n] ?? now,
      async act(ctx) {
        if (step.step === 'write') articles.set(item.name, await write({ ctx, item, compose: compose(item) }))
        else await take(ctx, articleOf(item.name) ?? '', step, { now, articleOf })
      },
    }))
  })
}
