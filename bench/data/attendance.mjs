import { course } from './courses.mjs';
import { noise, oneOf, shuffled } from './noise.mjs';
import { PEOPLE, person } from './people.mjs';

// How many people take part in a course: of four in a row, these.
const SIZES = [40, 160, 300, 500];
const OF_FOUR = SIZES.reduce((all, size) => all + size, 0);

/**
 * Who took part in which course, by row from 0; no one twice in the same.
 * `grouped`: the people of a course stand together, as the portal writes them. `mixed`: each row another course and person.
 */
export function attendances(rows, arrangement) {
  const courses = [];
  const place = arrangement === 'mixed' ? shuffled(rows, 20_261_122) : (row) => row;
  return (row) => {
    const at = place(row);
    let inFour = at % OF_FOUR;
    let size = 0;
    while (inFour >= SIZES[size]) inFour -= SIZES[size++];
    const number = Math.floor(at / OF_FOUR) * SIZES.length + size;
    // A step that has no factor in common with the number of people meets all of them before one a second time.
    const step = [1, 3, 7, 9][noise(number, 1, 4)] + 10 * noise(number, 2, 9999);
    const who = (noise(number, 3, PEOPLE) + step * inFour) % PEOPLE;
    return { at, course: (courses[number] ??= course(number)), person: person(who), number: who };
  };
}

/** What the row says of the person in the course: hours, score, certificate, attendance. */
export function result({ at, course: { total, nature, digital, physical, blankForNone, scored, certified, startDate } }) {
  // Some miss an hour of one kind, where both it and the whole stay above none.
  const [ofDigital, ofPhysical] = [digital > 1, physical > 1];
  const missed = noise(at, 4, 10) === 0 && (nature === '1' ? ofDigital : ofPhysical) ? 1 : 0;
  const [d, p] = nature === '1' ? [digital - missed, physical] : [digital, physical - missed];
  const write = (hours) => (hours === 0 && blankForNone ? '' : String(hours));
  return {
    total: String(total - missed), digitalHours: write(d), physicalHours: write(p),
    score: scored ? `${60 + noise(at, 5, 40)}${noise(at, 6, 4) === 0 ? '.5' : ''}` : '',
    certificate: certified ? `${oneOf(['府人訓', '北市公訓', '教研'], at, 7)}字第${startDate.slice(0, 3)}${String(at).padStart(7, '0')}號` : '',
    attendance: oneOf(['全勤', '全勤', '全勤', '', '', '全程參與', '遲到', `請假${1 + missed}小時`], at, 8),
  };
}
