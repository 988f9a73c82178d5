// What a sample says about the whole.

/** 95 % of a normal distribution lie within so many standard deviations. */
const Z = 1.96;

const percent = (share) => (100 * share).toFixed(1);

/** A line such as `rules: noticed 55 of 60 (91.7 %; 95 % interval 81.9–96.4 %), of 1234 changes`, with the interval of Wilson. */
export function lineOf({ area, noticed, tried, all }) {
  if (tried === 0) return `${area}: nothing to change`;
  const share = noticed / tried;
  const middle = (share + Z ** 2 / (2 * tried)) / (1 + Z ** 2 / tried);
  const half = Z * Math.sqrt(share * (1 - share) / tried + Z ** 2 / (4 * tried ** 2)) / (1 + Z ** 2 / tried);
  return `${area}: noticed ${noticed} of ${tried} (${percent(share)} %; 95 % interval ${percent(middle - half)}–${percent(middle + half)} %), of ${all} changes`;
}
