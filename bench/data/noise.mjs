/** A whole number below a limit that looks random, and is the same for the same numbers. */
export function noise(index, salt, limit) {
  let x = Math.imul(index ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(salt, 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((x ^ (x >>> 15)) >>> 0) % limit;
}

/** One of a list; the same for the same numbers. */
export function oneOf(list, index, salt) {
  return list[noise(index, salt, list.length)];
}

/** Puts the numbers below `count` in an order that looks random: a function from place to number. */
export function shuffled(count, seed) {
  const bits = Math.max(2, Math.ceil(Math.log2(count)));
  const mask = 2 ** bits - 1;
  const half = bits >> 1;
  // Each step can be undone, so no two places get the same number; numbers beyond the count are sent on.
  const step = (x) => {
    let y = (Math.imul(x, 0x2c1b3c6d) + seed) & mask;
    y ^= y >>> half;
    y = Math.imul(y, 0x297a2d39) & mask;
    return y ^ (y >>> (half + 1));
  };
  return (place) => {
    let number = step(place);
    while (number >= count) number = step(number);
    return number;
  };
}
