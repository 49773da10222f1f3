import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dovecotIsInstalled, needsDovecot, openDovecot } from '#test/dovecot.ts'
import { writeLetter } from '#test/letters.ts'
import { certificatePem, makeServerCertificate } from '#test/server-certificate.ts'
import { makeCertificate } from '#test/signed-pdf.ts'
import { connectMailbox, describeTrouble } from './connect.ts'
import { readMailServers } from './index.ts'

/** A server whose certificate is of an authority that only some know, for the address that stands in it. */
async function openSecured(address = '127.0.0.1') {
  const authority = await makeCertificate({ name: 'CA của tỉnh', isAuthority: true, from: new Date(2020, 0) })
  const dovecot = await openDovecot({ certificate: await makeServerCertificate(authority, address) })
  onTestFinished(() => dovecot.close())
  await dovecot.deliver('tin', [writeLetter()])
  const connect = async () => {
    const [server] = readMailServers(dovecot.url('tin', true)) ?? []
    const client = await connectMailbox(server!)
    const letters = client.mailbox ? client.mailbox.exists : 0
    client.close()
    return letters
  }
  return { connect, authority: certificatePem(authority) }
}

/** As NODE_EXTRA_CA_CERTS does for a whole portal. */
function trust(authority: string) {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, authority])
  onTestFinished(() => setDefaultCACertificates(before))
}

const trouble = (connecting: Promise<unknown>) =>
  connecting.then(
    () => 'connected',
    (error: unknown) => describeTrouble(error),
  )
const distrusted = 'Chứng thư của máy chủ thư không tin cậy được nên không kết nối.'

describe.skipIf(!dovecotIsInstalled)(`a mailbox over TLS (${needsDovecot})`, () => {
  it('is not opened where nobody we trust vouches for the server, and is where the office says whom it trusts', async () => {
    const { connect, authority } = await openSecured()
    expect(await trouble(connect())).toBe(distrusted)
    trust(authority)
    expect(await connect()).toBe(1)
  })

  it('is not opened where the certificate is of another server', async () => {
    const { connect, authority } = await openSecured('10.0.0.9')
    trust(authority)
    expect(await trouble(connect())).toBe(distrusted)
  })
})
