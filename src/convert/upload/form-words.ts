import type { FieldKey, FormatId } from '../../schemas/format.ts';

/** How offices head the columns of their lists of courses, subjects and teachers, by the form that is made of the list. */
export const formWords: Partial<Record<FormatId, Partial<Record<FieldKey, readonly string[]>>>> = {
  courses: {
    summary: ['簡介', '課程內容', '課程大綱', '課程說明'],
    registration: ['報名方式'],
    onlineDate: ['上線日期'],
    venue: ['地點', '上課教室', '教室', '場地', '辦理地點'],
    seats: ['名額', '人數', '招生名額', '招收名額', '招收人數', '人數上限'],
    registrationStart: ['報名開始', '報名開始日期', '報名起日', '報名起始日期'],
    registrationEnd: ['報名結束', '報名結束日期', '報名截止', '報名截止日期', '報名迄日'],
    fee: ['費用', '報名費', '收費'],
    qualification: ['資格', '參加資格', '參訓資格', '參加對象', '參訓對象', '對象'],
    remarks: ['說明', '備註'],
    lecturer: ['講座', '授課講師', '講師姓名', '主講人'],
    subject: ['科目名稱'],
  },
  subjects: {
    subjectCode: ['代碼', '編號', '科目代號', '科目編號'],
    subjectName: ['科目'],
    subjectNote: ['說明', '備註', '科目簡介'],
  },
  teachers: {
    teacherCode: ['代碼', '編號', '講師代號', '講師編號'],
    name: ['講師', '講座', '講師姓名', '授課講師'],
    employer: ['服務機關', '服務單位', '任職機關', '現職機關', '單位', '機關名稱'],
    jobTitle: ['職務', '現職'],
    phone: ['電話', '聯絡電話', '連絡電話', '公務電話', '辦公室電話'],
    otherPhone: ['手機', '手機號碼', '行動電話'],
    email: ['Email', '電子郵件', '電子信箱', '信箱'],
    specialty1: ['專長', '專長代碼'],
    teaches1: ['可授課程', '可授科目', '可授科目1', '授課課程', '授課科目'],
    isPublic: ['公開', '是否公開'],
  },
};
