import { FieldError } from '#web/ui/field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SearchPeopleProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly error: string | undefined
  /** That it is looked for them, or that there is nobody; else nothing. */
  readonly state: string | false | undefined
}

/** Looks for people by name, above the list of those who were found. */
export function SearchPeople({ search, onSearch, error, state }: SearchPeopleProps) {
  const { t } = useTexts()
  return (
    <>
      <TextField
        type="search"
        autoComplete="off"
        label={t('place.search')}
        value={search}
        onChange={onSearch}
      />
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      <output className="text-sm text-ink-3 empty:hidden">{state}</output>
    </>
  )
}
