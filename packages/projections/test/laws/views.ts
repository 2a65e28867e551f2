import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { type Law, projectionLaws } from '@communique/testing'
import { readdirSync } from 'node:fs'
import type { Projection } from '../../src/engine/projection.ts'
import * as published from '../../src/index.ts'

type View = Projection<CooperationEvent, object>

const isView = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && 'when' in value && 'initialView' in value

/** Every view that the package exports, under its name. */
const views = Object.entries<unknown>(published).flatMap(([name, value]) =>
  isView(value) ? [[name, value] as const] : []
)

type Oracle = (history: ReadonlyArray<Effective<CooperationEvent>>) => Readonly<Record<string, object>>

const folder = new URL('../oracles/', import.meta.url)
const modules: ReadonlyArray<Readonly<Record<string, unknown>>> = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href))
)

/** Everything that the files of `test/oracles` export. */
const oracles: Readonly<Record<string, unknown>> = Object.assign({}, ...modules)

/** The names of views that nobody has worked out in another way. */
export const viewsWithoutOracle: ReadonlyArray<string> = views
  .map(([name]) => name)
  .filter((name) => typeof oracles[`${name}Oracle`] !== 'function')

/** The view named, worked out from the whole history without the view. */
const oracleOf = (name: string): Oracle => {
  const oracle = oracles[`${name}Oracle`]
  if (typeof oracle !== 'function')
    throw new Error(
      `The view ${name} has no oracle: export ${name}Oracle from a file of packages/projections/test/oracles`
    )
  return oracle as Oracle // by its name
}

/** The laws of each of our views. They are made anew each time, so that nothing of a projection was run before. */
export const viewLaws: Readonly<Record<string, () => ReadonlyArray<Law>>> = Object.fromEntries(
  views.map(([name, view]) => [name, () => projectionLaws(view, { oracle: oracleOf(name) })])
)
