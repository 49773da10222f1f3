import { Fragment } from 'preact'
import { paths } from '#paths'
import { DescriptionList, useFrame } from '#ui/index.ts'
import type { Chart, ChartDivision } from '../chart.ts'
import { DemonstrationNote } from './demonstration-note.tsx'
import { OfficePage, ToConfirm } from './office-page.tsx'

interface OrganisationPageProps {
  page: { title: string; lead: string; revisedOn: string; grounds: readonly string[] }
  chart: Chart
  boardName: string
  isDemonstration: boolean
}

export function OrganisationPage({ page, chart, boardName, isDemonstration }: OrganisationPageProps) {
  return (
    <OfficePage
      {...page}
      above={[{ label: 'Giới thiệu', href: paths.introduction.href() }]}
      drawnFrom="cac-phong"
    >
      <DemonstrationNote when={isDemonstration} />
      <section aria-labelledby="so-do">
        <h2 id="so-do">Sơ đồ</h2>
        <ChartTree chart={chart} boardName={boardName} />
      </section>
      <section aria-labelledby="cac-phong">
        <h2 id="cac-phong">Các phòng, đơn vị</h2>
        {chart.divisions.map((division) => (
          <DivisionPart {...division} />
        ))}
      </section>
      <section aria-labelledby="to-bien-tap">
        <h2 id="to-bien-tap">{boardName}</h2>
        <ul class="office-items">
          {chart.board.functions.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
        <DescriptionList
          items={chart.board.members.map(({ name, title }) => ({ term: title, detail: name }))}
        />
      </section>
    </OfficePage>
  )
}

/** The chart is a list within a list: a screen reader tells its levels, the style sheet draws its lines. */
function ChartTree({ chart, boardName }: { chart: Chart; boardName: string }) {
  const { office } = useFrame()
  return (
    <ul class="chart">
      <li>
        <p class="chart-box chart-top">{office.parentName}</p>
        <ul>
          <li>
            <div class="chart-box chart-lead">
              <p>
                <strong>Lãnh đạo Văn phòng</strong>
              </p>
              {chart.leaders.map(({ slug, name, title }) => (
                <p>
                  {title}: <a href={paths.leader.href({ slug })}>{name}</a>
                </p>
              ))}
            </div>
            <ul class="chart-row">
              {chart.divisions.map(({ id, name, heads }) => (
                <li>
                  <ChartBox href={`#phong-${id.toLowerCase()}`} name={name} heads={heads} />
                </li>
              ))}
              <li>
                <ChartBox href="#to-bien-tap" name={boardName} heads={chart.board.members.slice(0, 1)} />
              </li>
            </ul>
          </li>
        </ul>
      </li>
    </ul>
  )
}

function ChartBox({ href, name, heads }: { href: string; name: string; heads: ChartDivision['heads'] }) {
  return (
    <div class="chart-box">
      <p>
        <a href={href}>{name}</a>
      </p>
      {heads.slice(0, 1).map((head) => (
        <p class="chart-head">{head.name}</p>
      ))}
    </div>
  )
}

function DivisionPart({ id, name, functions, toConfirm, heads, phone, email }: ChartDivision) {
  return (
    <section class="office-division" aria-labelledby={`phong-${id.toLowerCase()}`}>
      <h3 id={`phong-${id.toLowerCase()}`}>{name}</h3>
      {functions.length > 0 && (
        <>
          <p class="office-label">
            Chức năng, nhiệm vụ
            <ToConfirm when={toConfirm} />
          </p>
          <ul class="office-items">
            {functions.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
      <DescriptionList
        items={[
          {
            term: 'Phụ trách',
            detail:
              heads.length === 0
                ? 'Chưa có người phụ trách'
                : heads.map((head, n) => (
                    <Fragment key={n}>
                      {n > 0 && <br />}
                      {head.name}, {head.title}
                    </Fragment>
                  )),
          },
          {
            term: 'Điện thoại',
            detail: phone ? (
              <>
                <a href={phone.href}>{phone.value}</a>
                <ToConfirm when={phone.toConfirm} />
              </>
            ) : (
              'Chưa công bố'
            ),
          },
          ...(email
            ? [
                {
                  term: 'Thư điện tử',
                  detail: (
                    <>
                      <a href={`mailto:${email.value}`}>{email.value}</a>
                      <ToConfirm when={email.toConfirm} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
