export type { Direct, Face, FacetChoice, Offer, Part, SearchSource, SourceFacet } from './offer.ts'
export { buildGeneration, type Built } from './keeping/build.ts'
export { openKeeper, type SearchKeeper } from './keeping/keeper.ts'
export { site } from './site.tsx'
