import { Client, escapeIdentifier, escapeLiteral } from 'pg'

const NAME = 'stamtafel'

interface Passwords {
  readonly databaseSuperuser: string
  readonly databaseOwner: string
}

/** Makes the product's database, and a user who owns that and nothing else; the password is set anew each time. */
export async function ensureDatabase(port: number, passwords: Passwords): Promise<void> {
  const superuser = addressOf(port, {
    user: 'postgres',
    password: passwords.databaseSuperuser,
    database: 'postgres',
  })
  await ask(superuser, async (client) => {
    const owner = escapeIdentifier(NAME)
    const isPresent = async (query: string) => (await client.query(query, [NAME])).rowCount === 1
    if (!(await isPresent('select from pg_roles where rolname = $1')))
      await client.query(`create role ${owner}`)
    await client.query(`alter role ${owner} login password ${escapeLiteral(passwords.databaseOwner)}`)
    if (await isPresent('select from pg_database where datname = $1')) return
    await client.query(`create database ${owner} owner ${owner}`)
  })
}

/** The address by which the product reaches its database. */
export function databaseUrl(port: number, { databaseOwner }: Passwords): string {
  return addressOf(port, { user: NAME, password: databaseOwner, database: NAME })
}

function addressOf(
  port: number,
  { user, password, database }: Record<'user' | 'password' | 'database', string>,
) {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Says whether the installation still waits for the owner who names the first organisation. */
export function awaitsOwner(url: string): Promise<boolean> {
  return ask(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      'select exists (select from organisations) as found',
    )
    return !rows[0]?.found
  })
}

async function ask<T>(url: string, question: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url)
  await client.connect()
  try {
    return await question(client)
  } finally {
    await client.end()
  }
}
