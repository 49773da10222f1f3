import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { toDateInput } from '#lib/dates.ts'
import { readDisplay } from '#lib/display.ts'
import { listSections } from '#features/sections/index.ts'
import { isSignedIn, type Actor } from '#platform/actor.ts'
import type { Assets } from '#platform/assets.ts'
import type { Context, Services } from '#platform/context.ts'
import { takeFlash, type FramePage } from '#platform/http/index.ts'
import type { Profile } from '#platform/profile.ts'
import { paths } from '#paths'
import { emptyFrame, Frame, type FrameValue, type Office } from '#ui/index.ts'
import { listDeskMenu } from './desk-menu.ts'
import { speak } from './languages.ts'

/** Gives every page the frame it stands in. A page that tells of trouble must not ask the database that is in trouble. */
export const framePages =
  (assets: Assets, services: Pick<Services, 'profile' | 'publicUrl'>): FramePage =>
  async (request, reply, page) => {
    const value = await frameFor(assets, services, request, reply)
    return (<Frame.Provider value={value}>{page}</Frame.Provider>) as VNode
  }

async function frameFor(
  assets: Assets,
  { profile, publicUrl }: Pick<Services, 'profile' | 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FrameValue> {
  const ctx = request.ctx as Context | undefined
  const path = request.url.split('?', 1)[0] ?? '/'
  const spoken = speak(path)
  const plain = {
    ...emptyFrame,
    ...spoken,
    asset: assets.href,
    styles: assets.css,
    path,
    display: readDisplay(request.headers.cookie),
  }
  const known = { ...plain, office: describeOffice(profile, spoken.language.code), origin: publicUrl }
  // Nobody knows who asks where the database could not tell.
  if (!ctx || reply.statusCode >= 500) return known
  const own = spoken.language.prefix === ''
  const inDesk = [paths.desk.home, paths.designSystem].some(({ pattern }) => plain.path.startsWith(pattern))
  return {
    ...known,
    today: toDateInput(ctx.now()),
    viewer: isSignedIn(ctx.actor) ? describeViewer(ctx.actor) : null,
    sections: inDesk || !own ? [] : await listMenu(ctx),
    menu: inDesk && isSignedIn(ctx.actor) ? await listDeskMenu(ctx, plain.path) : [],
    flash: takeFlash(request, reply),
  }
}

/** Names and address in another language are the profile's; where it has none, they stay as they are. */
export function describeOffice({ office, translations }: Profile, language: string): Office {
  const feedbackEmails = office.mailboxes.map(({ address }) => address)
  const names = translations.find(({ code }) => code === language)?.office ?? {
    ...office,
    address: office.address.value,
  }
  return {
    name: names.name,
    parentName: names.parent,
    shortName: names.shortName,
    address: names.address,
    phone: office.phone.value,
    email: feedbackEmails[0] ?? '',
    personResponsible: names.responsible,
    feedbackEmails,
  }
}

function describeViewer({ id, name, posts }: Actor) {
  return { id, name, title: posts.find(({ onBehalfOf }) => onBehalfOf === null)?.title ?? '' }
}

async function listMenu({ db, remember }: Context) {
  const sections = await remember('sections', () => listSections(db))
  return sections.map(({ name, slug }) => ({ name, href: paths.section.href({ slug }) }))
}
