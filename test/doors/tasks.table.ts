import { paths } from '#paths'
import type { TaskStanding } from '../make-task.ts'

/** Who gets through which door of a task. Written from art. 5 (1), 7 (3) and workflows §6, not from the code. */
interface TaskTable {
  /** For whom it exists in the workspace; for everybody else it is a page that there is not. */
  seen: Partial<Record<TaskStanding, string>>
  /** Who takes a step in a state; all others who see the task read why not. */
  steps: Record<string, Partial<Record<TaskStanding, string>>>
  /** Who may change what is asked for. */
  edited: Partial<Record<TaskStanding, string>>
}

const givers = 'board_heads'
const insight = 'editor board_heads overseers'

/** The head of the board gave it to an editor. */
export const ofPerson: TaskTable = {
  seen: {
    draft: givers,
    assigned: insight,
    accepted: insight,
    in_progress: insight,
    submitted: insight,
    returned: insight,
    handed_back: insight,
    done: insight,
    cancelled: insight,
  },
  steps: {
    giao: { draft: givers, handed_back: givers },
    nhan: { assigned: 'editor' },
    // Nobody passes on what no division has.
    chuyen: {},
    'bat-dau': { accepted: 'editor', returned: 'editor' },
    trinh: { accepted: 'editor', in_progress: 'editor', returned: 'editor' },
    'nghiem-thu': { submitted: givers },
    'lam-tiep': { submitted: givers },
    'tra-lai': { assigned: 'editor', accepted: 'editor', in_progress: 'editor', returned: 'editor' },
    huy: {
      draft: givers,
      assigned: givers,
      accepted: givers,
      in_progress: givers,
      submitted: givers,
      returned: givers,
      handed_back: givers,
    },
  },
  edited: {
    draft: givers,
    assigned: givers,
    accepted: givers,
    in_progress: givers,
    returned: givers,
    handed_back: givers,
  },
}

const insightOfDivision = 'writer division board_heads overseers'

/** The head of the board gave it to the division TH; nobody has taken it up, then its specialist has. */
export const ofDivision: TaskTable = {
  seen: { assigned: insightOfDivision, in_progress: insightOfDivision, submitted: insightOfDivision },
  steps: {
    giao: {},
    nhan: { assigned: 'writer division' },
    chuyen: { assigned: 'division', in_progress: 'division' },
    'bat-dau': {},
    trinh: { in_progress: 'writer' },
    'nghiem-thu': { submitted: givers },
    'lam-tiep': { submitted: givers },
    'tra-lai': { assigned: 'division', in_progress: 'writer' },
    huy: { assigned: givers, in_progress: givers, submitted: givers },
  },
  edited: { assigned: givers, in_progress: givers },
}

const chiefs = 'chief deputy_chief'

/** The Chief directed it to the deputy of the board. */
export const ofDirection: TaskTable = {
  seen: {
    draft: chiefs,
    assigned: 'board_heads overseers',
    submitted: 'board_heads overseers',
    done: 'board_heads overseers',
  },
  steps: {
    giao: { draft: chiefs },
    nhan: { assigned: 'board_deputy' },
    chuyen: {},
    'bat-dau': {},
    trinh: {},
    'nghiem-thu': { submitted: chiefs },
    'lam-tiep': { submitted: chiefs },
    'tra-lai': { assigned: 'board_deputy' },
    huy: { draft: chiefs, assigned: chiefs, submitted: chiefs },
  },
  edited: { draft: chiefs, assigned: chiefs },
}

/** The head of the board gave it to the deputy: who did the work does not judge it. */
export const ofGiver: TaskTable = {
  seen: { submitted: 'board_heads overseers' },
  steps: {
    'nghiem-thu': { submitted: 'board_head' },
    'lam-tiep': { submitted: 'board_head' },
  },
  edited: {},
}

/** A week on duty of an editor: the whole board knows it, and nothing is handed in. */
export const ofRoster: TaskTable = {
  seen: { assigned: 'board overseers', accepted: 'board overseers' },
  steps: {
    giao: {},
    nhan: { assigned: 'editor' },
    chuyen: {},
    'bat-dau': {},
    trinh: {},
    'nghiem-thu': {},
    'lam-tiep': {},
    'tra-lai': { assigned: 'editor', accepted: 'editor' },
    huy: { assigned: givers, accepted: givers },
  },
  // It is filled and swapped on a page of its own.
  edited: {},
}

const { desk } = paths

/** The routes that are about one task, tried in `tasks.test.ts`. */
export const taskRoutes: readonly string[] = [
  `GET ${desk.task.pattern}`,
  `GET ${desk.editTask.pattern}`,
  `POST ${desk.editTask.pattern}`,
  ...Object.keys(ofPerson.steps).map((step) => `POST ${desk.taskStep(step).pattern}`),
]
