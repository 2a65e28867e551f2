/** The time that a test waits for another task of a machine whose cores are taken several times over. */
export const patient = { timeout: 180_000 }
