import { aboutSetting, settingKeys } from '#config'

// A list: the formatter lays out a table by the widths of its cells, and the page would never be as it was written.
const lineOf = (key: (typeof settingKeys)[number]): string => {
  const { variable, preset, doc } = aboutSetting(key)
  return `- **\`${variable}\`** (${preset === '' ? 'empty' : `\`${preset}\``}): ${doc}`
}

/** docs/configuration.md, from the one schema of settings. */
export const writeConfigurationPage = (): string => `# Configuration

Every setting is an environment variable; a missing or empty one takes its default. A wrong value stops the start with one
sentence for each, and exit code 1. This page is written from \`src/config.ts\` by \`npm run docs\`.

Each with its default in brackets:

${settingKeys.map(lineOf).join('\n')}

## The embedded PostgreSQL

Without \`DATABASE_URL\` the portal runs the PostgreSQL that npm installed, on a unix socket alone, in \`postgres/\` of the data
folder. One running instance owns a data folder; a second one is refused. A server left over from a killed instance is
stopped, and one that dies is started again, at most five times in a minute; after that the portal exits with code 1.

PostgreSQL refuses to run as root. Started as root, the portal runs it under the first of the accounts \`nha-rong\`,
\`postgres\` and \`nobody\` that the machine has. Where that account cannot reach the data folder, as under a closed home, the
database lives in \`/var/lib/nha-rong/\`, the file \`postgres-place\` in the data folder says where, and so does the start-up
message. Where it cannot reach \`node_modules\`, the programs are copied to \`/var/lib/nha-rong/\` once for each version.

## Stopping

Ctrl-C, SIGTERM and a closed terminal stop the portal cleanly in 5 s: requests in flight are answered, then the database is
shut down. Exit code 0 is a clean stop.
`
