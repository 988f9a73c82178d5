import type { HoursItem, ItemRole, PersonHours } from '../../findings/hours.ts';
import type { Messages } from '../../lang/index.ts';

/**
 * The hours that a person still lacks, as a sentence for a letter: the items of 每年必須完成之課程, then those that are asked beside
 * them. Blank where nothing is missing.
 */
export function missingSentence({ required }: PersonHours, items: readonly HoursItem[], { missing: words }: Messages['hours']): string {
  const of = (role: ItemRole): string => required.items
    .flatMap(({ missing }, i) => {
      const item = items[i];
      return item?.role === role && missing !== null && missing !== '0' ? [words.item(item.name, missing)] : [];
    })
    .join(words.comma);
  const main = required.missing === null ? words.unknown : of('required');
  const beside = of('beside');
  return main !== '' && beside !== '' ? words.both(main, beside) : main + beside;
}
