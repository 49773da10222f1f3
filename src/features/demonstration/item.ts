/** One item of the demonstration: what it says, and the steps that real commands take it through. */
import { z } from 'zod'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'phải có dạng giờ:phút')

/** Who takes the step, and when: so many days before the day of loading, at a time of the office's zone. */
const taken = { by: key, daysAgo: z.int().min(0), at: time }
const because = { reason: text }

const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('write'), ...taken }),
  z.strictObject({ step: z.literal('submit'), ...taken }),
  z.strictObject({ step: z.literal('sign'), ...taken }),
  z.strictObject({ step: z.literal('return'), ...taken, ...because }),
  z.strictObject({ step: z.literal('take_up'), ...taken }),
  z.strictObject({ step: z.literal('check'), ...taken }),
  z.strictObject({ step: z.literal('approve'), ...taken }),
  z.strictObject({ step: z.literal('schedule'), ...taken, inDays: z.int().min(1), for: time }),
  z.strictObject({ step: z.literal('publish'), ...taken }),
  z.strictObject({ step: z.literal('force_publish'), ...taken, ...because }),
  z.strictObject({ step: z.literal('confirm_forced'), ...taken }),
  /** Opens the correction; the steps of its edition follow. */
  z.strictObject({ step: z.literal('correct'), ...taken, note: text }),
  /** A typographic fix keeps the division's signature; any other change asks for it again. */
  z.strictObject({
    step: z.literal('edit'),
    ...taken,
    change: z.strictObject({ from: text, to: text }),
    why: text,
    typographic: z.boolean(),
  }),
  z.strictObject({ step: z.literal('withdraw'), ...taken, ...because }),
  z.strictObject({ step: z.literal('take_down'), ...taken, ...because }),
  /** `to` is the name of the other item's file. */
  z.strictObject({ step: z.literal('redirect'), ...taken, ...because, to: text }),
  z.strictObject({ step: z.literal('archive'), ...taken, ...because }),
])

const photo = z
  .strictObject({
    /** A scene of lib/scenes; `variant` draws it in another light. */
    scene: key,
    variant: z.int().min(0).default(0),
    caption: text,
    alt: z.string(),
    decorative: z.boolean().default(false),
    /** R-1044: who can be recognised, and why they may be shown. */
    personsShown: z.string().default(''),
    consentBasis: z.enum(['none_shown', 'public_duty', 'consent', 'public_event']).default('none_shown'),
  })
  .refine((shown) => shown.decorative === (shown.alt.trim() === ''), {
    path: ['alt'],
    message: 'ảnh trang trí thì để trống, ảnh khác thì phải mô tả',
  })
  .refine((shown) => (shown.personsShown === '') === (shown.consentBasis === 'none_shown'), {
    path: ['consentBasis'],
    message: 'phải ghi căn cứ khi và chỉ khi ảnh có người',
  })

export const itemFile = z
  .strictObject({
    title: text,
    kind: z.enum(['news', 'feature', 'photo_story', 'digest']),
    section: z.string(),
    category: key.nullable().default(null),
    lead: text,
    authors: z.array(z.strictObject({ person: key, share: z.int().min(1).max(100) })).min(1),
    division: z.string(),
    leaders: z.array(key).default([]),
    tags: z.array(text).default([]),
    photos: z.array(photo).default([]),
    attachments: z.array(z.never()).default([]),
    origin: z.enum(['own', 'republished']).default('own'),
    sourceName: text.nullable().default(null),
    sourceUrl: z.url().nullable().default(null),
    /** A legal text in `demo/` that is the body, instead of the file `<name>.html`. */
    bodyFrom: z
      .string()
      .regex(/^[a-z0-9-]+\.txt$/)
      .nullable()
      .default(null),
    /** The day that the words of the text count from: its publication; null where it is not out yet. */
    publishedDaysAgo: z.int().min(0).nullable().default(null),
    state: z.enum([
      'draft',
      'submitted',
      'signed',
      'editing',
      'checked',
      'ready',
      'scheduled',
      'published',
      'returned',
      'corrected',
      'withdrawn',
      'taken_down',
      'redirected',
      'archived',
    ]),
    steps: z.array(step).min(1),
  })
  .refine((item) => item.authors.reduce((sum, { share }) => sum + share, 0) === 100, {
    path: ['authors'],
    message: 'tổng tỷ lệ phải bằng 100',
  })
  .refine(
    (item) => (item.origin === 'republished') === (item.sourceName !== null && item.sourceUrl !== null),
    {
      path: ['sourceName'],
      message: 'bài đăng lại phải có tên và địa chỉ nguồn, bài khác thì không',
    },
  )

export type DemonstrationItem = z.output<typeof itemFile> & { name: string; body: string }
export type DemonstrationStep = DemonstrationItem['steps'][number]
export type DemonstrationState = DemonstrationItem['state']

const waiting = ['submitted', 'signed', 'editing', 'checked', 'ready'] as const
const out = ['published', 'corrected'] as const

/** Which state each step leads to, and from where; a file whose steps do not follow each other is refused on reading. */
const routes: Record<
  Exclude<DemonstrationStep['step'], 'write' | 'edit' | 'confirm_forced'>,
  { from: readonly DemonstrationState[]; to: DemonstrationState }
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  sign: { from: ['submitted'], to: 'signed' },
  return: { from: waiting, to: 'returned' },
  take_up: { from: ['signed'], to: 'editing' },
  check: { from: ['editing'], to: 'checked' },
  approve: { from: ['checked'], to: 'ready' },
  schedule: { from: ['ready'], to: 'scheduled' },
  publish: { from: ['ready'], to: 'published' },
  force_publish: { from: ['draft', ...waiting], to: 'published' },
  correct: { from: out, to: 'editing' },
  withdraw: { from: out, to: 'withdrawn' },
  take_down: { from: [...out, 'withdrawn'], to: 'taken_down' },
  redirect: { from: out, to: 'redirected' },
  archive: { from: out, to: 'archived' },
}

/** The state after all steps, or null where one of them cannot follow the one before. */
export function stateAfter(steps: readonly DemonstrationStep[]): DemonstrationState | null {
  const [first, ...rest] = steps
  if (first?.step !== 'write') return null
  const last = rest.reduce<DemonstrationState | null>(
    (state, step) => (state === null ? null : stateAfterStep(state, step)),
    'draft',
  )
  return last === 'published' && rest.some(({ step }) => step === 'correct') ? 'corrected' : last
}

function stateAfterStep(state: DemonstrationState, step: DemonstrationStep): DemonstrationState | null {
  if (step.step === 'write') return null
  if (step.step === 'confirm_forced') return state === 'published' ? state : null
  if (step.step === 'edit') {
    if (state === 'draft' || state === 'returned') return state
    if (!waiting.some((open) => open === state)) return null
    return step.typographic ? 'editing' : 'submitted'
  }
  const { from, to } = routes[step.step]
  return from.includes(state) ? to : null
}
