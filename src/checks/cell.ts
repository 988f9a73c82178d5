import { cellRequired } from '../rules/cell/required.ts';
import type { Around, CellView } from '../rules/cell-view.ts';
import { anyRules, ruleOfFlaw } from '../rules/index.ts';
import { told, type Told } from '../rules/rule.ts';
import type { Field } from '../schemas/format.ts';
import { isBlank, withoutUnseen } from '../schemas/text.ts';
import { issueOf, type Issue } from './issue.ts';
import type { CellState } from './source.ts';

/** The mistakes of a cell by itself, in the order of their fixes; and the state of the cell for other rules. */
export interface CellVerdict {
  readonly issues: readonly Issue[];
  readonly state: CellState;
}

type Find = (cell: CellView) => Told<object> | null;
interface Step {
  readonly rule: { readonly id: Issue['rule'] };
  readonly find: Find;
}

const allOfText = anyRules.flatMap((rule): Step[] => (rule.find.text ? [{ rule, find: rule.find.text }] : []));
const named = (id: Issue['rule']): readonly Step[] => allOfText.filter(({ rule }) => rule.id === id);
// Invisible characters go first, since the other rules read the value without them.
const invisible = named('cell/invisible');
const blanks = named('cell/space');
const ofText = [...invisible, ...allOfText.filter((step) => !invisible.includes(step))];
const ofRemarkable = anyRules.flatMap((rule): Step[] => (rule.find.remarkable ? [{ rule, find: rule.find.remarkable }] : []));

// Few cells have one of these; rules about remarkable cells are asked about no others.
const REMARKABLE = /[^\u0020\u0021\u0023-\u002b\u002d-\u007e]/;

/**
 * Checks one cell by itself. A blank cell gets one finding at most; for a typed value its kind names the first thing
 * that is wrong with its form; faults beside the form are told whatever the form is.
 */
export function checkCell(value: string, field: Field | null, around: Around): CellVerdict {
  if (value === '') return field?.required === true ? { issues: [REQUIRED], state: 'failed' } : BLANK;
  const issues: Issue[] = [];
  const view = { value, seen: field?.kind.text === true ? withoutUnseen(value) : value, field, around };
  const state = field === null ? 'ok' : checkForm(view, field, issues);
  if (REMARKABLE.test(value)) askEach(ofRemarkable, view, issues);
  return { issues, state };
}

const REQUIRED = issueOf(cellRequired, told({}));
const BLANK: CellVerdict = { issues: [], state: 'blank' };

function checkForm(view: CellView, field: Field, issues: Issue[]): CellState {
  const { kind, required } = field;
  if (isBlank(view.seen)) {
    if (kind.text) askEach(invisible, view, issues);
    if (required) issues.push(REQUIRED);
    else if (kind.text && view.seen !== '') askEach(blanks, view, issues);
    return required ? 'failed' : 'blank';
  }
  const flaw = kind.check(view.value, field);
  const rule = flaw && ruleOfFlaw(flaw.flaw);
  if (flaw && rule) issues.push(issueOf(rule, flaw));
  if (kind.text) askEach(ofText, view, issues);
  return rule === null || rule.leavesUsable === true ? 'ok' : 'failed';
}

function askEach(steps: readonly Step[], view: CellView, issues: Issue[]): void {
  // Counted, since iterators cost more than most of these.
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    const found = step?.find(view) ?? null;
    if (step && found !== null) issues.push(issueOf(step.rule, found));
  }
}
