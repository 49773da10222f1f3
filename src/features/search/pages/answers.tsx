import { addDays, formatDay } from '#lib/days.ts'
import { Tag } from '#ui/index.ts'
import type { ShownAnswer } from '../asking/show.ts'
import type { Stretch } from '../snippet.ts'

interface AnswersProps {
  answers: readonly ShownAnswer[]
  /** Where browsers tell that an answer was followed. */
  ping: string
}

/** The results, each with the part that answers best and the ways to others. */
export function AnswerList({ answers, ping }: AnswersProps) {
  return (
    <ol class="answers">
      {answers.map((answer) => (
        <li>
          <OneAnswer {...answer} ping={ping} />
        </li>
      ))}
    </ol>
  )
}

function OneAnswer({
  title,
  snippet,
  href,
  heading,
  others,
  kindName,
  source,
  day,
  state,
  ping,
}: ShownAnswer & Pick<AnswersProps, 'ping'>) {
  return (
    <article class="answer">
      <h3 class="answer-title">
        <a href={href} ping={ping}>
          <Marked stretches={title} />
        </a>
      </h3>
      {heading && <p class="answer-part">{heading}</p>}
      <p>
        <Marked stretches={snippet} />
      </p>
      <p class="facts">
        {state && <Tag tone={state.tone}>{state.label}</Tag>}
        <span>{kindName}</span>
        {source && <span>{source}</span>}
        {day !== null && <time dateTime={dayText(day)}>{formatDay(dayText(day))}</time>}
      </p>
      {others.length > 0 && (
        <ul class="answer-others" aria-label="Phần khác cũng nói đến">
          {others.map((other) => (
            <li>
              <a href={other.href} ping={ping}>
                {other.heading}
                <span class="unseen"> – {wordsOf(title)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const wordsOf = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('')

const dayText = (day: number) => addDays('1970-01-01', day)

export const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
)
