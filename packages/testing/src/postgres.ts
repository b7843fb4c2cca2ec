import { migrate } from '@stamtafel/db'
import { startThrowAwayPostgres } from '@stamtafel/embedded-postgres'
import { Client } from 'pg'

const TEMPLATE = 'template_stamtafel'

/** One server for a whole run, with a template that the product's own migrations made. */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { urlOf, stop } = await startThrowAwayPostgres()
  const url = urlOf('postgres')
  await execute(url, `create database ${TEMPLATE}`)
  await migrate(urlOf(TEMPLATE))
  return { url, stop }
}

/** Clones the template on that server, and says where the clone is. */
export async function cloneTemplate(serverUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await execute(serverUrl, `create database ${name} template ${TEMPLATE}`)
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
