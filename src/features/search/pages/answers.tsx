import { addDays, formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import type { ShownAnswer } from '../asking/show.ts'
import type { Stretch } from '../snippet.ts'

interface AnswersProps {
  answers: readonly ShownAnswer[]
  /** As it was asked, to count what is chosen; undefined where nothing is counted. */
  question?: string | undefined
}

/** The results, each with the part that answers best and the ways to others. */
export function AnswerList({ answers, question }: AnswersProps) {
  return (
    <ol class="answers">
      {answers.map((answer) => (
        <li>
          <OneAnswer {...answer} question={question} />
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
  question,
}: ShownAnswer & Pick<AnswersProps, 'question'>) {
  // Browsers send this when the link is followed: to this very portal, and without saying who followed it.
  const ping = question === undefined ? undefined : pingAddress(question)
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
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

export const pingAddress = (question: string) =>
  `${paths.searchChoice.href()}?${new URLSearchParams({ q: question })}`

const dayText = (day: number) => addDays('1970-01-01', day)

export const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
)
