import { randomKey } from '@stamtafel/client'

const KEY = 'stamtafel.tab'

/**
 * This tab's own name, the same after a reload.
 *
 * While the page stands it is kept in memory alone, for a tab that is duplicated gets a copy of what is stored.
 */
export function takeTabId(storage: Storage, page: Pick<Window, 'addEventListener'>): string {
  const tabId = storage.getItem(KEY) ?? randomKey()
  storage.removeItem(KEY)
  page.addEventListener('pagehide', () => storage.setItem(KEY, tabId))
  page.addEventListener('pageshow', () => storage.removeItem(KEY))
  return tabId
}
