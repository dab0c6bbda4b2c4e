import type {FactCard} from '../../src/protocol/collections/facts.js';

/** The values of one metric, newest first; never empty. */
export type Series = readonly [FactCard, ...FactCard[]];

/**
 * The values of each metric, one a date: of the metrics that are asked for in that order, else of all, the largest
 * newest value first.
 *
 * @param facts newest first
 */
export function seriesOf(facts: readonly FactCard[], metrics: readonly string[]): Series[] {
  const all = new Map<string, [FactCard, ...FactCard[]]>();
  for (const fact of facts) {
    const known = all.get(fact.metric);
    if (!known) all.set(fact.metric, [fact]);
    else if (known.every(({date}) => date !== fact.date)) known.push(fact);
  }
  if (metrics.length > 0) {
    return [...new Set(metrics)].map((metric) => all.get(metric)).filter((found) => found !== undefined);
  }
  return [...all.values()].sort(([a], [b]) => b.value - a.value);
}
