import type { ComponentChildren } from 'preact'
import type { EventDue } from '#features/duties/index.ts'
import { paths } from '#paths'
import { DateText, DeskLayout, Notice, PageHead, StateTag, Timeline } from '#ui/index.ts'
import { eventNames } from '../event.ts'
import { kinds, looks } from '../petition.ts'
import type { PetitionLine } from '../queries.ts'
import type { PetitionEvent } from '../table.ts'
import { steps, type Step } from '../workflow.ts'
import { AnswerPart } from './answer-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { PublicPart } from './public-part.tsx'
import { RefusedPart } from './refused-part.tsx'
import { SortingPart } from './sorting-part.tsx'
import type { RejectedStep } from './step-state.ts'

export interface PetitionPageProps {
  petition: PetitionLine
  /** What the law asks for and the submitter has not said. */
  missing: readonly string[]
  /** What of the submitter stands in the public text. */
  personal: readonly string[]
  /** The letters that it was made of. */
  sources: readonly { label: string; href: string }[]
  dues: readonly EventDue[]
  /** What the submitter reads. */
  told: readonly PetitionEvent[]
  events: readonly {
    at: Date
    actorName: string
    action: string
    facts: Readonly<Record<string, unknown>>
  }[]
  mayKnowSender: boolean
  divisions: readonly { id: string; name: string }[]
  /** The steps that are this person's, each with why not now, or null. */
  offers: ReadonlyMap<Step, string | null>
  /** What other features have to say about it. */
  also: ComponentChildren
  rejected?: RejectedStep
}

export function PetitionPage(props: PetitionPageProps) {
  const { petition, missing, told, events, rejected } = props
  const { code, title, kind, state, stateSince, doubts } = petition
  return (
    <DeskLayout
      title={`${code}: ${title}`}
      trail={[{ label: 'Phản ánh, kiến nghị', href: paths.desk.petitions.href() }, { label: code }]}
    >
      <PageHead
        title={title}
        kicker={`${kinds[kind]} ${code}`}
        facts={
          <>
            <StateTag state={state} looks={looks} />
            <DateText at={stateSince} />
          </>
        }
      />
      {rejected?.refusal !== undefined && <RefusedPart rejected={rejected} refusal={rejected.refusal} />}
      {doubts.length > 0 && (
        <Notice kind="warning">Biểu mẫu này có dấu hiệu do máy gửi; xin xem kỹ khi phân loại.</Notice>
      )}
      {missing.length > 0 && (
        <Notice kind="warning">
          {`Còn thiếu ${missing.join(', ')} của người gửi (Nghị định 20/2008/NĐ-CP, Điều 7). Có thể yêu cầu bổ sung.`}
        </Notice>
      )}
      <FactsPart {...props} />
      <SortingPart {...props} />
      <AnswerPart {...props} />
      <PublicPart {...props} />
      {props.also}
      <section aria-labelledby="nguoi-gui-doc">
        <h2 id="nguoi-gui-doc">Người gửi đọc được</h2>
        <Timeline
          items={told.map(({ at, kind: what, words }) => ({
            at,
            title: eventNames[what],
            ...(words !== '' && { note: <p class="as-typed">{words}</p> }),
          }))}
        />
      </section>
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline
          items={events.map(({ at, actorName, action, facts }) => ({
            at,
            by: actorName,
            title: describe(action, facts),
          }))}
        />
      </section>
    </DeskLayout>
  )
}

function describe(action: string, facts: Readonly<Record<string, unknown>>): string {
  if (facts['by'] === 'submitter') return 'Người gửi bổ sung'
  const step = action.replace(/^petition\./, '')
  return step in steps ? steps[step as Step].label : 'Vào sổ'
}
