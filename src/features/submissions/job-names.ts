export const readJob = 'submissions.read'
export const scanJob = 'submissions.scan-original'
/** Erases an original that has no place here. */
export const eraseJob = 'submissions.erase-original'
