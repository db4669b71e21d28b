import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "başlangıç", description: "Yalnızca bu günden sonraki yazılar (2025-03, geçen hafta)" },
  to: { name: "bitiş", description: "Yalnızca bu güne kadarki yazılar" },
  source: { name: "kaynak", description: "Yalnızca bu dosya ya da adında bu geçen dosyalar" },
  article: { name: "yazı", description: "Yalnızca bu yazı" },
  said_by: { name: "söyleyen", description: "Yalnızca bu kişinin söyledikleri" },
};

export const trCommands: CommandsTranslation = {
  ask: {
    name: "sor",
    description: "Bir soru sorun; yanıt, yazılardan kelimesi kelimesine alıntılanır",
    options: {
      ...SCOPE,
      question: { name: "soru", description: "Ne öğrenmek istiyorsunuz?" },
      private: { name: "gizli", description: "Yanıtı yalnızca size göster" },
      count: { name: "sayı", description: "Kaç alıntı arasında gezinilsin (1-6)" },
    },
  },
  lookup: {
    name: "bul",
    description: "Başlığından bir yazıyı ya da herhangi bir yazıda tam bir ifadeyi bulur",
    options: {
      ...SCOPE,
      private: { name: "gizli", description: "Yalnızca size göster" },
      text: { name: "metin", description: "Bir başlık, bir ad ya da basıldığı gibi kelimeler" },
    },
  },
  cite: {
    name: "alıntı",
    description: "Alıntı numarasıyla bir bölümü gösterir",
    options: {
      private: { name: "gizli", description: "Yalnızca size göster" },
      id: { name: "numara", description: "Alıntının altındaki numara" },
    },
  },
  sources: {
    name: "kaynaklar",
    description: "Yanıtların alıntılandığı yazıları listeler",
    options: {
      private: { name: "gizli", description: "Yalnızca size göster" },
      search: { name: "ara", description: "Yalnızca başlığında ya da dosya adında bu geçen yazılar" },
    },
  },
  about: { name: "hakkında", description: "Bu botun modeli, dizini, sürümü, hızı ve gizliliği" },
  help: { name: "yardım", description: "Nasıl sorulur, düğmeler ne yapar" },
  "find-sources": { name: "Kaynakları bul" },
  verify: {
    name: "denetle",
    description: "Bir metindeki alıntıların yazılardaki gibi olup olmadığını denetler",
    options: {
      private: { name: "gizli", description: "Yalnızca size göster" },
      text: { name: "metin", description: "Alıntı içeren metin; boşsa bir form açılır" },
    },
  },
  compare: {
    name: "karşılaştır",
    description: "Farklı yazıların aynı konuda söyledikleri, yan yana ve farklar işaretli",
    options: {
      ...SCOPE,
      question: { name: "soru", description: "Ne öğrenmek istiyorsunuz?" },
      private: { name: "gizli", description: "Yalnızca size göster" },
    },
  },
  timeline: {
    name: "zaman-çizelgesi",
    description: "Yazıların bir konuda söyledikleri, zaman sırasıyla",
    options: {
      ...SCOPE,
      topic: { name: "konu", description: "Zaman çizelgesinin konusu" },
      private: { name: "gizli", description: "Yalnızca size göster" },
    },
  },
  "check-quotations": { name: "Alıntıları denetle" },
  manage: {
    name: "yönet",
    description: "Bu sunucuda nasıl yanıt verdiğimi görün ya da değiştirin",
    options: {
      part: {
        name: "bölüm",
        description: "Neyi görmek ya da değiştirmek istiyorsunuz",
        choices: {
          all: "Hepsini göster",
          answers: "Yanıtlar",
          questions: "Soru kanalları",
          order: "Düzen ve raporlar",
        },
      },
    },
  },
  articles: {
    name: "yazılar",
    description: "Bu sunucunun yalnızca burada görünen yazıları: ekle, kaldır, listele",
    options: {
      add: {
        name: "ekle",
        description: "Dosya ekle: metin, web, PDF, Office, kitap, tablo, e-posta ve başkaları, her biri en çok 10 MiB",
      },
      remove: { name: "kaldır", description: "Bir dosyayı kaldır" },
      list: { name: "listele", description: "Bu sunucunun dosyalarını listele" },
      name: { name: "ad", description: "Dosyanın adı" },
      file: { name: "dosya", description: "Yazı içeren bir dosya" },
      file2: { name: "dosya2", description: "Yazı içeren bir dosya" },
      file3: { name: "dosya3", description: "Yazı içeren bir dosya" },
      file4: { name: "dosya4", description: "Yazı içeren bir dosya" },
      file5: { name: "dosya5", description: "Yazı içeren bir dosya" },
    },
  },
  gaps: {
    name: "boşluklar",
    description: "Yanıtsız son sorular, kötü puan alan yanıtlar ve yanıtların yararı",
    options: { days: { name: "gün", description: "Kaç gün geriye (1-30)" } },
  },
  follow: {
    name: "takip",
    description: "Yeni bir şey yanıtlayınca bir kez haber ver; soru yoksa takip ettiklerin",
    options: {
      question: { name: "soru", description: "Ne öğrenmek istiyorsunuz?" },
      where: {
        name: "nerede",
        description: "Nerede haber vereyim (seçmezsen burada)",
        choices: { here: "Burada, kanalda", dm: "Özel mesajla" },
      },
    },
  },
  digest: {
    name: "özet",
    description: "Yeni makalelerden cümleler, kelimesi kelimesine, her gün ya da hafta bir kanalda",
    options: {
      every: {
        name: "sıklık",
        description: "Ne sıklıkla; seçmezsen ayarı söylerim",
        choices: { daily: "Her gün", weekly: "Her hafta", off: "Kapalı" },
      },
      channel: { name: "kanal", description: "Nerede; seçmezsen burada" },
    },
  },
  privacy: {
    name: "gizlilik",
    description: "Hakkınızda ne saklanıyor; vazgeçin, yeniden katılın ya da sildirin",
    options: {
      do: {
        name: "işlem",
        description: "Ne yapılsın",
        choices: { show: "Göster", "opt-out": "Vazgeç ve sil", "opt-in": "Yeniden katıl", erase: "Sil" },
      },
    },
  },
};
