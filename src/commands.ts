import { createUser, listLockedOut, lockUser, resetPassword, unlock } from '#features/accounts/index.ts'
import { rebuildPublications } from '#features/articles/index.ts'
import { loadDemonstration } from '#features/demonstration/index.ts'
import { addFirstAdministrator } from '#features/organisation/index.ts'
import {
  changedFieldNames,
  importCollection,
  rowLooks,
  type ImportReport,
} from '#features/registers/index.ts'
import { buildGeneration } from '#features/search/index.ts'
import { countOf } from '#lib/text.ts'
import { system } from '#platform/actor.ts'
import { verifyChain } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import { openGiveWay } from '#platform/give-way.ts'
import { searchSources } from './search-sources.ts'

interface Command {
  words: readonly string[]
  /** What comes after the words. */
  takes: string
  about: string
  run: (services: Services, rest: readonly string[], flags: Record<string, unknown>) => Promise<number>
}

const say = (text: string) => console.info(text)
const password = (text: string) => say(`Mật khẩu đầu tiên, phải đổi khi đăng nhập: ${text}`)

const commands: readonly Command[] = [
  {
    words: ['user', 'first-administrator'],
    takes: 'EMAIL "HỌ TÊN"',
    about: 'người quản trị đầu tiên của một hệ thống chưa có ai quản trị',
    run: async (services, [email = '', name = '']) => {
      await addFirstAdministrator(services, { listLockedOut }, { email, name })
      password(await createUser(services, email))
      return 0
    },
  },
  {
    words: ['user', 'create'],
    takes: 'EMAIL',
    about: 'mở tài khoản cho một người đã có trong tổ chức',
    run: async (services, [email = '']) => {
      password(await createUser(services, email))
      return 0
    },
  },
  {
    words: ['user', 'reset-password'],
    takes: 'EMAIL [--second-factor]',
    about: 'đặt mật khẩu mới; --second-factor: bỏ cả xác thực hai lớp',
    run: async (services, [email = ''], flags) => {
      password(await resetPassword(services, email, { secondFactor: flags['second-factor'] === true }))
      return 0
    },
  },
  {
    words: ['user', 'lock'],
    takes: 'EMAIL',
    about: 'khóa tài khoản',
    run: async (services, [email = '']) => {
      await lockUser(services, email)
      say('Đã khóa.')
      return 0
    },
  },
  {
    words: ['user', 'unlock'],
    takes: 'EMAIL',
    about: 'mở khóa tài khoản',
    run: async (services, [email = '']) => {
      await unlock(services, email)
      say('Đã mở khóa.')
      return 0
    },
  },
  {
    words: ['audit', 'verify'],
    takes: '',
    about: 'kiểm tra chuỗi nhật ký, nêu mắt xích đứt đầu tiên',
    run: async ({ db }) => {
      const report = await verifyChain(db)
      if (report.whole) {
        say(`Chuỗi nhật ký nguyên vẹn: ${countOf(report.length, 'dòng')}, mã cuối ${report.lastHash}`)
        return 0
      }
      const faults = { missing: 'thiếu dòng', changed: 'bị sửa', unlinked: 'không nối với dòng trước' }
      console.error(
        `Chuỗi nhật ký đứt ở dòng ${report.brokenAt}: ${faults[report.why]} (${report.event.action}).`,
      )
      return 1
    },
  },
  {
    words: ['publications', 'rebuild'],
    takes: '',
    about: 'lập lại các danh sách tin, bài đã đăng từ nội dung gốc',
    run: async ({ db }) => {
      say(`Đã lập lại danh sách: ${countOf(await rebuildPublications(db), 'tin, bài')}.`)
      return 0
    },
  },
  {
    words: ['reindex'],
    takes: '',
    about: 'dựng lại chỉ mục tìm kiếm bên cạnh chỉ mục đang dùng, rồi thay',
    run: reindex,
  },
  {
    words: ['import', 'documents'],
    takes: 'TỆP [--dry-run] [--as=EMAIL] [--json]',
    about:
      'nhập văn bản quy phạm pháp luật của trung ương từ tệp CSV, JSONL, XLSX; --dry-run: chỉ đọc và so sánh',
    run: async (services, [path = ''], flags) => {
      const email = typeof flags['as'] === 'string' ? flags['as'] : null
      const report = await importCollection(services, { path, dryRun: flags['dry-run'] === true, email })
      if (flags['json'] === true) say(JSON.stringify(report))
      else tellOfImport(report)
      return 0
    },
  },
  {
    words: ['demo'],
    takes: '',
    about: 'nạp nội dung minh họa, nếu chưa có',
    run: async (services) => {
      const count = await loadDemonstration(services)
      say(count > 0 ? `Đã nạp ${countOf(count, 'tin, bài')} minh họa.` : 'Nội dung minh họa đã có sẵn.')
      return 0
    },
  },
]

async function reindex(services: Services): Promise<number> {
  let told = 0
  const built = await buildGeneration({
    store: services.searchStore,
    sources: searchSources,
    asSystem: () => ({ ...services, actor: system, requestId: 'reindex' }),
    report: (error) => console.error(error),
    giveWay: openGiveWay(),
    onProgress: (done, total) => {
      if (done < total && done - told < 1_000) return
      told = done
      say(`Đã đọc ${countOf(done, 'mục')} trong ${countOf(total, 'mục')}.`)
    },
  })
  if (built.state === 'live') {
    say(`Chỉ mục mới đã thay chỉ mục cũ: ${countOf(built.items, 'mục')}.`)
    return 0
  }
  console.error(
    built.state === 'busy'
      ? 'Một chỉ mục khác đang được dựng; hãy đợi xong rồi chạy lại nếu cần.'
      : 'Việc dựng chỉ mục này đã bị bỏ dở vì không thấy tiến triển.',
  )
  return 1
}

function tellOfImport({ rows, counts, changes, quarantined }: ImportReport): void {
  say(`Đã đọc ${countOf(rows, 'dòng')}.`)
  for (const [state, { label }] of Object.entries(rowLooks)) {
    const count = Object.entries(counts).find(([name]) => name === state)?.[1] ?? 0
    if (count > 0) say(`  ${label}: ${countOf(count, 'dòng')}`)
  }
  for (const [field, label] of Object.entries(changedFieldNames))
    if (changes[field]) say(`  Đã chuẩn hóa, ${label}: ${countOf(changes[field], 'dòng')}`)
  for (const { line, cells, reason } of quarantined)
    say(`  Dòng ${line} (${cells.number ?? 'không số'}): ${reason}`)
}

export const findCommand = (given: readonly string[]): Command | undefined =>
  commands.find(({ words }) => words.every((word, index) => given[index] === word))

export const usage = (): string =>
  [
    'Cách dùng: npm run nharong -- LỆNH',
    ...commands.map(({ words, takes, about }) => `  ${[...words, takes].join(' ').trim()}\n      ${about}`),
  ].join('\n')
