import { z } from 'zod'

/** One of the facts that have to be public before anybody can petition: none may be empty (NĐ 20/2008, arts 10, 13). */
const stated = <Shape extends z.ZodType<string>>(value: Shape) =>
  z.strictObject({ value, unverified: z.boolean(), source: z.string().trim().min(1).optional() })

const text = z.string().trim().min(1)

/** Who takes in petitions about administrative regulations, and where people reach them. */
export const petitionsFile = z.strictObject({
  /** Code of the division: the one that controls administrative procedures. */
  receivedBy: text,
  /** "PAKN" in "PAKN.20260302.0001". */
  codePrefix: z.string().regex(/^[A-Z]{2,8}$/, 'phải là 2–8 chữ hoa không dấu'),
  /** Code of the section whose readers are led to the form (art. 10); null where there is none. */
  section: text.nullable(),
  contact: z.strictObject({
    address: stated(text),
    mailingAddress: stated(text),
    phone: stated(text),
    website: stated(z.url()),
    email: stated(z.email()),
  }),
})

export type ProfilePetitions = z.output<typeof petitionsFile>
