/** A consumer's own test: the kit of fixtures on its installed packages. */
import * as fixtures from '@communique/fixtures'

if (Object.keys(fixtures).length === 0) throw new Error('fixtures export nothing')
