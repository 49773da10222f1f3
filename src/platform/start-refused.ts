/**
 * Start-up cannot go on, and it is not a fault of the program: a taken port, an unwritable folder, a wrong setting.
 * The message is one Vietnamese sentence for the person at the terminal; main prints it alone, without a stack, and exits 1.
 */
export class StartRefused extends Error {}

const reasons: Record<string, string> = {
  EACCES: 'không có quyền',
  EPERM: 'hệ điều hành không cho phép',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức dung lượng',
  ENOTDIR: 'một phần của đường dẫn không phải là thư mục',
  EEXIST: 'đã có một tệp cùng tên, không phải thư mục',
  ENOENT: 'đường dẫn không tồn tại',
  ENAMETOOLONG: 'đường dẫn quá dài',
}

const isCoded = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** The system's error code (`EACCES`), or an empty string where the error has none. */
export const codeOf = (error: unknown): string => (isCoded(error) ? error.code : '')

/** What the operating system said, in Vietnamese where it is one of the usual errors. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
