import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { readMailServers } from '#platform/mailbox/address.ts'
import { isClamdAddress } from '#platform/scanner/index.ts'

/** The folder of the project, from the sources and from the bundle alike: both lie one level below it. */
export const projectFolder = dirname(import.meta.dirname)

interface About {
  /** The environment variable that sets it. */
  variable: string
  /** One line for docs/configuration.md, in English. */
  doc: string
  /** The value where the variable is missing or empty; read like any other value. */
  preset: string
}

/** What is to be known of each setting; `docs/configuration.md` is written from it. */
export const about = z.registry<About>()

const text = z.string()
const optional = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable())

const wholeNumber = (least: number, most: number) =>
  text
    .refine(
      (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
      `phải là số nguyên từ ${least} đến ${most}`,
    )
    .transform(Number)

const oneOf = <Value extends string>(...values: readonly Value[]) =>
  z.enum(values, { error: `phải là một trong: ${values.join(', ')}` })

const address = (protocols: readonly string[], example: string) =>
  text.refine(
    (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
    `phải là một địa chỉ như ${example}`,
  )

const isAddressList = (value: string): boolean =>
  value
    .split(',')
    .every((part) => /^[0-9a-f.:]+(\/\d{1,3})?$|^(loopback|linklocal|uniquelocal)$/i.test(part.trim()))

/** Every setting of the portal. */
export const settings = z.object({
  mode: oneOf('demonstration', 'production').register(about, {
    variable: 'NHARONG_MODE',
    preset: 'demonstration',
    doc: '`demonstration` makes one account per role with a generated password; `production` refuses those accounts and asks for SECRET.',
  }),
  host: text.register(about, {
    variable: 'HOST',
    preset: '127.0.0.1',
    doc: 'Address to listen on. `0.0.0.0` listens on every network of the machine.',
  }),
  port: wholeNumber(0, 65_535).register(about, {
    variable: 'PORT',
    preset: '3000',
    doc: 'Port to listen on; 0 takes a free one and prints it.',
  }),
  publicUrl: optional(address(['http:', 'https:'], 'https://vanphong.example.vn')).register(about, {
    variable: 'PUBLIC_URL',
    preset: '',
    doc: 'Address at which people reach the site, used in e-mails and feeds. Empty: the address it listens on.',
  }),
  dataFolder: text
    .transform((path) => resolve(path))
    .register(about, {
      variable: 'DATA_DIR',
      preset: './data',
      doc: 'Folder of the database, uploaded files, the outbox and the generated secret.',
    }),
  databaseUrl: optional(
    address(['postgres:', 'postgresql:'], 'postgresql://nguoidung:matkhau@maychu:5432/nharong'),
  ).register(about, {
    variable: 'DATABASE_URL',
    preset: '',
    doc: 'A PostgreSQL server, 15 or newer, used in place of the embedded one.',
  }),
  profile: text
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là tên một thư mục trong db/profiles, như van-phong-2011')
    .register(about, {
      variable: 'PROFILE',
      preset: 'kon-tum-2011',
      doc: 'The office: the name of a folder in `db/profiles`.',
    }),
  secret: optional(text.min(32, 'phải có ít nhất 32 ký tự')).register(about, {
    variable: 'SECRET',
    preset: '',
    doc: 'Key of sessions and second factors, at least 32 characters; required in production. Empty in demonstration: generated once and kept in the data folder.',
  }),
  smtpUrl: optional(address(['smtp:', 'smtps:'], 'smtps://nguoidung:matkhau@thu.example.vn')).register(
    about,
    {
      variable: 'SMTP_URL',
      preset: '',
      doc: 'Mail server. Empty: mail is written to `outbox/` in the data folder.',
    },
  ),
  mailFrom: optional(text.regex(/^[^\r\n]*[^\s@<]@[^\s@>]+>?$/, 'phải là một địa chỉ thư điện tử')).register(
    about,
    {
      variable: 'MAIL_FROM',
      preset: '',
      doc: "Sender of the portal's mail. Empty: the mailbox of the profile.",
    },
  ),
  imapUrls: text
    .transform((value, check) => {
      const servers = readMailServers(value)
      if (servers) return servers
      check.addIssue(
        'phải gồm các địa chỉ như imaps://nguoidung:matkhau@thu.example.vn/INBOX, cách nhau bằng dấu cách',
      )
      return z.NEVER
    })
    .register(about, {
      variable: 'IMAP_URLS',
      preset: '',
      doc: 'Mailboxes that are watched for incoming letters: `imaps://user:password@host/INBOX`, several parted by blanks; a sign such as `@` in the user stands as `%40`; `?since=2026-01-01` leaves older letters alone. Certificates are verified; `imap://` goes without TLS where the server offers none. Empty: nothing is watched.',
    }),
  searchStore: optional(
    text.regex(
      /^(\/|[.]|[A-Za-z]:[\\/]|(s3|gs|az):\/\/[^\s/]+\/)\S+$/,
      'phải là một thư mục hoặc một địa chỉ như s3://kho/tim-kiem',
    ),
  ).register(about, {
    variable: 'SEARCH_STORE',
    preset: '',
    doc: 'Where the search index lies: a folder, or `s3://bucket/place` for several machines with credentials as the AWS tools read them (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT). Empty: `search/` in the data folder.',
  }),
  searchMemoryMb: wholeNumber(32, 8_192)
    .or(z.literal('').transform(() => null))
    .register(about, {
      variable: 'SEARCH_MEMORY_MB',
      preset: '',
      doc: 'Memory for what searches read again and again of the index, in MB of 1,048,576 bytes; taken only as the index grows. An index that fits is searched fastest. Empty: an eighth of the memory of the machine, 384 at least, 4,096 at most.',
    }),
  trustProxy: text
    .refine(
      (value) => ['true', 'false'].includes(value) || isAddressList(value),
      'phải là true, false hoặc danh sách địa chỉ IP cách nhau bằng dấu phẩy',
    )
    .transform((value) => (value === 'true' ? true : value === 'false' ? false : value))
    .register(about, {
      variable: 'TRUST_PROXY',
      preset: 'false',
      doc: "Whose `X-Forwarded-For` is believed: `false`, `true`, or the proxies' addresses separated by commas.",
    }),
  uploadLimitMb: wholeNumber(1, 2_048).register(about, {
    variable: 'UPLOAD_LIMIT_MB',
    preset: '20',
    doc: 'Largest uploaded file, in MB of 1,048,576 bytes.',
  }),
  clamd: optional(
    text.refine(isClamdAddress, 'phải là một địa chỉ như unix:/run/clamav/clamd.ctl hoặc tcp:127.0.0.1:3310'),
  ).register(about, {
    variable: 'CLAMD',
    preset: '',
    doc: 'The virus scanner clamd that looks at handed-in files: `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`. Empty: nothing is scanned.',
  }),
  libreOffice: text
    .transform((value) => (value === 'off' ? null : value))
    .register(about, {
      variable: 'LIBREOFFICE',
      preset: 'soffice',
      doc: 'Command or path of LibreOffice, which makes open formats of what is published; where it is not installed they are asked for. `off` never starts it.',
    }),
  signatureCaFolder: optional(text.transform((path) => (path === '' ? '' : resolve(path)))).register(about, {
    variable: 'SIGNATURE_CA_FOLDER',
    preset: '',
    doc: 'Folder of CA certificates (PEM or DER) that digital signatures of PDFs are trusted by. Empty: signatures are verified, but nobody is trusted.',
  }),
  keptPagesMb: wholeNumber(0, 4_096).register(about, {
    variable: 'KEPT_PAGES_MB',
    preset: '64',
    doc: 'Memory for rendered public pages, in MB of 1,048,576 bytes. 0 keeps none: each page is rendered for each request.',
  }),
  logLevel: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').register(about, {
    variable: 'LOG_LEVEL',
    preset: 'info',
    doc: 'Least level that is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
  }),
})

