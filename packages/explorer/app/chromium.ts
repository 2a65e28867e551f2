import { existsSync } from 'node:fs'

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium of the machine, for tests and measures; undefined: there is none. */
export const executablePath = places.find((path): path is string => path !== undefined && existsSync(path))
