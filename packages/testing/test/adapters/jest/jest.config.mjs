// Sources as they stand, whose types are taken off by Node.
export default {
  testMatch: ['**/*.jest.mjs'],
  transform: { '\\.ts$': new URL('stripTypes.mjs', import.meta.url).pathname },
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['@communique/source', 'node', 'node-addons'] },
  watchman: false
}
