import {
  Component,
  createContext,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react'
import type { Router, Shown, Target } from './create-router.ts'
import type { PageComponent, Params } from './match-route.ts'

interface Here {
  readonly router: Router
  readonly shown: Shown
  /** Those that are not shown yet, seen from where this is read. */
  readonly pages: readonly PageComponent[]
}

const HereContext = createContext<Here | undefined>(undefined)

interface RouterProviderProps {
  readonly router: Router
  /** At an address at which there is nothing. */
  readonly nothing: ComponentType
  /** For a page that broke or could not be fetched. */
  readonly broken: ComponentType<{ readonly error: unknown }>
}

/** Shows the page of the address; nothing until its code is there for the first time. */
export function RouterProvider({ router, nothing, broken }: RouterProviderProps) {
  const shown = useSyncExternalStore(router.subscribe, router.view)
  const here = useMemo(() => shown && hereAt(router, shown), [router, shown])
  const pathname = shown?.pathname
  useLayoutEffect(() => {
    if (pathname !== undefined) router.settle()
  }, [router, pathname])
  if (!here) return null
  const Nothing = nothing
  const Broken = broken
  return (
    <HereContext value={here}>
      <BrokenBoundary broken={broken} shown={here.shown}>
        {here.shown.kind === 'nothing' && <Nothing />}
        {here.shown.kind === 'failed' && <Broken error={here.shown.error} />}
        {here.shown.kind === 'page' && <Outlet />}
      </BrokenBoundary>
    </HereContext>
  )
}

function hereAt(router: Router, shown: Shown): Here {
  return { router, shown, pages: shown.kind === 'page' ? shown.pages : [] }
}

/** Where a page shows the one within it. */
export function Outlet() {
  const here = useHere()
  const within = useMemo(() => ({ ...here, pages: here.pages.slice(1) }), [here])
  const [Page] = here.pages
  if (!Page) return null
  return (
    <HereContext value={within}>
      <Page />
    </HereContext>
  )
}

/** The parameters of the address, of all the pages that are shown. */
export function useParams(): Readonly<Partial<Params>> {
  const { shown } = useHere()
  return shown.kind === 'page' ? shown.params : {}
}

/** The address of what is shown, which while another page is fetched is still the one before. */
export function useLocation(): Pick<Shown, 'pathname'> {
  return useHere().shown
}

/** Goes to another page; done when that is shown. */
export function useNavigate(): (target: Target) => Promise<void> {
  return useHere().router.navigate
}

/** Goes to another page as soon as it is rendered. */
export function Navigate({ href, replace = false }: Target) {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ href, replace })
  }, [navigate, href, replace])
  return null
}

function useHere(): Here {
  const here = use(HereContext)
  if (!here) throw new Error('There is no RouterProvider around this component')
  return here
}

interface BoundaryProps extends Pick<RouterProviderProps, 'broken'> {
  readonly shown: Shown
  readonly children: ReactNode
}

interface BoundaryState {
  readonly shown: Shown
  readonly failure: { readonly error: unknown } | undefined
}

/** Says that a page broke, until one goes to another. */
class BrokenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { shown: this.props.shown, failure: undefined }

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'failure'> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ shown }: BoundaryProps, before: BoundaryState): BoundaryState | null {
    return shown === before.shown ? null : { shown, failure: undefined }
  }

  override render(): ReactNode {
    const { failure } = this.state
    const { broken: Broken, children } = this.props
    return failure ? <Broken error={failure.error} /> : children
  }
}
