import { createHash } from 'node:crypto'
import type { Face, Part } from '#features/search/index.ts'
import { formatDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { TextPage } from '#platform/profile.ts'
import { paths } from '#paths'
import { drawChart, type ChartDivision } from '../chart.ts'
import { describeContacts, type Contacts } from '../contacts.ts'
import { listLeaders, type Leader } from '../leaders.ts'

/** What the office says about itself, as it is found: its pages, divisions and leaders. */
export async function listFaces(ctx: Context): Promise<Face[]> {
  const { introduction, terms, privacy, accessibility, reuse } = ctx.profile.pages
  const chart = await drawChart(ctx)
  const leaders = await listLeaders(ctx)
  return [
    textFace('gioi-thieu', paths.introduction.href(), introduction),
    contactsFace(describeContacts(ctx.profile, 'vi')),
    ...chart.divisions.map(divisionFace),
    ...leaders.filter(({ serving }) => serving).map(leaderFace),
    textFace('dieu-khoan', paths.terms.href(), terms),
    textFace('quyen-rieng-tu', paths.privacy.href(), privacy),
    textFace('tiep-can', paths.accessibility.href(), accessibility),
    textFace('su-dung-lai', paths.reuse.href(), reuse),
  ]
}

type Words = Pick<Face, 'key' | 'title' | 'href' | 'summary' | 'parts'> & Partial<Pick<Face, 'alias' | 'day'>>

/** The stamp is made of the words themselves: what reads the same is the same. */
function face(words: Words): Face {
  const stamp = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)
  return { number: '', alias: '', day: null, source: '', facets: [], audience: [], ...words, stamp }
}

const textFace = (key: string, href: string, { title, lead, revisedOn, parts }: TextPage) =>
  face({
    key,
    title,
    href,
    summary: lead,
    day: revisedOn,
    parts: parts.map(({ id, heading, paragraphs, items }): Part => ({
      heading,
      anchor: id,
      text: [...paragraphs, ...items].join('\n'),
    })),
  })

const contactsFace = ({ title, lead, revisedOn, facts, mailboxes, divisions, channels }: Contacts) =>
  face({
    key: 'lien-he',
    title,
    href: paths.contacts.href(),
    summary: lead,
    alias: 'số điện thoại, địa chỉ, thư điện tử, đường dây nóng',
    day: revisedOn,
    parts: [
      {
        heading: '',
        anchor: '',
        text: [
          ...facts.map(({ value }) => value),
          ...mailboxes.map(({ address, purpose }) => `${address}: ${purpose}`),
          ...divisions.map(({ name, phone, email }) =>
            [name, phone?.value, email?.value].filter(Boolean).join(', '),
          ),
          ...channels.map(({ name, purpose }) => `${name}: ${purpose}`),
        ].join('\n'),
      },
    ],
  })

function divisionFace({ id, name, fields, functions, heads, phone, email }: ChartDivision) {
  const anchor = `phong-${id.toLowerCase()}`
  const reach = [phone && `Điện thoại ${phone.value}`, email && `thư điện tử ${email.value}`]
  return face({
    key: anchor,
    title: name,
    href: paths.organisation.href(),
    summary: [...heads.map((head) => `${head.title} ${head.name}`), ...reach].filter(Boolean).join(', '),
    alias: fields.join(', '),
    parts: [{ heading: '', anchor, text: functions.join('\n') }],
  })
}

function leaderFace({ slug, name, title, terms, duties }: Leader) {
  const since = terms.at(-1)?.fromOn
  return face({
    key: `lanh-dao-${slug}`,
    title: `${title} ${name}`,
    href: paths.leader.href({ slug }),
    summary: since ? `Giữ chức từ ${formatDay(since)}` : '',
    parts: [{ heading: '', anchor: '', text: duties.join('\n') }],
  })
}
