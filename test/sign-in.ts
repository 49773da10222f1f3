import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demonstrationFile, loadDemonstrationAccounts } from '#features/accounts/index.ts'
import type { Services } from '#platform/context.ts'
import { paths } from '#paths'
import type { App } from './app.ts'
import { visitWithCookies, type Visit } from './visit.ts'

export interface SignedBrowser extends Visit {
  cookies: Map<string, string>
  /** Signs a person of the profile in through the page, with the generated password of their account. */
  signIn(person: string): Promise<void>
}

/** The person's address and password; the account is made, as at a first start, if there is none. */
export async function passwordOf(
  services: Services,
  dataFolder: string,
  key: string,
): Promise<{ email: string; password: string }> {
  const person = services.profile.people.find((known) => known.key === key)
  if (!person) throw new Error(`Nobody in the profile is called ${key}`)
  await loadDemonstrationAccounts(services, { ...services.profile, people: [person] }, dataFolder)
  const list = await readFile(join(dataFolder, demonstrationFile), 'utf8')
  const password = list
    .split('\n')
    .map((line) => line.split('\t'))
    .find(([email]) => email === person.email)
    ?.at(-1)
  if (!password) throw new Error(`${person.email} is not in the list of demonstration accounts`)
  return { email: person.email, password }
}

export function openTestBrowser(
  app: App,
  services: Services,
  { origin, dataFolder }: { origin: string; dataFolder: string },
): SignedBrowser {
  const browser = visitWithCookies(app, origin)
  return {
    ...browser,
    async signIn(person) {
      const { email, password } = await passwordOf(services, dataFolder, person)
      const answer = await browser.post(paths.signIn.href(), { email, password })
      if (answer.statusCode !== 303)
        throw new Error(`${person} could not sign in: ${answer.statusCode}\n${answer.body}`)
    },
  }
}
