import { DescriptionList } from '../display/description-list.tsx'
import { useFrame } from '../frame.ts'
import type { ErrorPageProps } from './error-page.tsx'
import { PlainLayout } from './plain-layout.tsx'

const vietnamese = {
  meanwhile: 'Cần liên hệ trong lúc chờ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  number: 'Mã lỗi 503, yêu cầu số',
}

const english: typeof vietnamese = {
  meanwhile: 'Reach the office meanwhile',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  number: 'Error 503, request',
}

/** The portal cannot reach its database. Everything on this page comes from the profile, so it can always be shown. */
export function MaintenancePage({
  title,
  explain,
  requestId,
}: Pick<ErrorPageProps, 'title' | 'explain' | 'requestId'>) {
  const { language, office } = useFrame()
  const words = language.code === 'en' ? english : vietnamese
  return (
    <PlainLayout title={title} head={<meta name="robots" content="noindex" />}>
      <h1>{title}</h1>
      <p class="lead">{explain}</p>
      <section aria-labelledby="lien-he">
        <h2 id="lien-he">{words.meanwhile}</h2>
        <DescriptionList
          items={[
            { term: words.address, detail: office.address },
            {
              term: words.phone,
              detail: (
                <a href={`tel:${office.phone.replaceAll(/[^\d+]/g, '')}`}>
                  {office.phone.replaceAll(' ', '\u00A0')}
                </a>
              ),
            },
            ...office.feedbackEmails.map((email) => ({
              term: words.email,
              detail: <a href={`mailto:${email}`}>{email}</a>,
            })),
          ]}
        />
      </section>
      {requestId && (
        <p class="quiet">
          {words.number} <strong>{requestId}</strong>
        </p>
      )}
    </PlainLayout>
  )
}
