import { noise, oneOf } from './noise.mjs';

const AGENCIES = ['臺北市', '新北市', '桃園市', '臺中市', '臺南市', '高雄市', '基隆市', '新竹市', '新竹縣', '苗栗縣', '彰化縣', '南投縣', '雲林縣', '嘉義市', '嘉義縣', '屏東縣', '宜蘭縣', '花蓮縣', '臺東縣', '澎湖縣', '金門縣', '連江縣'];
const OFFICES = ['政府', '政府人事處', '政府教育局'];
const TOPICS = [
  '資訊安全通識', '環境教育', '性別主流化', '廉政與服務倫理', '行政中立', '公文寫作', '人權教育', '多元族群文化', '個人資料保護', '政府採購法',
  '全民國防', '公民參與', '地方創生', '長期照顧', '失智友善', '消防安全', '防災避難', '食品安全', '勞動權益', '身心障礙者權利公約',
  '兒童權利公約', '消除對婦女一切形式歧視公約', '職場霸凌防治', '情緒管理', '溝通協調', '專案管理', '數位治理', '開放資料', '人工智慧應用', '雲端運算',
  '財務行政', '會計審計', '土地登記', '都市計畫', '文化資產保存', '觀光推廣', '客語認證', '原住民族語言', '新住民服務', '急救與 AED',
];
const FORMS = ['基礎班', '進階班', '研習', '講座', '工作坊', '訓練', '實務班', '研討會', '座談會', '線上課程', '種子教師培訓', '宣導說明會', '案例研析', '參訪', '讀書會', '主管班', '新進人員班', '回流訓練', '認證班', '影片欣賞'];
const COUNTIES = ['10', '23', '33', '40', '70', '80', '20', '30', '31', '35', '50', '54', '63', '60', '61', '90', '26', '97', '95', '88', '89', '21', '01'];
const CATEGORIES = ['2', '7', '8', '12', '14', '23', '27', '28', '30', '37', '42', '45', '58', '77', '96', '103', '121', '137', '165', '190', '206', '253', '278', '120', '327', '337', '167', '187', '250', '519', '522', '523'];
const SPACE = AGENCIES.length * OFFICES.length * TOPICS.length * FORMS.length;

const two = (number) => String(number).padStart(2, '0');
const day = (year, month, date) => `${year}-${two(month)}-${two(date)}`;

/** One of 52,800 courses, each with a title and a code of its own: dates are of the years 112 to 114, hours add up. */
export function course(number) {
  const pick = (salt, limit) => noise(number, salt, limit);
  const at = (number * 7919) % SPACE;
  const agency = AGENCIES[at % AGENCIES.length];
  const rest = Math.floor(at / AGENCIES.length);
  const office = OFFICES[Math.floor(rest / TOPICS.length / FORMS.length)];
  const topic = TOPICS[rest % TOPICS.length];
  const [year, month, first, days] = [112 + pick(1, 3), 1 + pick(2, 12), 1 + pick(3, 24), [1, 1, 1, 2, 3, 4][pick(4, 6)]];
  const [startDate, endDate] = [day(year, month, first), day(year, month, first + days - 1)];
  const begins = 8 + pick(5, 6);
  const startTime = `${two(begins)}:${oneOf(['00', '10', '30'], number, 6)}:00`;
  const endTime = `${two(begins + 2 + pick(7, 7))}:${oneOf(['00', '20', '40', '50'], number, 8)}:00`;
  const unit = ['1', '1', '1', '1', '1', '1', '1', '1', '2', '6'][pick(9, 10)];
  return {
    title: `${agency}${office}${topic}${FORMS[Math.floor(rest / TOPICS.length) % FORMS.length]}`,
    code: `${oneOf([...'ABCDEFGH'], number, 10)}${year}${String(number).padStart(6, '0')}`,
    category: oneOf(CATEGORIES, number, 11), categoryName: topic, agency: `${agency}${office}`,
    county: oneOf(COUNTIES, number, 12), term: String(1 + pick(13, 24)), degree: pick(14, 20) === 0 ? '5' : '6',
    startDate, startTime, endDate, endTime,
    // What really took place began and ended at other times in some courses.
    actualStartTime: pick(15, 5) === 0 ? `${two(begins)}:40:00` : startTime,
    actualEndTime: pick(16, 5) === 0 ? `${two(begins + 2)}:55:00` : endTime,
    unit, ...hours(unit, days, pick), scored: pick(17, 5) < 2, certified: pick(18, 10) < 3,
  };
}

function hours(unit, days, pick) {
  const total = unit === '1' ? 1 + pick(19, 6 * days) : unit === '2' ? 1 + pick(20, days) : 1 + pick(21, 3);
  const wanted = ['2', '2', '2', '2', '2', '2', '1', '1', '1', '3'][pick(22, 10)];
  const nature = wanted === '3' && total < 2 ? '2' : wanted;
  const digital = nature === '1' ? total : nature === '2' ? 0 : 1 + pick(23, total - 1);
  return { total, nature, digital, physical: total - digital, blankForNone: pick(24, 4) === 0 };
}
