import { idOf } from './id.mjs';
import { noise } from './noise.mjs';

/** How many people there are to take part in courses. */
export const PEOPLE = 200_000;

// Some have a second byte in CP950 that ASCII has as well, such as 許功蓋育.
const SURNAMES = [...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜侯傅曹薛丁卓馬阮董溫唐藍蔣石古紀姚連馮歐程湯黎田康姜汪白鄒尤巫涂龔嚴韓袁金童陸夏柳邵錢'];
const TWO = ['歐陽', '司徒', '上官', '諸葛', '張簡', '范姜', '陳林', '張廖'];
const GIVEN = [...'怡君志明雅婷家豪淑芬俊傑美玲建宏佳穎宗翰惠如柏欣冠宇詩涵承恩文雄秀英春梅麗華金水榮昌國輝信義仁和平忠孝義勇智賢德福祿壽康寧安泰順興旺發達富貴吉祥如意光耀正元亨利貞天地玄宙日月星辰雲雨露霜雪風雷電山川河海湖江泉石林森木竹松柳桃李梨杏蘭菊荷蓮芳香馨蕙芝芸茵萱薇薰藝蓉葦蔚蓁庭軒堂閣樓台亭宸宥宜宛容寬寶實察審尚少展峰峻嶽嵩川州巧巨己帆希帥常平年幸庚廷弘強彥彬彰影徵心必快念思恆悅情惟慈慧慶憲懷成戎才承拓振揚敏敦斌新方旭昀昆易昕映昭晉晏晨景晴智暄暐暘曉曜書朋朗杰東柔栩格棋棠楚楷榕樂樺欽正武毅民永汝沛沁泓波泰洋洲浩涓淇淳清渝湘溫潔潤澄瀚炎炫烈焜煌煒熙燕爵玉玟珊珍珮琪琳琴瑋瑜瑞瑤璇環瓊生用甫甯盈益盛真眉睿瞳礽祐祺禎禮秉科秋穗穎立筑筱筠紀純紹綺綸維緯羚羽翔翰耘聖聰育致良芃若茂莉莎菁菱華萍葳蓓蕾薏詠詩誌誠語諭謙讓豐貝賀賓超越躍軍輔辰逸遠邦郁鈞銘鋒錦鎮長開陽隆雁雅雪霆霖靈青靖靜韻頤顯飛馥馨駿鳳鴻鵬麒麟黛鼎齊龍功蓋淚'].filter((char, i, all) => all.indexOf(char) === i);

/** One of the people: an ID, a name that nobody else has, and a birthday. */
export function person(number) {
  return { id: idOf(number, '1212121289'), name: nameOf(number), birthday: birthdayOf(number) };
}

// Names are numbers to the base of the characters, so that none comes twice.
function nameOf(number) {
  const given = GIVEN.length;
  if (number % 10 === 0) {
    const at = ((number / 10) * 7919) % (SURNAMES.length * given);
    return SURNAMES[at % SURNAMES.length] + GIVEN[Math.floor(at / SURNAMES.length)];
  }
  const surnames = number % 50 === 1 ? TWO : SURNAMES;
  const at = (number * 104_729) % (surnames.length * given * given);
  const rest = Math.floor(at / surnames.length);
  return surnames[at % surnames.length] + GIVEN[rest % given] + GIVEN[Math.floor(rest / given)];
}

function birthdayOf(number) {
  if (noise(number, 1, 10) < 3) return '';
  const [year, month, day] = [50 + noise(number, 2, 40), 1 + noise(number, 3, 12), 1 + noise(number, 4, 28)];
  return [String(year).padStart(3, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
