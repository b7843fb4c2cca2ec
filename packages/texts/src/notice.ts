/** Which words `notice.registration` has now; new words get a new version, by date, for the ledger stores both (R23). */
export const NOTICE_VERSION = '2026-11-24'
