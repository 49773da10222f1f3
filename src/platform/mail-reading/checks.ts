import { createReadStream } from 'node:fs'
import { authenticate } from 'mailauth'
import type { Delivery } from './headers.ts'
import type { Check, Checks, Verdict } from './read-mail.ts'

/** Asks DNS as `dns.promises.resolve` does; throws with a `code`. */
export type Resolve = (name: string, type: string) => Promise<unknown>

const unchecked: Check = { verdict: 'unchecked', domain: null }
export const nothingChecked: Checks = { spf: unchecked, dkim: unchecked, dmarc: unchecked }

/**
 * SPF, DKIM and DMARC of the letter in the file at `path`. What could not be found out is 'unchecked', never 'pass'. SPF needs
 * to know who delivered it and for whom.
 */
export async function checkMail(
  path: string,
  { delivery, sender, resolve }: { delivery: Delivery | null; sender: string; resolve: Resolve },
): Promise<Checks> {
  const known = delivery && sender !== '' ? { ...delivery, sender } : null
  const { dkim, spf, dmarc } = await authenticate(createReadStream(path), {
    ...known,
    mta: 'localhost',
    // Its types promise TXT records alone; it asks for addresses too.
    resolver: resolve as never,
    disableArc: true,
    disableBimi: true,
  })
  const signatures = dkim.results.filter(({ status }) => status.result !== 'none')
  const best = signatures.toSorted((a, b) => rank(a.status.result) - rank(b.status.result))[0]
  return {
    spf: spf && known ? { verdict: verdictOf(spf.status.result), domain: spf.domain || null } : unchecked,
    dkim: best
      ? { verdict: verdictOf(best.status.result), domain: best.signingDomain ?? null }
      : { verdict: 'none', domain: null },
    dmarc: dmarc ? { verdict: verdictOf(dmarc.status.result), domain: dmarc.domain ?? null } : unchecked,
  }
}

/** One good signature is enough, whatever others there are. */
const order: readonly string[] = ['pass', 'temperror', 'fail', 'permerror']
const rank = (result: string): number => (order.includes(result) ? order.indexOf(result) : order.length)

function verdictOf(result: string): Verdict {
  if (result === 'pass' || result === 'fail' || result === 'softfail' || result === 'none') return result
  return result.startsWith('temp') || result === 'skipped' ? 'unchecked' : 'neutral'
}
