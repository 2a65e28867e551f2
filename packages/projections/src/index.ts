export const packageName = '@communique/projections'
