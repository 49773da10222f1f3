import { paths } from '#paths'
import { ButtonLink, ButtonRow, DateText, DescriptionList, Notice } from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { channels, kinds, topics } from '../petition.ts'
import type { Petition } from '../table.ts'
import { PetitionLayout } from './petition-layout.tsx'

interface ReceiptPageProps {
  petition: Petition
  secret: string
  /** Of the submitter's own page, whole, so that it can be written down. */
  address: string
  contact: Contact
}

/** For the submitter, to be kept or printed: nobody can find the key again. */
export function ReceiptPage({ petition, secret, address, contact }: ReceiptPageProps) {
  const { code, kind, topic, channel, title, receivedAt, email } = petition
  return (
    <PetitionLayout title="Biên nhận phản ánh, kiến nghị" contact={contact} unlisted>
      <div class="receipt">
        <p class="receipt-reference">
          Mã: <strong>{code}</strong>
        </p>
        <p class="receipt-reference">
          Khóa tra cứu: <strong>{secret}</strong>
        </p>
        <Notice>
          {email === null
            ? 'Xin in hoặc chép lại trang này: khóa không xem lại được ở nơi khác.'
            : 'Xin giữ trang này; mã và khóa cũng được gửi qua thư điện tử.'}
        </Notice>
        <DescriptionList
          items={[
            { term: 'Tiêu đề', detail: title },
            { term: 'Loại', detail: kinds[kind] },
            { term: 'Vấn đề', detail: topics[topic] },
            { term: 'Gửi qua', detail: channels[channel] },
            { term: 'Tiếp nhận lúc', detail: <DateText at={receivedAt} /> },
          ]}
        />
        <p class="receipt-address">
          Địa chỉ xem tình trạng: <span>{address}</span>
        </p>
        <ButtonRow>
          <ButtonLink href={paths.ownPetition.href({ code, secret })}>Xem tình trạng</ButtonLink>
        </ButtonRow>
      </div>
    </PetitionLayout>
  )
}
