// The page as a service serves it: the record comes from the service, and grows as it grows.
import './style.css'
import { serviceClient } from '@communique/client'
import { render } from 'preact'
import { App } from './App.tsx'
import { followedRecord } from './followedRecord.ts'
import { LogIn } from './LogIn.tsx'
import { t } from './parts.tsx'
import { connection, language, record, texts, wantedTexts } from './state.ts'

const client = serviceClient({ address: location.origin })
const root = document.getElementById('explorer')
const retryAfter = 2_000

const show = (what: Parameters<typeof render>[0]): void => {
  if (root !== null) render(what, root)
}

const Waiting = ({ read = null }: { readonly read?: number | null }) => (
  <p class="loading" role="status">
    {t('Loading')}
    {read !== null && ` ${language.value.number(read)}`}
  </p>
)

const Unanswered = () => (
  <p class="loading" role="status">
    {t('NoAnswer')}
  </p>
)

/** Asks for texts once each. */
const askForTexts = (): ((digests: ReadonlyArray<string>) => void) => {
  const asked = new Set<string>()
  return (digests) => {
    for (const digest of digests) {
      if (asked.has(digest)) continue
      asked.add(digest)
      void client.GET('/texts/{digest}', { params: { path: { digest } }, parseAs: 'text' }).then(
        ({ data }) => {
          if (typeof data === 'string') texts.value = { ...texts.value, [digest]: data }
        },
        () => asked.delete(digest) // the service did not answer
      )
    }
  }
}

const logOut = async (): Promise<void> => {
  await client.POST('/session/end')
  location.reload()
}

let isShown = false
let recorder = ''

const connected = (state: 'Following' | 'CutOff'): void => {
  connection.value = { state, recorder, end: () => void logOut() }
}

const following = followedRecord(client, {
  onProgress: (read) => {
    if (!isShown) show(<Waiting read={read} />)
  },
  onRecord: (next) => {
    record.value = next
    connected('Following')
    if (isShown) return
    isShown = true
    show(<App />)
  },
  onCutOff: () => {
    if (isShown) connected('CutOff')
    setTimeout(() => void start(), retryAfter)
  }
})

/** The path at which the provider of accounts is asked, as the service names it. */
const providerIn = (problem: object | undefined): string | null =>
  problem !== undefined && 'login' in problem && typeof problem.login === 'string' ? problem.login : null

const start = async (wrong = false): Promise<void> => {
  const session = await client.GET('/session').catch(() => null)
  if (session?.data !== undefined) {
    ;({ recorder } = session.data)
    if (isShown) connected('Following')
    following.start()
    return
  }
  if (session?.response.status === 401) {
    isShown = false
    show(<LogIn wrong={wrong} provider={providerIn(session.error)} onToken={(token) => void logIn(token)} />)
    return
  }
  if (!isShown) show(<Unanswered />)
  setTimeout(() => void start(), retryAfter)
}

const logIn = async (token: string): Promise<void> => {
  const session = await client.POST('/session', { headers: { authorization: `Bearer ${token}` } }).catch(() => null)
  await start(session?.data === undefined)
}

wantedTexts.value = askForTexts()
show(<Waiting />)
void start()
