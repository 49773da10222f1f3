import { Card, DateText, Tag } from '#ui/index.ts'
import type { Receipt } from '../queries.ts'
import { tallyOf } from './tally.ts'

/** Who has read it and who has not, by division. */
export function ReceiptsPart({ receipts }: { receipts: readonly Receipt[] }) {
  const byDivision = Map.groupBy(receipts, ({ divisionName }) => divisionName)
  return (
    <section aria-labelledby="da-doc">
      <h2 id="da-doc">Ai đã đọc</h2>
      <p>{tallyOf(receipts)}.</p>
      <div class="receipts">
        {Array.from(byDivision, ([name, own]) => (
          <Card title={name} level={3}>
            <p>{tallyOf(own)}</p>
            <ul>
              {own.map((one) => (
                <li>
                  {one.name}{' '}
                  {one.readAt ? (
                    <Tag tone="good">
                      <DateText at={one.readAt} />
                    </Tag>
                  ) : (
                    <Tag tone="waiting">Chưa đọc</Tag>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </section>
  )
}
