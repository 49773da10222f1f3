import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** What a page here never asks of a browser; nothing that gets into a page can ask for it either. */
const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
const permissions = unused.map((feature) => `${feature}=()`).join(', ')

/**
 * What browsers are told of every answer, files and refusals included: only what this site sends may run, nobody frames
 * it, and no device is asked for. `secure` where people reach the portal by https: then they come by nothing else for a year.
 */
export function secureAnswers(app: FastifyInstance, secure: boolean): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000 },
    frameguard: { action: 'deny' },
    // Under `no-referrer` a browser sends its own forms with `Origin: null`, and where the portal is reached by plain
    // http it does not say `Sec-Fetch-Site` either: they would pass for another site's.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('permissions-policy', permissions)
  })
}
