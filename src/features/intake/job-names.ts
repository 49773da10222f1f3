export const readJob = 'intake.read'
/** Pictures of pages take minutes: they wait in a queue of their own, and no other file waits for them. */
export const recogniseJob = 'intake.recognise'
export const rescanJob = 'intake.rescan'
export const forgetJob = 'intake.forget'
