/** Parts of the service for those who start it, or find accounts in their own way. */

// access: accounts and their tokens
export {
  type Account,
  type Authenticate,
  bearerToken,
  type NotAuthenticated,
  type Role,
  roles
} from './access/account.ts'
export { anyOf, openIdAccounts, type OpenIdProvider } from './access/openIdConnect.ts'
export { type OpenIdLogin } from './access/openIdLogin.ts'
export { newToken, type StoredToken, type TokenTerms } from './access/token.ts'
export { changeTokens, readTokens, type TokenFileFailure, tokenFileAccounts } from './access/tokenFile.ts'

// rare words of what the main entry exports
export { type AuditLine, type From, type ServedFile, type Service, type ServiceSetup } from './contract.ts'
export { type RecordProgress } from './record/liveRecord.ts'
export { type TextOf } from './asking/evidence.ts'

// serving: a server of Node for a service
export { listen, type Listening, type ListenFailure } from './server/listen.ts'

// webhooks: addresses that get recorded events
export { newWebhook, type Webhook, type WebhookStore, type WebhookStoreFailure } from './webhooks/webhook.ts'
export { changeWebhooks, forgetPlace, readWebhooks, webhookFile } from './webhooks/webhookFile.ts'
