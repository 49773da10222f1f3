export { ArticlePage } from './pages/article-page.tsx'
export { feedOfAll } from './feeds/announced.ts'
export { site } from './site.tsx'
export { teaserOf } from './teaser.ts'
