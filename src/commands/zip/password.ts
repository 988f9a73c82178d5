import { askHidden } from '../../system/terminal/password.ts';
import type { PackOptions } from '../../bytes/zip/write.ts';
import type { PasswordUse } from '../input/archive-password.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import { Refusal } from '../say/refusal.ts';

/** A password for an archive that is made, encrypted with a cipher: typed twice, since the screen does not show it. */
export function packing(cipher: PackOptions['cipher'], context: Context): PasswordUse {
  const { host, t } = context;
  const texts = t.pack.password;
  return {
    async ask(archive) {
      const typed = await askHidden(texts.prompt(showName(archive)), host);
      refuseWeak(Buffer.from(typed), cipher, context);
      if (await askHidden(texts.again, host) !== typed) throw new Refusal(2, texts.differ);
      return typed;
    },
    needed: (archive) => texts.needed(showName(archive)),
    noArgument: t.pack.noFilesButPassword,
    mistaken: (value, head) => (head === null ? null : texts.fileAsPassword(showName(value))),
  };
}

// 7-Zip reads no longer one: as seen with its version 26.02.
const LONGEST_AES = 99;

/**
 * Holds a password against what the portal asks of those for 成績下載 (letters and digits, 8 or more; 新北市政府資安統籌管理平台
 * 單一機關終身學習時數管理操作說明, 115), and against what every program reads alike.
 * @throws Refusal
 */
export function refuseWeak(password: Uint8Array, cipher: PackOptions['cipher'], { t }: Context): void {
  const texts = t.pack.password;
  if (password.some((byte) => byte < 0x20 || byte > 0x7e)) throw new Refusal(2, texts.notAscii);
  const text = String.fromCharCode(...password);
  if (text.trim() !== text) throw new Refusal(2, texts.blank);
  if (cipher === 'AES-256' && text.length > LONGEST_AES) throw new Refusal(2, texts.long(text.length, LONGEST_AES));
  const lacks = [
    text.length < 8 && texts.lacks.length(text.length),
    !/[A-Za-z]/.test(text) && texts.lacks.letter,
    !/[0-9]/.test(text) && texts.lacks.digit,
  ].filter((word) => word !== false);
  if (lacks.length > 0) throw new Refusal(2, texts.weak(lacks));
}
