const LETTERS = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];

/** An ID of nobody with its checksum, another one for each number below ten million; its second character is one of those given. */
export function idOf(number, second = '1289') {
  const letter = number % 26;
  const digits = second[Math.floor(number / 26) % second.length] + String((number * 7919) % 10_000_000).padStart(7, '0');
  const two = LETTERS[letter];
  let sum = Math.floor(two / 10) + (two % 10) * 9;
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (8 - i);
  return String.fromCharCode(65 + letter) + digits + String((10 - (sum % 10)) % 10);
}