export type Config = z.infer<typeof settings>

type Reading = { ok: true; config: Config } | { ok: false; problems: string[] }

/** What is to be known of one setting, by its key in the schema. */
export function aboutSetting(key: keyof typeof settings.shape): About {
  const found = about.get(settings.shape[key])
  if (!found) throw new Error(`Setting ${key} is not registered`)
  return found
}

export const settingKeys = Object.keys(settings.shape) as (keyof typeof settings.shape)[]

/** Reads every setting, and tells every problem at once: one sentence each, naming the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Reading {
  const values = settingKeys.map((key) => {
    const { variable, preset } = aboutSetting(key)
    return [key, env[variable]?.trim() || preset]
  })
  const read = settings.safeParse(Object.fromEntries(values))
  if (!read.success) {
    const problems = read.error.issues.map((issue) => {
      const key = settingKeys.find((known) => known === issue.path[0])
      return `${key ? aboutSetting(key).variable : String(issue.path[0])} ${issue.message}.`
    })
    return { ok: false, problems }
  }
  if (read.data.mode === 'production' && read.data.secret === null)
    return {
      ok: false,
      problems: ['SECRET phải được đặt, ít nhất 32 ký tự, khi NHARONG_MODE là production.'],
    }
  return { ok: true, config: read.data }
}
