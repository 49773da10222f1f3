/** The shape of the texts that the office says about itself, in each of its languages. */
import { z } from 'zod'

const text = z.string().trim().min(1)

/** `languages/<code>/office.json`: what the office is called in another language. */
export const officeInLanguageFile = z.strictObject({
  name: text,
  shortName: text,
  parent: text,
  responsible: text,
  address: text,
})

/** Everything that the profile says in one further language; `code` is the name of its folder. */
export interface ProfileTranslation {
  code: string
  office: z.output<typeof officeInLanguageFile>
}
