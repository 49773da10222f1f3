export { loadSections } from './load.ts'
export { findSection, findSectionBySlug, listSections } from './queries.ts'
export type { Section, SectionTree } from './section.ts'
export { sections } from './table.ts'
