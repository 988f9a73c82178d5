// Made-up rows for measurements: people with valid IDs who do not exist, the same ones for the same seed.
const LETTER = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];
const SURNAMES = [...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周'];
const GIVEN = [...'怡君志明雅婷家豪淑芬俊傑美玲建宏佳穎宗翰惠如柏翰欣怡冠宇詩涵承恩'];
const COURSES = ['資訊安全通識教育訓練', '環境教育影片欣賞', '性別主流化基礎課程', '廉政與服務倫理', '行政中立研習', '公文寫作實務', '人權教育講座', '多元族群文化'];

export const HEADER = '*身分證字號,*課程名稱,*開課起始日期,*開課起始時間,*開課結束日期,*開課結束時間,*姓名,*學位學分,*課程類別代碼,*上課縣市,*期別,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼,*實際上課起始日期,*實際上課起始時間,*實際上課結束日期,*實際上課結束時間';

export function idOf(number) {
  const letter = number % 26;
  const body = `${1 + (number % 2)}${String(number * 7919 % 10_000_000).padStart(7, '0')}`;
  let sum = Math.floor(LETTER[letter] / 10) + (LETTER[letter] % 10) * 9;
  for (let i = 0; i < 8; i++) sum += Number(body[i]) * (8 - i);
  return String.fromCharCode(65 + letter) + body + String((10 - (sum % 10)) % 10);
}

// Row i: one of the people takes one of the courses; no two rows are the same record.
export function rowOf(i, { people = 20_000, bad = false } = {}) {
  const person = i % people;
  const round = Math.floor(i / people);
  const month = String(1 + (round % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(round / 12) % 28)).padStart(2, '0');
  const date = `${114 - (Math.floor(round / 336) % 100)}-${month}-${day}`;
  const course = COURSES[round % COURSES.length];
  const name = SURNAMES[person % SURNAMES.length] + GIVEN[person % 26] + GIVEN[(person * 7) % 30];
  const id = idOf(person);
  const county = bad ? '1' : '26';
  return `${bad ? id.toLowerCase() : id},${course},${bad ? date.replaceAll('-', '/') : date},09:10:00,${date},12:10:00,${name},6,522,${county},${1 + (round % 9)},3,1,,,全勤,,2,0,3,A${100 + (round % 900)},${date},09:10:00,${date},12:10:00`;
}
