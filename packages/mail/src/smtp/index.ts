export { createSmtpTransport, isSmtpReachable, type SmtpOptions } from './smtp-transport.ts'
