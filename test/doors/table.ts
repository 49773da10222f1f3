/**
 * Who gets through which door. Written from the regulation and workflows §9, not from the code; the tests beside it try
 * every line with every person and fail on a route that stands in no line.
 */

/** One person of the profile for each role, as seen from an article of the division TH. */
export const people = {
  writer: 'chuyen-vien-tong-hop',
  head: 'truong-phong-tong-hop',
  deputy: 'pho-phong-tong-hop',
  other_writer: 'chuyen-vien-van-xa',
  other_head: 'truong-phong-van-xa',
  delegate: 'pho-phong-kinh-te',
  contributor: 'cong-tac-vien',
  two_posts: 'hai-chuc-danh',
  editor: 'bien-tap-1',
  second_editor: 'bien-tap-2',
  publisher: 'dang-bai',
  board_deputy: 'to-pho',
  board_head: 'to-truong',
  chief: 'chanh-van-phong',
  deputy_chief: 'pho-chanh-van-phong',
  finance: 'tai-chinh',
  auditor: 'kiem-toan',
  administrator: 'quan-tri-1',
  gone: 'da-chuyen-cong-tac',
} as const

export type Person = keyof typeof people

/** Names that stand for several people. */
export const groups: Record<string, string> = {
  division: 'head deputy',
  board: 'two_posts editor second_editor publisher board_deputy board_head',
  writers: 'writer division other_writer other_head delegate contributor two_posts',
  publishers: 'publisher board_deputy board_head',
  board_heads: 'board_deputy board_head',
  overseers: 'chief deputy_chief auditor',
  staff: 'writer division other_writer other_head delegate contributor board overseers finance administrator',
}

export const states = [
  'draft',
  'submitted',
  'signed',
  'editing',
  'checked',
  'ready',
  'scheduled',
  'published',
  'forced',
  'correcting',
  'withdrawn',
  'taken_down',
  'archived',
  'discarded',
] as const
export type State = (typeof states)[number]

/** For whom the article exists in the workspace; for everybody else it is a page that there is not: 404. */
export const seen: Record<State, string> = {
  draft: 'writer division board_heads overseers',
  discarded: 'writer division board_heads overseers',
  submitted: 'writer division board_heads overseers',
  signed: 'writer division board overseers',
  editing: 'writer division board overseers',
  checked: 'writer division board overseers',
  ready: 'writer division board overseers',
  scheduled: 'writer division board overseers',
  published: 'writer division board overseers',
  forced: 'writer division board overseers',
  correcting: 'writer division board overseers',
  withdrawn: 'writer division board overseers',
  taken_down: 'writer division board overseers',
  archived: 'writer division board overseers',
}

/** Who takes a step in a state; a state that is not named has nobody. All others who see the article read why not. */
export const steps: Record<string, Partial<Record<State, string>>> = {
  submit: { draft: 'writer division' },
  recall: { submitted: 'writer' },
  discard: { draft: 'writer' },
  reopen: { discarded: 'writer' },
  sign: { submitted: 'division' },
  return: {
    submitted: 'division',
    signed: 'board',
    editing: 'board',
    checked: 'board',
    ready: 'board',
    correcting: 'board',
  },
  take_up: { signed: 'board' },
  check: { editing: 'board', correcting: 'board' },
  approve: { checked: 'publishers' },
  schedule: { ready: 'publishers' },
  unschedule: { scheduled: 'publishers' },
  publish: { ready: 'publishers', scheduled: 'publishers' },
  force_publish: {
    draft: 'board_heads',
    submitted: 'board_heads',
    signed: 'board_heads',
    editing: 'board_heads',
    checked: 'board_heads',
    ready: 'board_heads',
    scheduled: 'board_heads',
    correcting: 'board_heads',
  },
  // The board's head forced it.
  confirm_forced: { forced: 'publisher board_deputy chief' },
  correct: { published: 'publishers', forced: 'publishers' },
  withdraw: { published: 'board_heads', forced: 'board_heads', correcting: 'board_heads' },
  restore: { withdrawn: 'board_heads', archived: 'board_heads' },
  take_down: {
    published: 'board_heads',
    forced: 'board_heads',
    correcting: 'board_heads',
    withdrawn: 'board_heads',
    archived: 'board_heads',
  },
  redirect: {
    published: 'board_heads',
    forced: 'board_heads',
    correcting: 'board_heads',
    withdrawn: 'board_heads',
    archived: 'board_heads',
  },
  archive: {
    published: 'publishers',
    forced: 'publishers',
    correcting: 'publishers',
    withdrawn: 'publishers',
  },
}

/** Who may change the text. */
export const edited: Partial<Record<State, string>> = {
  draft: 'writer division',
  submitted: 'division',
  signed: 'board',
  editing: 'board',
  checked: 'board',
  ready: 'board',
  scheduled: 'board',
  correcting: 'board',
}

/** Who may give a published article another address. */
export const readdressed: Partial<Record<State, string>> = {
  published: 'publishers',
  forced: 'publishers',
  correcting: 'publishers',
  withdrawn: 'publishers',
  taken_down: 'publishers',
  archived: 'publishers',
}

/** What the public address of the article answers, to anybody. */
export const read: Partial<Record<State, number>> = {
  published: 200,
  forced: 200,
  correcting: 200,
  withdrawn: 200,
  archived: 200,
  taken_down: 410,
}

/** Own text, and the same step by another: four eyes. `[who wrote, in which division, state, step, who may]` */
export const fourEyes: readonly [
  writer: string,
  division: string,
  state: State,
  step: string,
  may: string,
][] = [
  ['truong-phong-tong-hop', 'TH', 'submitted', 'sign', 'deputy'],
  ['pho-phong-tong-hop', 'TH', 'submitted', 'sign', 'head'],
  ['chuyen-vien-kinh-te', 'KT', 'submitted', 'sign', 'delegate'],
  ['pho-phong-kinh-te', 'KT', 'submitted', 'sign', ''],
  ['hai-chuc-danh', 'VX', 'submitted', 'sign', 'other_head'],
  ['hai-chuc-danh', 'VX', 'editing', 'check', 'editor second_editor publishers'],
  ['hai-chuc-danh', 'VX', 'submitted', 'force_publish', 'board_heads'],
]
