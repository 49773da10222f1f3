export const readJob = 'intake.read'
export const rescanJob = 'intake.rescan'
export const forgetJob = 'intake.forget'
