import { mediumHref, type Medium } from '#features/media/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DateText,
  DescriptionList,
  DeskLayout,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  StateTag,
  TextArea,
} from '#ui/index.ts'
import { looks, outcomeNames, outcomes } from '../contribution.ts'
import { mostLetters } from '../form.ts'
import type { ContributionLine } from '../queries.ts'

interface ContributionPageProps {
  line: ContributionLine
  files: readonly Pick<Medium, 'id' | 'name' | 'bytes'>[]
  /** Why this person does not answer, or null. */
  refusal: string | null
  rejected:
    | { values: Readonly<Record<string, unknown>>; errors: Readonly<Record<string, string>> }
    | undefined
}

export function ContributionPage({ line, files, refusal, rejected }: ContributionPageProps) {
  const { id, title, text, state, senderName, contributorId, sentAt, answer, answeredByName } = line
  return (
    <DeskLayout
      title={title}
      trail={[
        { label: 'Thông tin cộng tác viên gửi', href: paths.desk.contributions.href() },
        { label: title },
      ]}
    >
      <PageHead title={title} facts={<StateTag state={state} looks={looks} />} />
      <div class="as-typed guidance-text">{text}</div>
      {files.length > 0 && (
        <section aria-labelledby="tep">
          <h2 id="tep">Tệp</h2>
          <ul>
            {files.map((file) => (
              <li>
                <a href={mediumHref(file)}>{file.name}</a> ({formatBytes(file.bytes)})
              </li>
            ))}
          </ul>
        </section>
      )}
      <DescriptionList
        items={[
          {
            term: 'Người gửi',
            detail: <a href={paths.desk.contributor.href({ id: contributorId })}>{senderName}</a>,
          },
          { term: 'Gửi lúc', detail: <DateText at={sentAt} /> },
          ...(answer
            ? [{ term: `Trả lời của ${answeredByName ?? ''}`, detail: <p class="as-typed">{answer}</p> }]
            : []),
        ]}
      />
      {refusal && <Notice>{refusal}</Notice>}
      {!refusal && state === 'received' && (
        <section aria-labelledby="tra-loi">
          <h2 id="tra-loi">Trả lời</h2>
          <Form
            action={paths.desk.answerContribution.href({ id })}
            values={rejected?.values ?? {}}
            errors={rejected?.errors ?? {}}
          >
            <RadioGroup
              name="outcome"
              legend="Kết quả"
              choices={outcomeNames.map((value) => ({ value, label: outcomes[value] }))}
            />
            <TextArea name="answer" label="Trả lời cho người gửi" rows={4} maxlength={mostLetters} />
            <ButtonRow>
              <Button>Trả lời</Button>
            </ButtonRow>
          </Form>
        </section>
      )}
    </DeskLayout>
  )
}
