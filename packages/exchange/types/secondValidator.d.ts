// The part of @hyperjump/json-schema in use: its own types do not compile under the strictest options.
export declare const registerSchema: (schema: unknown) => void
export declare const validate: (schema: string, value: unknown) => Promise<{ readonly valid: boolean }>
