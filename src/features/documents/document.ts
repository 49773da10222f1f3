import type { Tone } from '#ui/index.ts'

export type DocumentState = 'registered' | 'complete' | 'published' | 'filed' | 'withdrawn' | 'discarded'
/** A register's row has no file yet; a collection is of central legal documents, whose files may never come here. */
export type DocumentSource = 'file' | 'hand' | 'register' | 'collection'
export type Publicity = 'undecided' | 'public' | 'not_public'

/** What is known of a document, as its head and foot say it (R-1211, R-515). Dates are `2011-09-15`. */
export interface DocumentFacts {
  /** A code of `lib/document-number`; null where it is not known yet. */
  type: string | null
  /** Number and symbol as they are written: `65/QĐ-CVP`. */
  number: string | null
  issuedOn: string | null
  place: string
  issuer: string
  signerAuthority: string
  signerPost: string
  signerName: string
  abstract: string
  bases: string[]
  recipients: string[]
  urgency: string
  fields: string[]
  effectiveFrom: string | null
  expiresOn: string | null
  gazetteIssue: string
  gazetteOn: string | null
}

/** The facts alone, of a record that holds more. */
export const factsOf = (known: DocumentFacts): DocumentFacts =>
  Object.fromEntries(
    Object.keys(noFacts).map((name) => [name, known[name as keyof DocumentFacts]]),
  ) as unknown as DocumentFacts

/** How a value was read from a file: how sure (0 to 1) and from where. */
export interface Reading {
  value: string
  sureness: number
  page: number
  snippet: string
}
export type Readings = Partial<Record<keyof DocumentFacts, Reading>>

export const noFacts: DocumentFacts = {
  type: null,
  number: null,
  issuedOn: null,
  place: '',
  issuer: '',
  signerAuthority: '',
  signerPost: '',
  signerName: '',
  abstract: '',
  bases: [],
  recipients: [],
  urgency: '',
  fields: [],
  effectiveFrom: null,
  expiresOn: null,
  gazetteIssue: '',
  gazetteOn: null,
}

/** All that rules ask about one document. */
export interface Standing {
  state: DocumentState
  divisionId: string
  createdBy: string
  lastWriterId: string
}

export type Step = 'save' | 'complete' | 'return' | 'confirm' | 'withdraw' | 'restore' | 'discard'

/** From where a step may be taken (workflows §3). Where it leads, the command says: a confirmed one is public or filed. */
const from: Record<Step, readonly DocumentState[]> = {
  save: ['registered', 'complete'],
  complete: ['registered'],
  return: ['complete'],
  confirm: ['complete'],
  withdraw: ['published'],
  restore: ['withdrawn'],
  discard: ['registered'],
}

export const canTake = (state: DocumentState, step: Step): boolean => from[step].includes(state)

export const looks: Record<DocumentState, { label: string; tone: Tone }> = {
  registered: { label: 'Đang vào sổ', tone: 'progress' },
  complete: { label: 'Chờ xác nhận', tone: 'waiting' },
  published: { label: 'Đã công khai', tone: 'good' },
  filed: { label: 'Đã lưu, không công khai', tone: 'neutral' },
  withdrawn: { label: 'Đã rút', tone: 'warning' },
  discarded: { label: 'Đã bỏ', tone: 'neutral' },
}

export const publicityNames: Record<Publicity, string> = {
  public: 'Công khai trên trang thông tin',
  not_public: 'Không công khai',
  undecided: 'Chưa quyết định',
}

/** Why a document is not for the public; secrecy is no ground, because what is secret is not taken at all (R-1031). */
export const grounds: Record<string, string> = {
  internal: 'Văn bản nội bộ của cơ quan',
  work: 'Văn bản phục vụ công việc đang giải quyết, chưa đến lúc công khai',
  personal: 'Có thông tin riêng tư của cá nhân',
  business: 'Có bí mật kinh doanh của tổ chức, cá nhân',
  recipient: 'Chỉ gửi cho nơi nhận ghi trong văn bản',
}

export const urgencies: Record<string, string> = {
  khan: 'Khẩn',
  'thuong-khan': 'Thượng khẩn',
  'hoa-toc': 'Hỏa tốc',
}

/** As people read the fields. */
export const factNames: Record<keyof DocumentFacts, string> = {
  type: 'Loại văn bản',
  number: 'Số và ký hiệu',
  issuedOn: 'Ngày ban hành',
  place: 'Nơi ban hành',
  issuer: 'Cơ quan ban hành',
  signerAuthority: 'Quyền hạn ký',
  signerPost: 'Chức vụ người ký',
  signerName: 'Người ký',
  abstract: 'Trích yếu',
  bases: 'Căn cứ pháp lý',
  recipients: 'Nơi nhận',
  urgency: 'Độ khẩn',
  fields: 'Lĩnh vực',
  effectiveFrom: 'Ngày có hiệu lực',
  expiresOn: 'Ngày cuối cùng còn hiệu lực',
  gazetteIssue: 'Số công báo',
  gazetteOn: 'Ngày đăng công báo',
}

export const stepLabels: Record<Exclude<Step, 'save'>, string> = {
  complete: 'Chuyển lãnh đạo phòng xác nhận',
  return: 'Trả lại người nhập',
  confirm: 'Xác nhận',
  withdraw: 'Rút khỏi trang công khai',
  restore: 'Công khai lại',
  discard: 'Bỏ văn bản này',
}

export const needsReason = (step: Step): boolean => step === 'return' || step === 'withdraw'
