import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateText,
  DescriptionList,
  Form,
  StateTag,
  TextArea,
  Timeline,
  titleWithErrors,
} from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { eventNames } from '../event.ts'
import { mostLetters } from '../limits.ts'
import { kinds, looks, topics } from '../petition.ts'
import type { Petition, PetitionEvent } from '../table.ts'
import { canTake } from '../workflow.ts'
import { AnswerNote } from './answer-note.tsx'
import { SenderFields } from './fields.tsx'
import { PetitionLayout } from './petition-layout.tsx'

interface OwnPageProps {
  petition: Petition
  secret: string
  events: readonly PetitionEvent[]
  contact: Contact
  rejected?: { values: Readonly<Record<string, unknown>>; errors: Readonly<Record<string, string>> }
}

/** The submitter's own page: where it stands, what was asked, what was answered. */
export function OwnPage({ petition, secret, events, contact, rejected }: OwnPageProps) {
  const { code, kind, topic, state, title, originalContent, proposal, receivedAt, answer } = petition
  const heading = 'Tình trạng phản ánh, kiến nghị'
  return (
    <PetitionLayout
      title={heading}
      fullTitle={titleWithErrors(`${heading} ${code}`, rejected?.errors ?? {})}
      facts={
        <>
          <StateTag state={state} looks={looks} />
          <span>{code}</span>
        </>
      }
      contact={contact}
      unlisted
    >
      {canTake(state, 'supplement') && (
        <SupplementPart
          petition={petition}
          secret={secret}
          question={questionOf(events)}
          rejected={rejected}
        />
      )}
      {answer !== null && (
        <section aria-labelledby="tra-loi">
          <h2 id="tra-loi">Trả lời</h2>
          <p class="as-typed">{answer}</p>
          <p>
            {[petition.signedByTitle, petition.signedByName].filter(Boolean).join(' ')}
            {petition.signedAt && (
              <>
                , <DateText at={petition.signedAt} form="date" />
              </>
            )}
          </p>
          <AnswerNote />
          {state === 'published' && (
            <p>
              <a href={paths.petitionResult.href({ code })}>Xem kết quả đã công khai</a>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="qua-trinh">
        <h2 id="qua-trinh">Quá trình xử lý</h2>
        <Timeline
          items={events.map(({ at, kind: what, words }) => ({
            at,
            title: eventNames[what],
            ...(words !== '' && { note: <p class="as-typed">{words}</p> }),
            tone: what === 'published' ? 'good' : what === 'rejected' ? 'stopped' : 'neutral',
          }))}
        />
      </section>
      <section aria-labelledby="da-gui">
        <h2 id="da-gui">Nội dung đã gửi</h2>
        <DescriptionList
          items={[
            { term: 'Tiêu đề', detail: title },
            { term: 'Loại', detail: kinds[kind] },
            { term: 'Vấn đề', detail: topics[topic] },
            { term: 'Tiếp nhận lúc', detail: <DateText at={receivedAt} /> },
            { term: 'Nội dung', detail: <p class="as-typed">{originalContent}</p> },
            ...(proposal === ''
              ? []
              : [{ term: 'Phương án đề xuất', detail: <p class="as-typed">{proposal}</p> }]),
          ]}
        />
      </section>
    </PetitionLayout>
  )
}

const questionOf = (events: readonly PetitionEvent[]): string =>
  events.findLast(({ kind }) => kind === 'asked')?.words ?? ''

interface SupplementPartProps {
  petition: Petition
  secret: string
  question: string
  rejected: OwnPageProps['rejected']
}

function SupplementPart({ petition, secret, question, rejected }: SupplementPartProps) {
  const { code, submitterName, address, phone, email } = petition
  const known = [
    ...(submitterName === '' ? [] : ['name']),
    ...(address === '' ? [] : ['address']),
    ...(phone === '' ? [] : ['phone']),
    ...(email === null ? [] : ['email']),
  ]
  return (
    <section aria-labelledby="bo-sung">
      <h2 id="bo-sung">Phòng tiếp nhận đề nghị bổ sung</h2>
      <p class="as-typed">{question}</p>
      <Form
        action={paths.supplementPetition.href({ code, secret })}
        values={rejected?.values}
        errors={rejected?.errors}
        label="Bổ sung"
      >
        <TextArea name="words" label="Thông tin bổ sung" maxlength={mostLetters.words} rows={6} />
        <SenderFields without={known} optional own />
        <ButtonRow>
          <Button>Gửi bổ sung</Button>
        </ButtonRow>
      </Form>
    </section>
  )
}
