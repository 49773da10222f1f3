import { lookUp } from '../look-up.ts'

/** What is to be known of a file besides its kind. The file is kept all the same. */
export type Remark =
  | 'empty'
  | 'wrong-ending'
  | 'lock-file'
  | 'password'
  | 'macros'
  | 'active'
  | 'damaged'
  | 'too-large'
  | 'unknown'
  | 'scanned'
  | 'truncated'
  | 'old-encoding'
  | 'no-reader'
  | 'web-page'
  | 'mail'
  | 'program'
  | 'other-archive'
  | 'same'

/** What it is, and what to do. */
const sentences: Record<Remark, string> = {
  empty: 'Tệp rỗng. Hãy kiểm tra rồi gửi lại tệp có nội dung.',
  'wrong-ending': 'Đuôi tên tệp không đúng với nội dung. Máy đọc theo nội dung; nên đổi lại đuôi cho đúng.',
  'lock-file': 'Đây là tệp tạm do Word tạo khi đang mở văn bản, không phải văn bản. Hãy gửi tệp gốc.',
  password:
    'Tệp có mật khẩu nên máy không đọc được. Hãy bỏ mật khẩu rồi gửi lại, hoặc nhập thông tin bằng tay.',
  macros: 'Tệp có chứa macro. Nên lưu lại dạng không có macro trước khi công khai.',
  active: 'Tệp có phần tự chạy khi mở (mã lệnh hoặc tệp nhúng). Nên xuất lại PDF thường trước khi công khai.',
  damaged: 'Tệp bị hỏng nên máy không đọc được. Hãy mở thử và lưu lại, hoặc nhập thông tin bằng tay.',
  'too-large': 'Nội dung nén trong tệp lớn bất thường nên máy dừng đọc. Tệp vẫn được giữ để kiểm tra.',
  unknown: 'Không nhận ra loại tệp. Hãy gửi PDF, Word, ODF, Excel, PowerPoint, RTF, TXT hoặc ảnh.',
  scanned: 'Tệp là ảnh chụp của trang giấy. Thông tin cần đối chiếu kỹ với bản gốc.',
  truncated: 'Máy chỉ đọc được một phần của tệp. Hãy kiểm tra kỹ với bản gốc.',
  'old-encoding': 'Chữ trong tệp dùng bảng mã cũ; máy đã chuyển sang Unicode. Hãy đọc lại cho kỹ.',
  same: 'Tệp này giống hệt một tệp đã nhập trước đó; máy không lập phiếu thứ hai.',
  'web-page':
    'Tệp là trang web hoặc XML, chỉ mang đuôi của văn bản. Hãy mở bằng Word hoặc trình duyệt, lưu thành DOCX, ODT hoặc PDF rồi gửi lại.',
  mail: 'Tệp là thư điện tử. Hãy mở thư, lưu các tệp đính kèm rồi gửi từng tệp.',
  program: 'Tệp là chương trình, không phải văn bản. Không nên mở; hãy hỏi lại người gửi.',
  'other-archive':
    'Loại tệp nén này không mở được ở đây. Hãy giải nén rồi gửi từng tệp, hoặc nén lại dạng ZIP.',
  'no-reader': 'Máy chưa đọc được chữ trong loại tệp này. Tệp được giữ; hãy nhập thông tin bằng tay.',
}

/** Codes come back from the database as texts: one that is not known any more says nothing. */
export const sentenceOf = (remark: string): string | null => lookUp(sentences, remark) ?? null
