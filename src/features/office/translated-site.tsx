import type { FastifyInstance } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { describeContacts } from './contacts.ts'
import { listLeaders } from './leaders.ts'
import { ContactsPage } from './pages/contacts-page.tsx'
import { IntroductionPage } from './pages/introduction-page.tsx'
import { TextPage } from './pages/text-page.tsx'
import { readTextPage } from './text.ts'

/** The addresses that exist in each further language of the portal. */
const pathsByLanguage = { en: paths.english }

/** The same facts in other languages; nothing where the profile has no words for them. */
export async function translatedSite(app: FastifyInstance) {
  for (const [code, own] of Object.entries(pathsByLanguage)) {
    app.get(own.home.pattern, kept(), async ({ ctx }, reply) =>
      reply.page(<TextPage text={readTextPage(findTranslation(ctx, code).home)} isHome />),
    )

    app.get(own.introduction.pattern, kept(), async ({ ctx }, reply) => {
      const { introduction, names } = findTranslation(ctx, code)
      const leaders = (await listLeaders(ctx)).filter(({ serving }) => serving)
      const divisions = await listDivisions(ctx.db, ctx.now())
      return reply.page(
        <IntroductionPage
          text={readTextPage(introduction)}
          originalRevisedOn={ctx.profile.pages.introduction.revisedOn}
          leaders={leaders.map(({ name, title, key }) => {
            const told = names.leaders.find((one) => one.key === key)?.title
            return { name, title: told ?? title, lang: told === undefined ? 'vi' : code }
          })}
          divisions={divisions.map(({ id, name }) => {
            const told = names.divisions.find((one) => one.code === id)?.name
            return { name: told ?? name, lang: told === undefined ? 'vi' : code }
          })}
        />,
      )
    })

    app.get(own.contacts.pattern, kept(), async ({ ctx }, reply) => {
      findTranslation(ctx, code)
      return reply.page(
        <ContactsPage
          contacts={describeContacts(ctx.profile, code)}
          originalRevisedOn={ctx.profile.pages.contacts.revisedOn}
        />,
      )
    })
  }
}

function findTranslation({ profile }: Context, language: string) {
  const found = profile.translations.find(({ code }) => code === language)
  if (!found) throw new NotFound()
  return found
}
