import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "से", description: "केवल इस दिन से आगे के लेख (2025-03, पिछले हफ़्ते)" },
  to: { name: "तक", description: "केवल इस दिन तक के लेख" },
  source: { name: "स्रोत", description: "केवल यह फ़ाइल, या वे जिनके नाम में यह हो" },
  article: { name: "लेख", description: "केवल यह लेख" },
  said_by: { name: "वक्ता", description: "केवल इस व्यक्ति का कथन" },
};

export const hiCommands: CommandsTranslation = {
  ask: {
    name: "पूछें",
    description: "सवाल पूछें; जवाब लेखों से शब्दशः उद्धृत होता है",
    options: {
      ...SCOPE,
      question: { name: "सवाल", description: "आप क्या जानना चाहते हैं?" },
      private: { name: "निजी", description: "जवाब सिर्फ़ आपको दिखाएँ" },
      count: { name: "संख्या", description: "कितने उद्धरण पलटे जा सकें (1-6)" },
    },
  },
  lookup: {
    name: "खोजें",
    description: "शीर्षक से लेख ढूँढें, या किसी भी लेख में हूबहू वाक्यांश",
    options: {
      ...SCOPE,
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
      text: { name: "पाठ", description: "शीर्षक, नाम, या छपे हुए शब्द" },
    },
  },
  cite: {
    name: "उद्धरण",
    description: "उद्धरण संख्या से अंश दिखाएँ",
    options: {
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
      id: { name: "क्रमांक", description: "उद्धरण के नीचे का क्रमांक" },
    },
  },
  sources: {
    name: "स्रोत",
    description: "उन लेखों की सूची जिनसे जवाब उद्धृत होते हैं",
    options: {
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
      search: { name: "छाँटें", description: "सिर्फ़ वे लेख जिनके शीर्षक या फ़ाइल नाम में यह हो" },
    },
  },
  about: { name: "परिचय", description: "इस बॉट का मॉडल, सूचकांक, संस्करण, गति और निजता" },
  help: { name: "मदद", description: "कैसे पूछें, और बटन क्या करते हैं" },
  "find-sources": { name: "स्रोत खोजें" },
  verify: {
    name: "जाँचें",
    description: "जाँचता है कि किसी पाठ के उद्धरण लेखों में वैसे ही हैं या नहीं",
    options: {
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
      text: { name: "पाठ", description: "उद्धरणों वाला पाठ; इसके बिना एक फ़ॉर्म खुलता है" },
    },
  },
  compare: {
    name: "तुलना",
    description: "एक ही बात पर कई लेख क्या कहते हैं, साथ-साथ; जो अलग है वह रेखांकित",
    options: {
      ...SCOPE,
      question: { name: "सवाल", description: "आप क्या जानना चाहते हैं?" },
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
    },
  },
  timeline: {
    name: "समयरेखा",
    description: "किसी विषय पर लेख क्या कहते हैं, समय के क्रम में",
    options: {
      ...SCOPE,
      topic: { name: "विषय", description: "समयरेखा किस बारे में हो" },
      private: { name: "निजी", description: "सिर्फ़ आपको दिखाएँ" },
    },
  },
  "check-quotations": { name: "उद्धरण जाँचें" },
  manage: {
    name: "प्रबंधन",
    description: "देखें या बदलें कि मैं इस सर्वर में कैसे जवाब दूँ",
    options: {
      part: {
        name: "भाग",
        description: "क्या देखना या बदलना है",
        choices: { all: "सब दिखाएँ", answers: "जवाब", questions: "सवालों के चैनल", order: "व्यवस्था और रिपोर्ट" },
      },
    },
  },
  articles: {
    name: "लेख",
    description: "इस सर्वर के अपने लेख, सिर्फ़ यहीं दिखते हैं: जोड़ें, हटाएँ, सूची",
    options: {
      add: {
        name: "जोड़ें",
        description: "फ़ाइलें जोड़ें: पाठ, वेब, PDF, Office, किताबें, तालिकाएँ, मेल वग़ैरह, हर एक 10 MiB तक",
      },
      remove: { name: "हटाएँ", description: "फ़ाइल हटाएँ" },
      list: { name: "सूची", description: "इस सर्वर की फ़ाइलों की सूची" },
      name: { name: "नाम", description: "फ़ाइल का नाम" },
      file: { name: "फ़ाइल", description: "लेखों वाली फ़ाइल" },
      file2: { name: "फ़ाइल2", description: "लेखों वाली फ़ाइल" },
      file3: { name: "फ़ाइल3", description: "लेखों वाली फ़ाइल" },
      file4: { name: "फ़ाइल4", description: "लेखों वाली फ़ाइल" },
      file5: { name: "फ़ाइल5", description: "लेखों वाली फ़ाइल" },
    },
  },
  gaps: {
    name: "कमियाँ",
    description: "बिना जवाब के हाल के सवाल, नापसंद जवाब, और जवाब कितने काम के थे",
    options: { days: { name: "दिन", description: "पिछले कितने दिन (1-30)" } },
  },
  follow: {
    name: "नज़र",
    description: "नया जवाब मिलने पर एक बार बताएँ; सवाल के बिना: आपकी सूची",
    options: {
      question: { name: "सवाल", description: "आप क्या जानना चाहते हैं?" },
      where: { name: "कहाँ", description: "कहाँ बताऊँ (न चुनें तो यहीं)", choices: { here: "यहीं चैनल में", dm: "निजी संदेश से" } },
    },
  },
  digest: {
    name: "सार",
    description: "नए लेखों के वाक्य, शब्दशः, रोज़ या हर सप्ताह एक चैनल में",
    options: {
      every: {
        name: "कब-कब",
        description: "कितनी बार; न चुनें तो बताऊँगा क्या तय है",
        choices: { daily: "रोज़", weekly: "हर सप्ताह", off: "बंद" },
      },
      channel: { name: "चैनल", description: "कहाँ; न चुनें तो यहीं" },
    },
  },
  privacy: {
    name: "निजता",
    description: "आपके बारे में क्या रखा जाता है; मना करें, फिर जुड़ें या मिटाएँ",
    options: {
      do: {
        name: "काम",
        description: "क्या करना है",
        choices: { show: "दिखाएँ", "opt-out": "मना करें और मिटाएँ", "opt-in": "फिर जुड़ें", erase: "मिटाएँ" },
      },
    },
  },
};
