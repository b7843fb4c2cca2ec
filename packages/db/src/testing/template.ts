import { Client } from 'pg'
import { migrate } from '../migrate.ts'

const TEMPLATE = 'template_stamtafel'

/** Puts the template on a server of tests, made by the product's own migrations. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  await execute(serverUrl, `create database ${TEMPLATE}`)
  await migrate(urlOf(serverUrl, TEMPLATE))
}

/** Clones the template on that server, and says where the clone is. */
export async function cloneTemplate(serverUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await execute(serverUrl, `create database ${name} template ${TEMPLATE}`)
  return urlOf(serverUrl, name)
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = database
  return url.href
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
