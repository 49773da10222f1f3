import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { Button, DateField, Form, Tag } from '#ui/index.ts'
import type { AskedEffect, EffectOnDay } from '../effect.ts'
import { effectLooks } from '../effect-looks.ts'

interface EffectPartProps {
  slug: string
  effect: AskedEffect
}

/** Whether the document is in force: today, and on any other day that somebody has to know about. */
export function EffectPart({ slug, effect: { today, asked, mistyped } }: EffectPartProps) {
  const wrong = mistyped === '' ? undefined : 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 01/5/2012'
  return (
    <section aria-labelledby="hieu-luc">
      <h2 id="hieu-luc">Hiệu lực</h2>
      <OnDay {...today} words="Hôm nay" />
      {asked && <OnDay {...asked} words="Vào ngày" />}
      <Form
        action={`${paths.document.href({ slug })}#hieu-luc`}
        method="get"
        label="Xem hiệu lực vào một ngày khác"
        values={{ ngay: asked?.day ?? '' }}
        errors={wrong ? { ngay: wrong } : {}}
      >
        <div class="effect-ask">
          <DateField name="ngay" label="Xem hiệu lực vào ngày" optional />
          <Button kind="secondary">Xem</Button>
        </div>
      </Form>
    </section>
  )
}

function OnDay({ day, status, sentence, words }: EffectOnDay & { words: string }) {
  const { tone, label } = effectLooks[status]
  return (
    <p class="effect">
      <span class="effect-day">
        {`${words} ${formatDay(day)}:`} <Tag tone={tone}>{label}</Tag>
      </span>{' '}
      {sentence}
    </p>
  )
}
