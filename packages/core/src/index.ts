export const packageName = '@communique/core'
