export interface LivekitPorts {
  readonly http: number
  readonly media: number
}

export interface LivekitAccess {
  readonly key: string
  readonly secret: string
  /** Where it tells what happens in its rooms. */
  readonly webhookUrl: string
}

/** A server that only this machine reaches, and that asks and names no other machine. */
export function livekitConfig({ http, media }: LivekitPorts, { key, secret, webhookUrl }: LivekitAccess) {
  return {
    port: http,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      udp_port: media,
      // Media over TCP would listen on every interface.
      tcp_port: 0,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.1/32'] },
      // With an empty list it would send clients to public STUN servers.
      stun_servers: [`127.0.0.1:${media}`],
    },
    room: { auto_create: false },
    webhook: { api_key: key, urls: [webhookUrl] },
    keys: { [key]: secret },
    logging: { level: 'info', json: true },
  }
}
