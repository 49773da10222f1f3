import type { PoolConfig } from 'pg'
import { checkExternalServer } from './postgres/external.ts'
import { borrowDatabaseServer, openDatabaseServer, type ServerLog } from './postgres/server.ts'
import { codeOf, StartRefused } from './start-refused.ts'

/** Where the database is, and how it is closed. */
export interface OpenedDatabase {
  /** For node-postgres' Pool. */
  connection: PoolConfig
  /** A sentence for the start-up message, where there is something to tell. */
  notice: string | null
  stop(): Promise<void>
}

interface DatabaseOptions {
  databaseUrl: string | null
  dataFolder: string
  log: ServerLog
  onGivenUp: (reason: Error) => void
  /** For a command beside a running portal: its server is used, and left running. */
  borrow?: boolean
}

/** The server of DATABASE_URL, checked, or the embedded one of the data folder, running. Throws StartRefused. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  if (options.databaseUrl !== null) {
    await checkExternalServer(options.databaseUrl)
    return {
      connection: { connectionString: options.databaseUrl },
      notice: null,
      stop: () => Promise.resolve(),
    }
  }
  const server = await (options.borrow ? borrowDatabaseServer(options) : openDatabaseServer(options))
  const notices = [
    ...(server.tookOver ? ['Đã dừng PostgreSQL còn lại từ lần chạy trước.'] : []),
    ...(server.isElsewhere
      ? [
          `Đang chạy bằng root, nên PostgreSQL chạy bằng tài khoản ${server.account} và cơ sở dữ liệu nằm ở ${server.place}.`,
        ]
      : []),
  ]
  return { connection: server.connection, notice: notices.join('\n') || null, stop: () => server.stop() }
}

/** Turns the usual failures of listening into a sentence; others pass. */
export function refuseAddress(error: unknown, host: string, port: number): unknown {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Cổng ${port} trên ${host} đang được chương trình khác sử dụng; hãy dừng chương trình đó hoặc đặt PORT khác.`,
    EACCES: `Không được phép mở cổng ${port}; hãy đặt PORT từ 1024 trở lên.`,
    EADDRNOTAVAIL: `Máy không có địa chỉ ${host}; hãy sửa HOST.`,
    ENOTFOUND: `Không tìm thấy địa chỉ ${host}; hãy sửa HOST.`,
  }
  const sentence = sentences[codeOf(error)]
  return sentence ? new StartRefused(sentence) : error
}
