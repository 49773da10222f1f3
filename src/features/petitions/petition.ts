import type { StateLook } from '#ui/index.ts'

/** A recommendation is feedback with a solution or a new rule that is proposed (NĐ 20/2008, art. 3; R-202). */
export const kinds = { feedback: 'Phản ánh', recommendation: 'Kiến nghị' } as const
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

/** NĐ 20/2008, art. 5. */
export const topics = {
  conduct: 'Cán bộ, cơ quan chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định',
  unfit: 'Quy định không phù hợp với thực tế',
  inconsistent: 'Quy định không đồng bộ, không thống nhất',
  unlawful: 'Quy định không hợp pháp',
  treaty: 'Quy định trái với điều ước quốc tế',
  other: 'Vấn đề khác về quy định hành chính',
  solution: 'Phương án xử lý những vấn đề nêu trên',
  initiative: 'Sáng kiến ban hành mới quy định hành chính',
} as const
export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as [Topic, ...Topic[]]

/** How it came. */
export const channels = {
  web_form: 'Biểu mẫu trên trang thông tin điện tử',
  email: 'Thư điện tử',
  in_person: 'Trực tiếp',
  post: 'Bưu chính',
  phone: 'Điện thoại',
  transferred: 'Cơ quan khác chuyển đến',
  opinion_form: 'Phiếu lấy ý kiến',
} as const
export type Channel = keyof typeof channels
/** What a clerk registers by hand. */
export const paperChannels = ['in_person', 'post', 'phone', 'transferred'] as const satisfies Channel[]

export type PetitionState =
  | 'received'
  | 'needs_supplement'
  | 'rejected'
  | 'forwarded'
  | 'in_progress'
  | 'answered'
  | 'published'

export const looks: Record<PetitionState, StateLook> = {
  received: { label: 'Mới tiếp nhận', tone: 'waiting' },
  needs_supplement: { label: 'Chờ người gửi bổ sung', tone: 'waiting' },
  rejected: { label: 'Từ chối tiếp nhận', tone: 'stopped' },
  forwarded: { label: 'Đã chuyển cơ quan khác', tone: 'neutral' },
  in_progress: { label: 'Đang xử lý', tone: 'progress' },
  answered: { label: 'Có kết quả, chờ công khai', tone: 'progress' },
  published: { label: 'Đã công khai', tone: 'good' },
}

/** Why a petition is not taken in (art. 9 (1) (d), R-201, R-215); each with what its submitter reads. */
export const rejections = {
  not_eligible: {
    label: 'Không đủ yêu cầu',
    told: 'Phản ánh, kiến nghị phải bằng tiếng Việt, nội dung rõ ràng, có họ tên, địa chỉ và số điện thoại hoặc địa chỉ liên hệ.',
  },
  complaint: {
    label: 'Là khiếu nại',
    told: 'Khiếu nại không thuộc phạm vi này; xin gửi đến cơ quan có thẩm quyền giải quyết theo pháp luật về khiếu nại.',
  },
  denunciation: {
    label: 'Là tố cáo',
    told: 'Tố cáo không thuộc phạm vi này; xin gửi đến cơ quan có thẩm quyền giải quyết theo pháp luật về tố cáo.',
  },
  out_of_scope: {
    label: 'Không về quy định hành chính',
    told: 'Nội dung không phải là phản ánh, kiến nghị về quy định hành chính.',
  },
  duplicate: { label: 'Trùng', told: 'Nội dung này đã được tiếp nhận trước đó.' },
  not_supplemented: {
    label: 'Không bổ sung',
    told: 'Thông tin đã yêu cầu không được bổ sung nên chưa đủ căn cứ để xử lý.',
  },
  abusive: { label: 'Lợi dụng để vu khống, xúc phạm', told: 'Nội dung thuộc hành vi bị nghiêm cấm.' },
} as const
export type Rejection = keyof typeof rejections
export const rejectionNames = Object.keys(rejections) as [Rejection, ...Rejection[]]
