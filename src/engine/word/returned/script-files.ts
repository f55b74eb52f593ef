import type { BaseText, ProvisionKind } from '../../model.ts';
import { del, ins, ours, p, r, word } from './ooxml.ts';
import type { ReturnedFile } from './returned-file.ts';

function textIn(language: string, ...texts: readonly string[]): BaseText {
  const kinds: readonly ProvisionKind[] = ['title', 'preambular'];
  return {
    language,
    provisions: texts.map((text, at) => ({ id: `s${at}`, kind: kinds[at] ?? 'operative', text })),
  };
}

const ARABIC = textIn(
  'ar',
  'مشروع إعلان التعاون',
  'وإذ نشير إلى الالتزامات السابقة،',
  'يعزز الأعضاء التعاون العملي في إدارة الحدود.',
  'يتبادل الأعضاء المعلومات عن طرق المهربين.',
  'يستعرض الأعضاء هذا الإعلان في عام 2029.',
);
const PERSIAN = textIn(
  'fa',
  'پیش‌نویس بیانیه همکاری',
  'با یادآوری تعهدات پیشین،',
  'اعضا همکاری‌های عملی را تقویت می‌کنند.',
  'اعضا اطلاعات را با یکدیگر مبادله می‌کنند.',
);
const THAI = textIn(
  'th',
  'ร่างปฏิญญาว่าด้วยความร่วมมือ',
  'ระลึกถึงพันธกรณีที่ผ่านมา',
  'สมาชิกจะเสริมสร้างความร่วมมือในการจัดการชายแดน',
  'สมาชิกจะแลกเปลี่ยนข้อมูลเกี่ยวกับเส้นทางของผู้ลักลอบ',
  'สมาชิกจะทบทวนปฏิญญานี้ในปี 2029',
);
const KHMER = textIn(
  'km',
  'សេចក្តីព្រាងសេចក្តីប្រកាស',
  'រំលឹកការប្តេជ្ញាចិត្តពីមុន',
  'សមាជិកនឹងពង្រឹងកិច្ចសហប្រតិបត្តិការក្នុងការគ្រប់គ្រងព្រំដែន',
  'សមាជិកនឹងផ្លាស់ប្តូរព័ត៌មានអំពីផ្លូវរបស់ក្រុមរត់ពន្ធ',
);
const BURMESE = textIn(
  'my',
  'ပူးပေါင်းဆောင်ရွက်မှု ကြေညာချက် မူကြမ်း',
  'ယခင် ကတိကဝတ်များကို သတိရလျက်',
  'အဖွဲ့ဝင်များသည် နယ်စပ်စီမံခန့်ခွဲမှုတွင် ပူးပေါင်းဆောင်ရွက်မှုကို အားကောင်းစေမည်။',
  'အဖွဲ့ဝင်များသည် လမ်းကြောင်းများနှင့်ပတ်သက်သော သတင်းအချက်အလက်များကို ဖလှယ်မည်။',
);
const JAPANESE = textIn(
  'ja',
  '協力に関する宣言案',
  '過去の約束を想起し、',
  '加盟国は国境管理に関する実務協力を強化する。',
  '加盟国は密入国者の経路に関する情報を交換する。',
);

const say = (base: BaseText, change: (text: string) => string) =>
  base.provisions.map(({ text }) => p(change(text), '<w:bidi/>')).join('');

/** Texts in scripts from right to left, and in scripts that put no spaces between words. */
export const scriptFiles: readonly ReturnedFile[] = [
  {
    name: 'Arabic, tracked, with marks of direction that the program put in',
    base: ARABIC,
    file: ours({
      base: ARABIC,
      runs: {
        s2: `${r('يعزز الأعضاء ')}${del('التعاون العملي')}${ins('الشراكة العملية')}${r(' في إدارة الحدود.')}`,
        s4: r('\u200fيستعرض الأعضاء هذا الإعلان في عام \u202a2029\u202c.'),
      },
    }),
    wishes: ['change s2: يعزز الأعضاء الشراكة العملية في إدارة الحدود.'],
    unplaced: [],
  },
  {
    name: 'Arabic typed anew with Arabic numbers at the head',
    base: ARABIC,
    file: word(
      ARABIC.provisions
        .map(({ text }, at) => p(at < 2 ? text : `\u0661${at}. ${text.replace('2029', '2031')}`, '<w:bidi/>'))
        .join(''),
    ),
    wishes: ['change s4: يستعرض الأعضاء هذا الإعلان في عام 2031.'],
    unplaced: [],
  },
  {
    name: 'Persian, whose joiners are spelling and no form',
    base: PERSIAN,
    file: word(say(PERSIAN, (text) => text.replace('همکاری‌های عملی', 'همکاری‌های گسترده'))),
    wishes: ['change s2: اعضا همکاری‌های گسترده را تقویت می‌کنند.'],
    unplaced: [],
  },
  {
    name: 'Thai with places to break lines put in, and one word other',
    base: THAI,
    file: word(
      say(THAI, (text) =>
        text
          .replace('เสริมสร้าง', 'กระชับ')
          .replaceAll('สมาชิก', 'สมาชิก\u200b')
          .replaceAll('ชายแดน', '\u200bชายแดน'),
      ),
    ),
    wishes: ['change s2: สมาชิกจะกระชับความร่วมมือในการจัดการชายแดน'],
    unplaced: [],
  },
  {
    name: 'Khmer with places to break lines, tracked inside a word without spaces',
    base: KHMER,
    file: ours({
      base: KHMER,
      runs: {
        s2: `${r('សមាជិក\u200bនឹង')}${del('ពង្រឹង')}${ins('ពង្រីក')}${r('កិច្ច\u200bសហប្រតិបត្តិការក្នុងការគ្រប់គ្រងព្រំដែន')}`,
      },
    }),
    wishes: ['change s2: សមាជិកនឹងពង្រីកកិច្ចសហប្រតិបត្តិការក្នុងការគ្រប់គ្រងព្រំដែន'],
    unplaced: [],
  },
  {
    name: 'Burmese typed anew, one paragraph left out',
    base: BURMESE,
    file: ours({ base: BURMESE, without: ['s3'] }),
    wishes: ['delete s3'],
    unplaced: [],
  },
  {
    name: 'Japanese with readings above the characters',
    base: JAPANESE,
    file: word(
      JAPANESE.provisions
        .map(({ text }) =>
          p(
            text
              .split('協力')
              .map((piece) => (piece === '' ? '' : r(piece)))
              .join(
                `<w:r><w:ruby><w:rt>${r('きょうりょく')}</w:rt><w:rubyBase>${r('協力')}</w:rubyBase></w:ruby></w:r>`,
              ),
          ),
        )
        .join(''),
    ),
    wishes: [],
    unplaced: ['reading-aid: きょうりょく', 'reading-aid: きょうりょく'],
  },
];
