import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "ตั้งแต่", description: "เฉพาะบทความตั้งแต่วันนี้เป็นต้นไป (2025-03, สัปดาห์ที่แล้ว)" },
  to: { name: "จนถึง", description: "เฉพาะบทความจนถึงวันนี้" },
  source: { name: "แหล่งที่มา", description: "เฉพาะไฟล์นี้ หรือไฟล์ที่มีคำนี้ในชื่อ" },
  article: { name: "บทความ", description: "เฉพาะบทความนี้" },
  said_by: { name: "ผู้พูด", description: "เฉพาะคำพูดของคนนี้" },
};

export const thCommands: CommandsTranslation = {
  ask: {
    name: "ถาม",
    description: "ถามคำถาม คำตอบจะยกมาจากบทความแบบคำต่อคำ",
    options: {
      ...SCOPE,
      question: { name: "คำถาม", description: "คุณอยากรู้อะไร" },
      private: { name: "ส่วนตัว", description: "แสดงคำตอบให้คุณเห็นคนเดียว" },
      count: { name: "จำนวน", description: "จำนวนข้อความอ้างอิงที่จะเปิดดู (1-6)" },
    },
  },
  lookup: {
    name: "ค้นหา",
    description: "หาบทความจากพาดหัว หรือหาวลีที่ตรงทุกคำในทุกบทความ",
    options: {
      ...SCOPE,
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
      text: { name: "ข้อความ", description: "พาดหัว ชื่อ หรือคำตามที่พิมพ์ไว้" },
    },
  },
  cite: {
    name: "อ้างอิง",
    description: "แสดงข้อความตามรหัสอ้างอิง",
    options: {
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
      id: { name: "รหัส", description: "รหัสใต้ข้อความที่ยกมา" },
    },
  },
  sources: {
    name: "แหล่งที่มา",
    description: "รายการบทความที่ใช้ตอบ",
    options: {
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
      search: { name: "กรอง", description: "เฉพาะบทความที่มีคำนี้ในพาดหัวหรือชื่อไฟล์" },
    },
  },
  about: { name: "เกี่ยวกับ", description: "โมเดล ดัชนี รุ่น ความเร็ว และความเป็นส่วนตัวของบอตนี้" },
  help: { name: "ช่วยเหลือ", description: "วิธีถาม และปุ่มต่าง ๆ ทำอะไร" },
  "find-sources": { name: "หาแหล่งที่มา" },
  verify: {
    name: "ตรวจ",
    description: "ตรวจว่าข้อความอ้างอิงตรงกับในบทความหรือไม่",
    options: {
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
      text: { name: "ข้อความ", description: "ข้อความที่มีการอ้างอิง ถ้าไม่ใส่ จะเปิดแบบฟอร์ม" },
    },
  },
  compare: {
    name: "เปรียบเทียบ",
    description: "สิ่งที่หลายบทความกล่าวถึงเรื่องเดียวกัน วางข้างกันและขีดเส้นใต้ส่วนที่ต่าง",
    options: {
      ...SCOPE,
      question: { name: "คำถาม", description: "คุณอยากรู้อะไร" },
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
    },
  },
  timeline: {
    name: "ลำดับเวลา",
    description: "สิ่งที่บทความกล่าวถึงหัวข้อหนึ่ง เรียงตามเวลา",
    options: {
      ...SCOPE,
      topic: { name: "หัวข้อ", description: "หัวข้อของลำดับเวลา" },
      private: { name: "ส่วนตัว", description: "แสดงให้คุณเห็นคนเดียว" },
    },
  },
  "check-quotations": { name: "ตรวจข้อความอ้างอิง" },
  manage: {
    name: "จัดการ",
    description: "ดูหรือเปลี่ยนวิธีที่ฉันตอบในเซิร์ฟเวอร์นี้",
    options: {
      part: {
        name: "ส่วน",
        description: "จะดูหรือเปลี่ยนอะไร",
        choices: { all: "แสดงทั้งหมด", answers: "คำตอบ", questions: "ช่องคำถาม", order: "ความเรียบร้อยและรายงาน" },
      },
    },
  },
  articles: {
    name: "บทความ",
    description: "บทความของเซิร์ฟเวอร์นี้ เห็นได้เฉพาะที่นี่: เพิ่ม ลบ ดูรายการ",
    options: {
      add: {
        name: "เพิ่ม",
        description: "เพิ่มไฟล์: ข้อความ เว็บ PDF Office หนังสือ ตาราง อีเมล และอื่น ๆ ไฟล์ละไม่เกิน 10 MiB",
      },
      remove: { name: "ลบ", description: "ลบไฟล์" },
      list: { name: "รายการ", description: "รายการไฟล์ของเซิร์ฟเวอร์นี้" },
      name: { name: "ชื่อ", description: "ชื่อไฟล์" },
      file: { name: "ไฟล์", description: "ไฟล์ที่มีบทความ" },
      file2: { name: "ไฟล์2", description: "ไฟล์ที่มีบทความ" },
      file3: { name: "ไฟล์3", description: "ไฟล์ที่มีบทความ" },
      file4: { name: "ไฟล์4", description: "ไฟล์ที่มีบทความ" },
      file5: { name: "ไฟล์5", description: "ไฟล์ที่มีบทความ" },
    },
  },
  gaps: {
    name: "ช่องว่าง",
    description: "คำถามที่หาอะไรไม่พบ คำตอบที่ได้คะแนนลบ และคำตอบมีประโยชน์แค่ไหน",
    options: { days: { name: "วัน", description: "ย้อนหลังกี่วัน (1-30)" } },
  },
  follow: {
    name: "ติดตาม",
    description: "แจ้งหนึ่งครั้งเมื่อมีคำตอบใหม่ ถ้าไม่มีคำถามจะแสดงสิ่งที่ติดตาม",
    options: {
      question: { name: "คำถาม", description: "คุณอยากรู้อะไร" },
      where: {
        name: "ที่ไหน",
        description: "แจ้งที่ไหน (ที่นี่ หากไม่เลือก)",
        choices: { here: "ที่นี่ในช่อง", dm: "ทางข้อความส่วนตัว" },
      },
    },
  },
  digest: {
    name: "สรุป",
    description: "ประโยคจากบทความใหม่ คำต่อคำ รายวันหรือรายสัปดาห์ในช่อง",
    options: {
      every: {
        name: "บ่อยแค่ไหน",
        description: "บ่อยแค่ไหน หากไม่เลือกจะบอกค่าที่ตั้งไว้",
        choices: { daily: "รายวัน", weekly: "รายสัปดาห์", off: "ปิด" },
      },
      channel: { name: "ช่อง", description: "ที่ไหน ที่นี่หากไม่เลือก" },
    },
  },
  privacy: {
    name: "ความเป็นส่วนตัว",
    description: "มีอะไรเก็บไว้เกี่ยวกับคุณบ้าง ปฏิเสธ กลับมาร่วม หรือลบ",
    options: {
      do: {
        name: "การทำงาน",
        description: "จะทำอะไร",
        choices: { show: "แสดง", "opt-out": "ปฏิเสธและลบ", "opt-in": "กลับมาร่วม", erase: "ลบ" },
      },
    },
  },
};
