import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cluster, wait } from './cluster.ts'
import type { Strike } from './underWriters.ts'

const followerOf = async ({ roles }: Cluster) => {
  const [, follower] = await roles()
  if (follower === undefined) throw new Error('no follower')
  return follower
}

export const leaderKilled: Strike = async ({ roles }, { goOn }) => {
  const [leader] = await roles()
  await leader.kill()
  await goOn()
  await leader.start()
}

/** As an operator does before an upgrade: the node hands over its part. */
export const leaderStopped: Strike = async ({ roles }, { goOn }) => {
  const [leader] = await roles()
  await leader.stop()
  await goOn()
  await leader.start()
}

export const followerKilled: Strike = async (cluster, { goOn }) => {
  const follower = await followerOf(cluster)
  await follower.kill()
  await goOn()
  await follower.start()
}

/** Without two of three nothing may be acknowledged. */
export const twoKilled: Strike = async ({ roles }, { recorded }) => {
  const [leader, follower] = await roles()
  await Promise.all([leader.kill(), follower?.kill()])
  await wait(300)
  const then = recorded()
  await wait(1_500)
  if (recorded() !== then) throw new Error(`${recorded() - then} appends were acknowledged by one node of three`)
  await Promise.all([leader.start(), follower?.start()])
}

/** A node that does not answer, and goes on as if nothing had been. */
export const leaderFrozen: Strike = async ({ roles }, { goOn }) => {
  const [leader] = await roles()
  leader.halt()
  await goOn()
  leader.goOn()
}

/** The node comes back with nothing, and has to get everything from the others before the next one may die. */
export const diskLost: Strike = async (cluster, { goOn }) => {
  const follower = await followerOf(cluster)
  await follower.kill()
  await rm(join(follower.folder, 'data'), { recursive: true })
  await goOn()
  await follower.start()
  await cluster.healed()
  const other = (await cluster.roles()).find((node) => node !== follower)
  await other?.kill()
  await goOn()
  await other?.start()
}
