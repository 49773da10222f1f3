import { ImapFlow } from 'imapflow'
import type { MailServer } from './address.ts'

/**
 * Opens the mailbox without changing anything in it: no letter is marked as read. Waits for news by IDLE, or by asking where the
 * server does not know it. Throws where it cannot be reached, does not let us in or has no such folder.
 */
export async function connectMailbox(server: MailServer): Promise<ImapFlow> {
  const { host, port, isSecure, user, password, folder } = server
  const client = new ImapFlow({
    host,
    port,
    secure: isSecure,
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: 50,
    maxIdleTime: 240_000,
    connectionTimeout: 20_000,
    greetingTimeout: 16_000,
    maxLiteralSize: 64 * 1024 * 1024,
    clientInfo: { name: 'Nha Rong' },
  })
  // The call that is under way fails with it; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.mailboxOpen(folder, { readOnly: true })
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

/** Until something new is there, the connection has ended, or `time` milliseconds are over. */
export function waitForNews(client: ImapFlow, time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      client.off('exists', settle)
      client.off('close', settle)
      signal.removeEventListener('abort', settle)
      resolve()
    }
    const timer = setTimeout(settle, time)
    client.on('exists', settle)
    client.on('close', settle)
    signal.addEventListener('abort', settle)
    if (signal.aborted || !client.usable) settle()
  })
}

/** Why a mailbox cannot be read, as a sentence for the person who looks after it. */
export function describeTrouble(error: unknown): string {
  const {
    code = '',
    authenticationFailed = false,
    responseText = '',
  } = error as {
    code?: string
    authenticationFailed?: boolean
    responseText?: string
  }
  if (authenticationFailed)
    return 'Máy chủ thư không nhận tên hoặc mật khẩu. Hãy sửa IMAP_URLS rồi khởi động lại.'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code))
    return 'Chứng thư của máy chủ thư không tin cậy được nên không kết nối.'
  if (/NONEXISTENT|no such|doesn't exist|not found/i.test(`${code} ${responseText}`))
    return 'Hộp thư không có thư mục ghi trong IMAP_URLS.'
  return 'Chưa kết nối được máy chủ thư; hệ thống đang tự thử lại.'
}
