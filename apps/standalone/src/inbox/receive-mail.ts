import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

const mostBytes = 2 * 1024 * 1024

/** A mail server for this computer only: takes mail for any address, asks for no password, hands on nothing. */
export function createMailReceiver(keep: (raw: Buffer) => Promise<void>): SMTPServer {
  return new SMTPServer({
    banner: 'Stamtafel local inbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    maxClients: 50,
    closeTimeout: 500,
    onData: (stream, _session, callback) => {
      void answer(() => receive(stream, keep), callback)
    },
  })
}

async function answer(work: () => Promise<void>, callback: (error?: Error) => void): Promise<void> {
  try {
    await work()
  } catch (error) {
    callback(error instanceof Error ? error : new Error('The mail could not be kept'))
    return
  }
  callback()
}

/** Reads on past the limit, because the server answers only when all is read, but keeps nothing more. */
async function receive(stream: SMTPServerDataStream, keep: (raw: Buffer) => Promise<void>): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of stream) if (!stream.sizeExceeded) parts.push(part)
  if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 })
  await keep(Buffer.concat(parts))
}
