// The way in: by the provider of accounts, or a token, which the browser keeps where no script can read it.
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from './parts.tsx'
import { language } from './state.ts'

interface LogInProps {
  readonly wrong: boolean
  /** The path at which the provider of accounts is asked; null: there is none. */
  readonly provider: string | null
  readonly onToken: (token: string) => void
}

export const LogIn = ({ wrong, provider, onToken }: LogInProps) => {
  const { code, direction } = language.value
  const [token, type] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.documentElement.lang = code
    document.documentElement.dir = direction
    document.title = t('LogIn')
    field.current?.focus()
  }, [code, direction])
  return (
    <main>
      <h1>{t('LogIn')}</h1>
      {provider !== null && (
        <p>
          <a href={provider}>{t('LogInWithProvider')}</a>
        </p>
      )}
      <form
        class="fields"
        onSubmit={(submitted) => {
          submitted.preventDefault()
          onToken(token.trim())
        }}
      >
        <label>
          {t('Token')}{' '}
          <input
            ref={field}
            type="password"
            autocomplete="current-password"
            required
            dir="ltr"
            value={token}
            aria-describedby={wrong ? 'wrong token' : 'token'}
            aria-invalid={wrong}
            onInput={(typed) => type(typed.currentTarget.value)}
          />
        </label>
        <button type="submit">{t('LogIn')}</button>
      </form>
      {wrong && (
        <p id="wrong" role="alert" class="overdue">
          {t('WrongToken')}
        </p>
      )}
      <p id="token" class="soft">
        {t('TokenHint')}
      </p>
    </main>
  )
}
