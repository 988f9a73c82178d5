import { isTime } from './scan.ts';

const SECONDS = 86_400;

/** Reads a time of day as people and Excel write it, in half-width characters; null if the text is not a time. */
export function readTime(text: string): string | null {
  const parts =
    /^(上午|下午|AM |PM )? ?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.0+)?)?( ?[AP]M)?$/iu.exec(text) ??
    /^(上午|下午)? ?(\d{1,2}) ?[時點] ?(?:(\d{1,2}) ?分)? ?(?:(\d{1,2}) ?秒)?()$/u.exec(text) ??
    /^()(\d{1,2})(\d{2})(\d{2})?()$/.exec(text);
  if (!parts) return null;
  const halves = [parts[1], parts[5]].map((half) => (half ?? '').trim().toUpperCase()).filter((half) => half !== '');
  const [afternoon, ...other] = halves.map((half) => half === '下午' || half === 'PM');
  let hour = Number(parts[2]);
  if (afternoon !== undefined) {
    // 上午9:10 PM says two things.
    if (hour < 1 || hour > 12 || other.some((one) => one !== afternoon)) return null;
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const mended = clock(hour, Number(parts[3] ?? 0), Number(parts[4] ?? 0));
  return isTime(mended) ? mended : null;
}

/** The time that Excel keeps as a part of a day: 0.375 is 09:00:00; null if the text is not such a number. */
export function readDayPart(text: string): string | null {
  const part = /^(?:0|\d{5})?(\.\d+)$/.exec(text)?.[1];
  const seconds = Math.round(Number(part) * SECONDS);
  return part === undefined || seconds === SECONDS ? null : clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
}

/** Splits a text into a day and the time behind it; `time` is null if no possible time follows. */
export function cutTime(text: string): { readonly day: string; readonly time: string | null } {
  // Most texts that are not right have no time, and to compile the expression takes as long as the rest of their check.
  if (!text.includes(':')) return { day: text, time: null };
  const parts = /^(.*?\d日?)(?:[ T]+|(?=[上下]午)|(?<=日))((?:[上下]午|[AP]M )? ?\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\.0+)?(?: ?[AP]M)?)$/iu.exec(text);
  return parts ? { day: parts[1] ?? '', time: (parts[2] ?? '').replace(/\.0+(?= |$)/, '') } : { day: text, time: null };
}

function clock(...parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
