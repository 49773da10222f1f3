import type { Petition } from './table.ts'

type Facts = Pick<Petition, 'submitterName' | 'address' | 'phone' | 'email'>

/** What a petition has to have and this one has not (art. 7 (1) (d), R-208), as a clerk names it. */
export const listMissing = ({ submitterName, address, phone, email }: Facts): string[] => [
  ...(submitterName === '' ? ['họ tên'] : []),
  ...(address === '' ? ['địa chỉ'] : []),
  ...(phone === '' && email === null
    ? ['số điện thoại hoặc thư điện tử']
    : phone === ''
      ? ['số điện thoại']
      : []),
]

/** The same by the names of their fields, the e-mail address among them. */
export const listMissingFields = ({ submitterName, address, phone, email }: Facts): string[] => [
  ...(submitterName === '' ? ['name'] : []),
  ...(address === '' ? ['address'] : []),
  ...(phone === '' ? ['phone'] : []),
  ...(email === null ? ['email'] : []),
]
