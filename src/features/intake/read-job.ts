export const readJob = 'intake.read'
