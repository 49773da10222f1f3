import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartRefused } from '../start-refused.ts'

/** The operating-system account that runs PostgreSQL. */
export interface Account {
  uid: number
  gid: number
  name: string
  /** False: PostgreSQL runs as whoever started us. True: we are root and must step down, since PostgreSQL refuses root. */
  steppedDown: boolean
}

const readAccounts = (): Account[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid), steppedDown: true }))

// initdb looks its account up by number and stops where there is no entry, so a free number will not do.
const preferred = ['nha-rong', 'postgres', 'nobody']

/**
 * The account PostgreSQL runs under: our own, or as root the first of nha-rong, postgres and nobody that exists.
 * `owner` is the uid that owns an existing cluster, which only that account may open.
 */
export function chooseAccount(owner: number | null): Account {
  const own = userInfo()
  if (own.uid !== 0) {
    if (owner !== null && owner !== own.uid)
      throw new StartRefused(
        `Cơ sở dữ liệu trong thư mục dữ liệu thuộc về tài khoản khác (uid ${owner}); hãy khởi động bằng tài khoản đó.`,
      )
    return { uid: own.uid, gid: own.gid, name: own.username, steppedDown: false }
  }
  const accounts = readAccounts().filter((account) => account.uid !== 0)
  const found =
    owner === null
      ? preferred.map((name) => accounts.find((account) => account.name === name)).find((account) => account)
      : accounts.find((account) => account.uid === owner)
  if (found) return found
  throw new StartRefused(
    owner === null
      ? 'PostgreSQL không chạy bằng root và máy không có tài khoản nha-rong, postgres hay nobody; hãy khởi động bằng một tài khoản thường hoặc đặt DATABASE_URL.'
      : `Cơ sở dữ liệu thuộc về uid ${owner} nhưng máy không có tài khoản ấy.`,
  )
}

/** The part of spawn's options that puts a process under the account. */
export const asAccount = (account: Account): { uid?: number; gid?: number } =>
  account.steppedDown ? { uid: account.uid, gid: account.gid } : {}
