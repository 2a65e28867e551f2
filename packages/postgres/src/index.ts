export { type Connection, type Database, type Row, type Statement, type Value } from './database.ts'
export { type PgClient, type PgPool, pgDatabase } from './pgDatabase.ts'
export { postgresEventLog, type PostgresOptions } from './postgresEventLog.ts'
