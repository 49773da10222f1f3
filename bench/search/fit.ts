/** The measured candidates of one question, and the places of those that answer it. */
export interface Measured {
  measures: readonly Float32Array[]
  right: readonly number[]
}

const steps = 250
const rate = 0.3
const shrinking = 0.002

/**
 * Weights under which the right candidates are likeliest: a softmax over the candidates of each question, its likelihood climbed
 * by Adam, weights drawn a little towards 0. Questions without a right candidate teach nothing.
 */
export function fitWeights(all: readonly Measured[], count: number): Float64Array {
  const used = all.filter(({ right }) => right.length > 0)
  const weights = new Float64Array(count)
  const [mean, square] = [new Float64Array(count), new Float64Array(count)]
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(used, weights)
    for (let at = 0; at < count; at++) {
      const own = (slope[at] ?? 0) / used.length + shrinking * (weights[at] ?? 0)
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * own
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * own * own
      const [m, v] = [(mean[at] ?? 0) / (1 - 0.9 ** step), (square[at] ?? 0) / (1 - 0.99 ** step)]
      weights[at] = (weights[at] ?? 0) - (rate * (1 - (0.9 * step) / steps) * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  return weights
}

function slopeOf(all: readonly Measured[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const { measures, right } of all) {
    const values = measures.map((one) => valueOf(one, weights))
    const best = Math.max(...values)
    const shares = values.map((value) => Math.exp(value - best))
    const total = shares.reduce((sum, share) => sum + share, 0)
    for (let at = 0; at < weights.length; at++) {
      for (const [place, one] of measures.entries())
        slope[at] = (slope[at] ?? 0) + ((shares[place] ?? 0) / total) * (one[at] ?? 0)
      for (const place of right) slope[at] = (slope[at] ?? 0) - (measures[place]?.[at] ?? 0) / right.length
    }
  }
  return slope
}

export const valueOf = (measures: Float32Array, weights: Float64Array): number =>
  measures.reduce((sum, one, at) => sum + one * (weights[at] ?? 0), 0)
