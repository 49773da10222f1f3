export * from './display/index.ts'
export * from './form/index.ts'
export * from './frame.ts'
export * from './layout/index.ts'
