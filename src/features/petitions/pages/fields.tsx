import { RadioGroup, TextArea, TextField } from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import { kindNames, kinds, topicNames, topics } from '../petition.ts'

const hints = {
  feedback: 'Nêu vướng mắc, bất hợp lý của một quy định.',
  recommendation: 'Nêu vướng mắc và đề xuất cách sửa, hoặc đề xuất quy định mới.',
} as const

/** What it is about. */
export function AboutFields() {
  return (
    <>
      <RadioGroup
        name="kind"
        legend="Loại"
        choices={kindNames.map((value) => ({ value, label: kinds[value], hint: hints[value] }))}
      />
      <RadioGroup
        name="topic"
        legend="Vấn đề"
        choices={topicNames.map((value) => ({ value, label: topics[value] }))}
      />
      <TextField name="title" label="Tiêu đề" maxlength={mostLetters.title} />
      <TextArea
        name="content"
        label="Nội dung"
        hint="Bằng tiếng Việt, rõ ràng: quy định nào, ở văn bản nào, vướng mắc ra sao."
        maxlength={mostLetters.content}
        rows={10}
      />
      <TextArea
        name="proposal"
        label="Phương án đề xuất"
        hint="Bắt buộc khi gửi kiến nghị."
        maxlength={mostLetters.proposal}
        rows={5}
        optional
      />
    </>
  )
}

interface SenderFieldsProps {
  /** What is not asked for, because it is known already. */
  without?: readonly string[]
  /** Nothing has to be filled in. */
  optional?: boolean
  /** The browser may fill in what it knows of whoever sits before it. */
  own?: boolean
}

export function SenderFields({ without = [], optional = false, own = false }: SenderFieldsProps) {
  const knows = (kind: string) => (own ? kind : 'off')
  return (
    <>
      {!without.includes('name') && (
        <TextField
          name="name"
          label="Họ tên hoặc tên tổ chức"
          autocomplete={knows('name')}
          maxlength={mostLetters.name}
          optional={optional}
        />
      )}
      {!without.includes('address') && (
        <TextField
          name="address"
          label="Địa chỉ"
          hint="Số nhà, đường hoặc thôn; xã, phường; tỉnh."
          autocomplete={knows('address-line1')}
          maxlength={mostLetters.address}
          optional={optional}
        />
      )}
      {!without.includes('phone') && (
        <TextField
          name="phone"
          type="tel"
          label="Số điện thoại"
          autocomplete={knows('tel')}
          inputmode="tel"
          maxlength={mostLetters.phone}
          size="medium"
          optional={optional}
        />
      )}
      {!without.includes('email') && (
        <TextField
          name="email"
          type="email"
          label="Thư điện tử"
          hint="Nếu có, tình trạng xử lý được báo qua thư."
          autocomplete={knows('email')}
          inputmode="email"
          maxlength={mostLetters.email}
          size="medium"
          optional
        />
      )}
    </>
  )
}
