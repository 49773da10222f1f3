import { listUnchangedDemonstrationAccounts } from '#features/accounts/index.ts'
import type { Services } from '#platform/context.ts'
import { StartRefused } from '#platform/start-refused.ts'

/** The passwords of demonstration accounts lie in a file: in production none of them may open a door. */
export async function refuseDemonstration({ db }: Pick<Services, 'db'>): Promise<void> {
  const open = await listUnchangedDemonstrationAccounts(db)
  if (open.length === 0) return
  throw new StartRefused(
    [
      `Chế độ vận hành chính thức không khởi động khi còn ${open.length} tài khoản minh họa mở được:`,
      ...open.map(({ email, name }) => `  ${email} (${name})`),
      'Hãy đổi mật khẩu (npm run nharong -- user reset-password ĐỊA-CHỈ) hoặc khóa từng tài khoản (npm run nharong -- user lock ĐỊA-CHỈ).',
    ].join('\n'),
  )
}
