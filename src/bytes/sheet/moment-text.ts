import { pad, type Moment } from './moment.ts';
import { literal } from './number-text.ts';

const WEEKDAYS = '日一二三四五六';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const HALVES = /^(?:AM\/PM|A\/P|上午\/下午)$/i;

/** A day or a time of day as a section of a number format shows it. */
export function shownMoment(moment: Moment, tokens: readonly string[]): string {
  const half = tokens.some((token) => HALVES.test(token));
  const hours = Math.floor(moment.seconds / 3600);
  const letters = tokens.map((token) => (/^\[?[yegbamdhs]+\]?$/i.test(token) ? token.replace(/^\[|\]$/g, '').toLowerCase() : ''));
  const near = (i: number, step: -1 | 1): string => {
    for (let at = i + step; at >= 0 && at < letters.length; at += step) {
      const found = letters[at]?.[0];
      if (found !== undefined) return found;
    }
    return '';
  };
  return tokens.map((token, i) => {
    const letter = letters[i] ?? '';
    const two = (value: number): string => pad(value, Math.min(letter.length, 2));
    // In brackets, minutes and seconds count on beyond an hour.
    const within = (seconds: number): number => (token.startsWith('[') ? seconds : seconds % 60);
    switch (letter[0]) {
      case 'y': return letter.length < 3 ? pad(moment.year % 100, 2) : pad(moment.year, 4);
      case 'e': return two(moment.year - 1911);
      case 'b': return pad(moment.year + 543, 4);
      case 'g': return letter.length > 2 ? '中華民國' : '民國';
      case 'a': return (letter.length > 3 ? '星期' : '週') + (WEEKDAYS[moment.weekday] ?? '');
      case 'd': return letter.length > 2 ? `星期${WEEKDAYS[moment.weekday] ?? ''}` : two(moment.day);
      case 'h': return two(half ? (hours % 12 || 12) : hours);
      case 's': return two(within(moment.seconds));
      case 'm': if (letter.length > 2) return (MONTHS[moment.month - 1] ?? '').slice(0, letter.length > 3 ? 99 : 3);
        return token.startsWith('[') || near(i, -1) === 'h' || near(i, 1) === 's' ? two(within(Math.floor(moment.seconds / 60)))
          : two(moment.month);
      // A moment has whole seconds, so that the places behind their point are noughts.
      default: return HALVES.test(token) ? halfOf(token, hours) : '.,0'.includes(token) ? token : literal(token);
    }
  }).join('').trim();
}

function halfOf(token: string, hours: number): string {
  const [before = '', after = ''] = token === '上午/下午' ? ['上午', '下午'] : ['AM', 'PM'];
  return hours < 12 ? before : after;
}
