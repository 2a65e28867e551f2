/** The settings that all processes of a rebuild have. */
export const sharedRebuild = { shares: 2, pageSize: 20, leaseFor: 5_000, pollEvery: 50 } as const
