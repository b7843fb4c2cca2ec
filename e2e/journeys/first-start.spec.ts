import { codeIn, waitForMail } from '../actors/inbox.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'
import { startStack } from '../fixtures/stack.ts'

test('from the first link to an event that others can register for, in one browser', async ({
  newContext,
}) => {
  const stack = await startStack()
  try {
    const context = await newContext({
      baseURL: stack.url,
      locale: 'en-GB',
      timezoneId: 'Europe/Amsterdam',
    })
    const page = await context.newPage()
    await page.goto(stack.setupUrl ?? '')
    await expect(page.getByLabel('Organisation')).toBeVisible()
    await look(page, 'first-start')
    await page.getByLabel('Organisation').fill('Westerkade')
    await page.getByLabel('Your name').fill('Lotte de Wit')
    await page.getByLabel('Your e-mail').fill('lotte@westerkade.example')
    await page.getByRole('button', { name: 'Mail me a code' }).click()
    await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()

    const mail = await waitForMail(stack, 'lotte@westerkade.example')
    await page.getByLabel(/Six digits/).pressSequentially('000000')
    await expect(page.getByText(/This is not the code/)).toBeVisible()
    await look(page, 'mailed-code')
    await page.getByLabel(/Six digits/).fill('')
    await page.getByLabel(/Six digits/).pressSequentially(codeIn(mail))
    await expect(page.getByRole('heading', { name: /Westerkade/ })).toBeVisible()

    await look(page, 'home-empty')
    await page.getByRole('link', { name: 'Organise something' }).click()
    await look(page, 'new-event-template')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('What shall it be called?').fill('Spring fair')
    await page.getByLabel('Start').fill(localMinute(new Date(Date.now() + 3_600_000)))
    await look(page, 'new-event-details')
    await page.getByRole('button', { name: 'Next' }).click()
    await look(page, 'new-event-rounds')
    await page.getByRole('button', { name: 'Make the event' }).click()
    await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible()
    await look(page, 'event-draft')
    await page.getByRole('button', { name: 'Publish' }).click()
    const link = page.getByRole('link', { name: /\/e\/spring-fair/ }).first()
    await expect(link).toBeVisible()
    await look(page, 'event-published')
    await page.goto('/')
    await expect(page.getByText('Spring fair')).toBeVisible()
    await look(page, 'home')
    await page.goBack()

    const guest = await (await newContext({ baseURL: stack.url, locale: 'en-GB' })).newPage()
    await guest.goto((await link.getAttribute('href')) ?? '')
    await expect(guest.getByRole('heading', { name: 'Spring fair' })).toBeVisible()
    await expect(guest.getByRole('button', { name: 'Save my seat' })).toBeVisible()
    await look(guest, 'public-page')
    await guest.goto('/in')
    await expect(guest.getByRole('button', { name: 'Mail me a code' })).toBeVisible()
    await look(guest, 'sign-in')
    await guest.goto('/nowhere')
    await expect(guest.getByRole('heading', { name: 'There is no table here' })).toBeVisible()
    await look(guest, 'no-page')

    // The one-time link has done its work.
    await guest.goto(stack.setupUrl ?? '')
    await expect(guest.getByRole('heading', { name: 'This table is taken' })).toBeVisible()
    await look(guest, 'setup-closed')
  } finally {
    await stack.stop()
  }
})

/** An instant as a `datetime-local` field wants it, in the zone of the browser above. */
function localMinute(instant: Date): string {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant)
  return wall.replace(' ', 'T')
}
