/** Prints the greatest memory that the process has had until now, in bytes. */
export const reportPeak = (): void => console.log(process.resourceUsage().maxRSS * 1_024)
