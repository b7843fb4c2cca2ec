import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

export interface SecurityHeadersOptions {
  readonly publicUrl: string
}

/** What a page of ours may do: talk to us, show what is ours, run no script that is written into it. */
export const securityHeaders = fp<SecurityHeadersOptions>(
  async (app, { publicUrl }) => {
    const { origin, protocol } = new URL(publicUrl)
    const isHttps = protocol === 'https:'
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: directivesFor(origin) },
      // Both would lock people out of an installation on plain http.
      strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: false },
      crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
      originAgentCluster: isHttps,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    })
    app.addHook('onSend', async (request, reply, payload) => {
      reply.header('permissions-policy', PERMISSIONS_POLICY)
      if (isApi(request.url) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
      return payload
    })
  },
  { name: 'security-headers' },
)

const PERMISSIONS_POLICY = [
  'camera=(self)',
  'microphone=(self)',
  'display-capture=(self)',
  'autoplay=(self)',
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
  'geolocation=()',
  'payment=()',
  'usb=()',
].join(', ')

function directivesFor(origin: string) {
  return {
    'default-src': ["'self'"],
    'connect-src': ["'self'", origin.replace(/^http/, 'ws')],
    'worker-src': ["'self'", 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
}

function isApi(url: string): boolean {
  return url.startsWith('/api/')
}
