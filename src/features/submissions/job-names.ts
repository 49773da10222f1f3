export const readJob = 'submissions.read'
/** Erases an original that has no place here. */
export const eraseJob = 'submissions.erase-original'
