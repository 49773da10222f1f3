import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { liveStates, openStates } from '#features/articles/article.ts'
import { replay } from './replay.ts'
import type { Edition, Records } from './records.ts'

/** Everything of which one part is there and another is not, in words. */
export function listHalfDone(records: Records, dataFolder: string): string[] {
  return [
    ...(records.chain.whole ? [] : [`the audit chain is broken at ${records.chain.brokenAt}`]),
    ...replay(records),
    ...listTwins(records.editions),
    ...listUnsigned(records),
    ...listJobless(records),
    ...listUnannounced(records),
    ...listUnwritten(records),
    ...listWithoutFile(records, dataFolder),
  ]
}

/** More than one edition in work, or more than one that the public address stands for. */
function listTwins(editions: readonly Edition[]): string[] {
  return [openStates, liveStates].flatMap((states) => {
    const articles = editions
      .filter(({ state }) => states.some((known) => known === state))
      .map(({ article }) => article)
    return articles.flatMap((article, n) =>
      articles.indexOf(article) === n ? [] : [`${article} has two editions in one place`],
    )
  })
}

/** Public without having been signed, checked and approved as it stands, or without its dates. */
function listUnsigned({ editions, revisions, signoffs }: Records): string[] {
  const hashes = new Map(revisions.map(({ edition, number, hash }) => [`${edition} ${number}`, hash]))
  return editions
    .filter(({ state }) => state === 'published')
    .flatMap((edition) => {
      const hash = hashes.get(`${edition.id} ${edition.revision}`)
      const own = signoffs.filter((signoff) => signoff.edition === edition.id && signoff.hash === hash)
      const whole = ['sign', 'check', 'approve'].every((step) => own.some((signoff) => signoff.step === step))
      return [
        ...(whole || edition.forced_by ? [] : [`${edition.article} is public without its signatures`]),
        ...(edition.published_at && edition.first_published_at
          ? []
          : [`${edition.article} is public without a date`]),
      ]
    })
}

const waiting = ['created', 'retry', 'active']

/** Scheduled without a job that will publish it, or without an hour. */
function listJobless({ editions, jobs }: Records): string[] {
  const coming = new Set(
    jobs
      .filter(({ name, state }) => name === 'article.publish_scheduled' && waiting.includes(state))
      .map(({ data }) => `${data.editionId} ${data.publishAt}`),
  )
  return editions
    .filter(({ state }) => state === 'scheduled')
    .filter(({ id, publish_at }) => !coming.has(`${id} ${publish_at?.toISOString()}`))
    .map(({ article, publish_at }) => `${article} is scheduled for ${String(publish_at)} without a job`)
}

/** Steps after which somebody else always has work, and how the letter to them begins. */
const announced: Record<string, string> = {
  'article.submit': '[Chờ ký] ',
  'article.sign': '[Chờ biên tập] ',
  'article.check': '[Chờ duyệt] ',
  'article.approve': '[Sẵn sàng đăng] ',
}

/** A step without its letters, or letters without their step. */
function listUnannounced({ events, jobs }: Records): string[] {
  const letters = new Set(
    jobs.flatMap(({ name, data }) => {
      const article = /\/tin\/([0-9a-f-]{36})/.exec(data.text ?? '')?.[1]
      const mark = /^\[[^\]]+\] /.exec(data.subject ?? '')?.[0]
      return name === 'mail.send' && article && mark ? [`${mark}${article}`] : []
    }),
  )
  const due = new Set(
    events.flatMap(({ action, subject }) => (announced[action] ? [`${announced[action]}${subject}`] : [])),
  )
  const known = new Set(Object.values(announced))
  return [
    ...[...due].filter((letter) => !letters.has(letter)).map((letter) => `no letter was queued: ${letter}`),
    ...[...letters]
      .filter((letter) => known.has(/^\[[^\]]+\] /.exec(letter)?.[0] ?? '') && !due.has(letter))
      .map((letter) => `a letter without its step: ${letter}`),
  ]
}

/** Letters that count as sent and lie nowhere. */
function listUnwritten({ jobs, letters }: Records): string[] {
  const written = new Set(letters.flatMap((name) => /_([0-9a-f-]{36})\.(?:json|eml)$/.exec(name)?.[1] ?? []))
  return jobs
    .filter(({ name, state, data }) => name === 'mail.send' && state === 'completed' && data.id !== undefined)
    .filter(({ data }) => !written.has(data.id ?? ''))
    .map(({ data }) => `a letter was sent and is not there: ${data.subject}`)
}

const whole = new Set<string>()

/** Media rows without their file, or with half of it, and texts that use media that are not there. */
function listWithoutFile({ media, uses }: Records, dataFolder: string): string[] {
  const known = new Set(media.map(({ id }) => id))
  const isWhole = (sha256: string): boolean => {
    const path = join(dataFolder, 'files/media', sha256.slice(0, 2), sha256)
    if (!existsSync(path)) return false
    if (whole.has(sha256)) return true
    if (createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256) return false
    // A file is written once and never changed: what was whole need not be read again.
    whole.add(sha256)
    return true
  }
  return [
    ...media.filter(({ sha256 }) => !isWhole(sha256)).map(({ id }) => `medium ${id} has no whole file`),
    ...uses.filter((use) => !known.has(use.media)).map((use) => `a text uses medium ${use.media}`),
  ]
}
