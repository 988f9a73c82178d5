import { withoutUnseen } from '../../schemas/text.ts';
import { isTyped, type Around, type CellView } from '../cell-view.ts';
import { cell } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { placeOfLost } from './lost-character.ts';

/** A value has a character that CP950 lacks, or one that only some computers have. */
export const cellNotInBig5: Rule<'cell/not-in-big5', { kind: 'missing' | 'private-use'; position: number }> = {
  id: 'cell/not-in-big5',
  severity: 'warning',
  evidence: ['trainingCentreExport', 'judgement'],
  reads: anyFormat,
  find: {
    remarkable: (view) => {
      const text = isTyped(view) ? withoutUnseen(view.value) : view.seen;
      let position = 0;
      for (const char of text) {
        position++;
        const codePoint = char.codePointAt(0) ?? 0;
        if (codePoint < 0x80) continue;
        const kind = kindOfLack(codePoint, view.around);
        if (kind !== null && !isLost(codePoint, view)) return told({ kind, position });
      }
      return null;
    },
  },
  fixes: [],
  samples: { missing: [{ position: 3 }], 'private-use': [{ position: 3 }] },
  example: cell('courseName', '采風着色', '采風著色'),
};

function kindOfLack(codePoint: number, { encoding, inBig5 }: Around): 'missing' | 'private-use' | null {
  // F9FE of CP950 (U+2593) is another character elsewhere, as characters of the private-use range are.
  if ((codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint === 0x2593 && encoding === 'big5')) return 'private-use';
  // Text that was read from CP950 is in CP950.
  return encoding === 'big5' || inBig5(codePoint) ? null : 'missing';
}

// The sign for a lost character is one finding, not two.
function isLost(codePoint: number, view: CellView): boolean {
  return codePoint === 0xfffd && placeOfLost(view) >= 0;
}
