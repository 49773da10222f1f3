import { formatDay, type Day } from '../days.ts'

/** Why a row cannot be read, and how to mend it. */
export const whyNoNumber = (typed: string): string =>
  typed === '' || typed === '/'
    ? 'Dòng này không có số và ký hiệu. Hãy nhập số và ký hiệu như 65/QĐ-CVP.'
    : `Không đọc được số và ký hiệu trong “${typed.slice(0, 60)}”. Hãy nhập đủ như 65/QĐ-CVP hoặc 17/2011/QĐ-UBND.`

export const whyOtherYear = (year: number, issuedOn: Day): string =>
  `Số và ký hiệu ghi năm ${year} nhưng ngày ban hành là ${formatDay(issuedOn)}. Hãy đối chiếu văn bản rồi sửa một trong hai.`

export const whyNoDay = (typed: string): string =>
  typed.trim() === ''
    ? 'Dòng này không có ngày ban hành. Hãy nhập ngày, tháng, năm như 15/9/2011.'
    : `Không đọc được ngày ban hành trong “${typed.trim().slice(0, 60)}”. Hãy nhập ngày trước, tháng sau, như 15/9/2011.`

/** The row counts, but no day was taken from this cell. */
export const whyNoEffect = (typed: string): string =>
  /một phần/iu.test(typed)
    ? `“${typed.slice(0, 80)}” chỉ nói về một phần văn bản nên không lấy ngày nào về hiệu lực.`
    : `Không rõ ngày nào trong “${typed.slice(0, 80)}” về hiệu lực.`
