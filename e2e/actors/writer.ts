import type { Page } from '@playwright/test'
import { expect } from '../fixtures/test.ts'

/** Somebody who reads and writes in the chat of their page. */
export class Writer {
  readonly #page: Page

  constructor({ page }: { readonly page: Page }) {
    this.#page = page
  }

  async openChat(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Chat/ }).click()
    await expect(this.#page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  }

  /** By keys alone, as long as the field has the focus. */
  async write(...texts: readonly string[]): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: 'Message' })
    for (const text of texts) {
      await field.pressSequentially(text)
      await field.press('Enter')
    }
  }

  /** The words that stand there, in their order. */
  words(): Promise<string[]> {
    return this.#page.getByRole('complementary', { name: 'Chat' }).locator('.chat-text').allTextContents()
  }

  /** What the page says of how it stands with what was not sent yet. */
  waiting() {
    return this.#page.getByText('goes out as soon as it can')
  }
}
