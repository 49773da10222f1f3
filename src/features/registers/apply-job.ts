export const applyJob = 'registers.apply'
