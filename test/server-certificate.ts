import * as asn1js from 'asn1js'
import { AltName, Extension, GeneralName } from 'pkijs'
import { makeCertificate, type Authority } from './signed-pdf.ts'

const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`

export const certificatePem = ({ der }: Authority): string => pem('CERTIFICATE', der)

/** Of a server at an IPv4 address of this machine, with its key, as its settings take them. */
export async function makeServerCertificate(
  issuer: Authority,
  address: string,
): Promise<{ key: string; cert: string }> {
  const bytes = Uint8Array.from(address.split('.').map(Number))
  const names = new AltName({
    altNames: [new GeneralName({ type: 7, value: new asn1js.OctetString({ valueHex: bytes.buffer }) })],
  })
  const extnValue = names.toSchema().toBER()
  const extensions = [new Extension({ extnID: '2.5.29.17', critical: false, extnValue, parsedValue: names })]
  const own = await makeCertificate({ name: 'Máy chủ thư', issuer, extensions })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', own.keys.privateKey))
  return { key: pem('PRIVATE KEY', key), cert: certificatePem(own) }
}
