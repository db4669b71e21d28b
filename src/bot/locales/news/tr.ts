import type { NewsTranslation } from "../texts.ts";

export const trNews: NewsTranslation = {
  following: {
    set: "🔔 Bu soruyu takip ediyorum. Yeni dizine eklenen bir bölüm onu yanıtlar yanıtlamaz bunu buraya bir kez yazar ve senden söz ederim. Bunun için Discord kimliğini ve soruyu saklıyorum; `/follow` takip ettiklerini gösterir ve bitirir, `/privacy` gösterir ve siler.",
    setPrivately:
      "🔔 Bu soruyu takip ediyorum. Yeni dizine eklenen bir bölüm onu yanıtlar yanıtlamaz bunu sana bir kez özel mesajla gönderirim. Bunun için Discord kimliğini ve soruyu saklıyorum; `/follow` takip ettiklerini gösterir ve bitirir, `/privacy` gösterir ve siler.",
    ownFull: (most) => `Burada en çok ${most} soru takip edebilirsin. Önce birini \`/follow\` ile bitir.`,
    serverFull: (most) => `Bu sunucuda zaten ${most} soru takip ediliyor; daha fazlası olmaz.`,
    mayNotWrite: "Buraya sen ya da ben yazamıyoruz. Bunun yerine özel mesaj gönderebilirim.",
    told: (who) => `🔔 ${who}, bu yeni ve takip edilen soruyu yanıtlıyor. Haber verdim, artık takip etmiyorum.`,
    toldPrivately: (server) =>
      `🔔 Bu, ${server} sunucusunda yeni ve orada takip ettiğin soruyu yanıtlıyor. Haber verdim, artık takip etmiyorum.`,
    buttons: { again: "Takibe devam et", stop: "Takibi bırak", all: "Herkesinki", own: "Benimkiler" },
    stopped: "Tamam: bunu artık takip etmiyorum ve sildim.",
    gone: "Bundan artık bir şey saklamıyorum. `/follow` yeniden takip eder.",
    notYours: "Bunu yalnızca takip eden kişi ya da bir moderatör değiştirebilir.",
    title: "**Bu sunucuda takip ettiklerin**",
    titleAll: "**Bu sunucuda takip edilenler**",
    none: "Hiçbir şey. Bir soruyla `/follow` onu takip eder.",
    inPrivate: "özel mesajla",
    states: {
      waiting: "yeni bir şey bekliyor",
      claimed: "şimdi bildiriliyor",
      told: "bildirildi; bitti",
      "no-permission": "durdu: oraya yazamıyorum",
      "channel-gone": "durdu: kanal artık yok",
      "dm-closed": "durdu: özel mesaj gönderemiyorum",
    },
    choose: "Birini bitir ve sil…",
    stored: "- `/follow` ile takip ettiklerin: Discord kimliğinin kendisi, soru ve kanal, sen bitirene kadar",
  },
  news: {
    title: (articles) => `📰 **Yeni makaleler: ${articles}**`,
    lead: { daily: "günün bölümü", weekly: "haftanın bölümü" },
    kinds: { repeated: "birkaç makalede", novel: "öncekilerden farklı", newest: "en yeni" },
    alike: (title, more) => `çok benzeri: “${title}”${more > 0 ? ` ve ${more} tane daha` : ""}`,
    turnOff: "Bu özeti kapat",
    isOff: "Yeni makalelerin özeti yok. `/digest` açar.",
    isOn: {
      daily: (channel) =>
        `Yeni makalelerin özetini her gün 08:00 UTC'den sonra ${channel} kanalına yazarım; yeni makale yoksa yazmam.`,
      weekly: (channel) =>
        `Yeni makalelerin özetini pazartesileri 08:00 UTC'den sonra ${channel} kanalına yazarım; yeni makale yoksa yazmam.`,
    },
    onlyModerators: "Özeti yalnızca moderatörler kapatabilir.",
    logged: (who) => `📰 ${who} yeni makalelerin özetini değiştirdi:`,
  },
};
