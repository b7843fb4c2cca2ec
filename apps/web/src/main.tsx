import { loadTexts } from '@stamtafel/texts/browser'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { preferredLocale } from './ui/texts.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no root')
const texts = await loadTexts(preferredLocale())
createRoot(root).render(
  <StrictMode>
    <App texts={texts} />
  </StrictMode>,
)
