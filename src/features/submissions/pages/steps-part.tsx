import { paths } from '#paths'
import { ActionForm, Button, ButtonRow, ConfirmDetails, Form, HiddenField, Select } from '#ui/index.ts'
import type { Question } from '../destination.ts'
import { whyNotFrom } from '../submission.ts'
import type { Submission } from '../table.ts'

interface FormState {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export interface Offer {
  key: string
  label: string
  hint: string
  /** Why not this person, or null. */
  refusal: string | null
  questions: readonly Question[]
}

export interface StepsPartProps {
  submission: Pick<Submission, 'id' | 'state' | 'assignedTo'>
  /** Who may be given the letter. */
  readers: readonly { personId: string; name: string }[]
  offers: readonly Offer[]
  /** What it may be merged into. */
  others: readonly { id: string; label: string }[]
  /** Who reads the reason of a refusal, or null. */
  addressee: string | null
  /** Id of whoever looks at the page. */
  self: string
  assign?: FormState | undefined
  merge?: FormState | undefined
  refuse?: FormState | undefined
}

const step = paths.desk.submissionStep

export function StepsPart(props: StepsPartProps) {
  const { id, state } = props.submission
  if (whyNotFrom(state, 'take_back') === null)
    return <ActionForm action={step('lay-lai').href({ id })} label="Lấy lại" kind="secondary" />
  if (whyNotFrom(state, 'take_up') !== null) return <p>{whyNotFrom(state, 'take_up')}</p>
  return (
    <>
      <section aria-labelledby="tiep-nhan">
        <h2 id="tiep-nhan">{state === 'taken_up' ? 'Lập thêm từ thư này' : 'Tiếp nhận'}</h2>
        <div class="stack">
          {props.offers.map((offer) => (
            <OfferForm id={id} offer={offer} />
          ))}
        </div>
      </section>
      {state !== 'taken_up' && <OtherSteps {...props} />}
    </>
  )
}

function OfferForm({ id, offer }: { id: string; offer: Offer }) {
  const { key, label, hint, refusal, questions } = offer
  if (refusal !== null)
    return (
      <ButtonRow>
        <Button kind="secondary" disabledReason={refusal}>
          {label}
        </Button>
      </ButtonRow>
    )
  return (
    <ConfirmDetails summary={label} kind="secondary">
      <Form action={step('tiep-nhan').href({ id })} label={label}>
        <p>{hint}</p>
        <HiddenField name="destination" value={key} />
        {questions.map(({ name, label: question, options }) => (
          <Select name={name} id={`${key}-${name}`} label={question} options={options} />
        ))}
        <Button>Lập</Button>
      </Form>
    </ConfirmDetails>
  )
}

function OtherSteps({ submission, readers, others, addressee, self, assign, merge, refuse }: StepsPartProps) {
  const { id, assignedTo } = submission
  return (
    <section aria-labelledby="viec-khac">
      <h2 id="viec-khac">Việc khác</h2>
      <Form
        action={step('giao').href({ id })}
        label="Giao"

        values={assign?.values ?? { person: assignedTo ?? self }}
        errors={assign?.errors}
      >
        <Select
          name="person"
          label="Người xem xét"
          options={readers.map(({ personId, name }) => ({
            value: personId,
            label: personId === self ? `${name} (tôi)` : name,
          }))}
        />
        <Button kind="secondary">Giao</Button>
      </Form>
      <ActionForm
        action={step('tu-choi').href({ id })}
        label="Từ chối"
        kind="secondary"
        reason={{
          label: 'Lý do từ chối',
          hint:
            addressee === null
              ? 'Thư do máy gửi nên không có thư trả lời.'
              : `Lý do được gửi đến ${addressee}.`,
          error: refuse?.errors['reason'],
          value: typeof refuse?.values['reason'] === 'string' ? refuse.values['reason'] : undefined,
        }}
      />
      {others.length > 0 && (
        <ConfirmDetails summary="Ghép vào thư khác" open={merge !== undefined}>
          <Form
            action={step('ghep').href({ id })}
            label="Ghép vào thư khác"

            values={merge?.values}
            errors={merge?.errors}
          >
            <Select
              name="into"
              label="Thư giữ lại"
              blank="Chọn thư"
              options={others.map((other) => ({ value: other.id, label: other.label }))}
            />
            <Button>Ghép</Button>
          </Form>
        </ConfirmDetails>
      )}
      <ActionForm
        action={step('thu-rac').href({ id })}
        label="Thư rác"
        kind="secondary"
        confirm="Thư được cất vào mục thư rác và không có thư trả lời. Có thể lấy lại."
      />
    </section>
  )
}
