import { trCommands } from "../commands/tr.ts";
import { counting } from "../counting.ts";
import { trManagers } from "../managers/tr.ts";
import { trNews } from "../news/tr.ts";
import type { Translation } from "../texts.ts";

/** After a number, a noun of Turkish stays in the singular. */
const count = counting("tr");

export const tr: Translation = {
  locale: "tr",
  commands: trCommands,
  buttons: {
    prev: "◀ Önceki",
    next: "Sonraki ▶",
    here: "Yanıta dön",
    quoted: "Alıntılanan bölüme",
    more: "Okumaya devam et",
    all: "Tüm sonuçlar",
    followup: "Devamını sor",
    reference: "Atfı kopyala",
    helpful: "Yararlı",
    unhelpful: "Yararsız",
    share: "Paylaş",
    delete: "Sil",
    tell: "Yanıt olunca bana haber ver",
    script: "Basitleştirilmiş / geleneksel",
  },

  untitled: "(başlıksız)",
  blockKinds: { code: "kod", caption: "resim yazısı", sidebar: "kutu", headline: "başlık", byline: "imza" },
  lines: (first, last) => (first === last ? `satır ${first}` : `satır ${first}–${last}`),
  page: (page) => `sayfa ${page}`,
  recognized: "OCR ile okundu",
  readingAid: {
    words: (pairs) => `Eşleşen sözcükler, çeviri değildir: ${pairs}`,
    simplified: "Basitleştirilmiş yazıyla (botun dönüştürmesi):",
    traditional: "Geleneksel yazıyla (botun dönüştürmesi):",
  },
  dateOfPage: (date) => `sayfa: ${date}`,
  dateOfFileName: (date) => `dosya adına göre ${date}`,
  alsoIn: (source, lines, more) => `Ayrıca: ${source}, ${lines}${more > 0 ? ` ve ${count(more)} yer daha` : ""}`,
  shortened: "Daha uzun bir bölümden parça.",
  within: {
    only: (what) => `Yalnızca ${what} · tümünü göster`,
    newestFirst: "Önce en yeniler · tümünü göster",
    elsewhere: (days) => `${days} tarihli hiçbir şey bunu yanıtlamıyor. Başka günlerden ya da tarihsiz:`,
    since: (day) => `${day} tarihinden beri`,
    until: (day) => `${day} tarihine kadar`,
    event: (title, day) => `“${title}” yazısına göre, ${day}.`,
    undated: "tarihsiz",
    without: (word) => `“${word}” olmadan`,
    having: (word) => `“${word}” ile`,
    misread: (typed) => `${typed} anlaşılmadı, dikkate alınmadı. Günleri 2025-03-14, 2025-03 ya da 2025 diye yazın.`,
  },

  speakers: {
    saidBy: (name) => `söyleyen: ${name}`,
    wordsOf: (name) => `sözleri: ${name}`,
    nobody: (asked) => `Yazılarda ${asked} adında birinin sözü yok.`,
    nearest: (names) => `Belki şunu kastediyorsunuz: ${names}`,
  },

  partsAway: "Yazıların bir kısmına şu anda ulaşılamıyor; bu, kalanlardan.",
  answers: "Yazılarda bulundu:",
  composed: {
    date: "Birkaç yerde bulundu, en eskisi önce:",
    part: "Sorunun her bölümü için bulundu:",
    rank: "Birkaç yerde bulundu:",
  },
  related: "Bu, konuyla ilgili olabilir:",
  nothingFound: "Yazılarda bunu yanıtlayan bir şey bulamadım.",
  nearest: "En yakın başlıklar; başka bir konuda olabilirler:",
  nothingIndexed: "Dizinde henüz yazı yok.",
  phraseExact: "Tam bu kelimeler burada basılı:",
  phraseSimilar: "Tam bu kelimeler yazılarda yok; en yakını:",
  moreActions: "Daha: devamını sor, değerlendir, sil…",
  lookUpHeadline: "Bir başlık aç…",
  matches: "Eşleşen yazılar:",
  noMatch: "Yazılarda buna uyan bir başlık da ifade de yok.",
  gone: "Bu bölüm artık yazılarda yok. Lütfen `/ask` ile yeniden sorun.",
  emptyQuestion: "Sorunuz boştu, bu yüzden hiçbir şey aramadım. Lütfen ne öğrenmek istediğinizi yazın.",
  unknownId: (id) =>
    `Burada “${id}” numaralı bir bölüm yok. Numara, alıntının altında # işaretinden sonra yazar; yanlış yazılmış ya da yazı değişmiş olabilir.`,
  guessedId: "Bu numarayla bir bölüm yok; en yakını:",
  formGone: "Bu formu artık tanımıyorum. Lütfen yeniden açın.",
  noText: "Bu mesajda arayabileceğim bir metin yok.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**${count(all)} ifadeden ilk ${count(shown)} tanesinin kaynakları**`
        : `**${count(all)} ifadenin kaynakları**`,
    notFound: "-# yazılarda bulunamadı",
    related: "ilgili olabilir:",
    unreadable: "O mesajı burada okuyamıyorum. Mesajın üzerinde Uygulamalar → **Kaynakları bul** seçeneğini seçin.",
  },
  verification: {
    heading: (verbatim, all) => `**Kelimesi kelimesine: ${count(verbatim)} / ${count(all)}**`,
    verdicts: {
      verbatim: "kelimesi kelimesine",
      "said-by-another": "başkası söylemiş",
      changed: "değiştirilmiş",
      stitched: "farklı yerlerden birleştirilmiş",
      "not-found": "yazılarda yok",
    },
    speakers: (given, source) => `burada: ${given} · yazıda: ${source}`,
    misread: "üstü çizili yer yanlış okunmuş olabilir",
    tooShort: (quotations) => `-# Anlaşılamayacak kadar kısa: ${count(quotations)}`,
    notShown: (quotations) => `-# Burada gösterilmeyen: ${count(quotations)}`,
    none: "İçinde üç kelime veya daha uzun bir alıntı bulamadım.",
    title: "Alıntıları denetle",
    label: "Alıntı içeren metin",
  },
  comparison: {
    heading: (articles) => `${count(articles)} yazının bu konuda söyledikleri`,
    differs: "Farklı olanların altı çizili; yazıların kendi sözleriyle:",
    nothingDiffers: "Farklı bir sayı, tarih, ad ya da olumsuzluk görmüyorum.",
    kinds: { number: "Sayı", date: "Tarih", name: "Ad", negation: "Olumsuzluk" },
    onlyOne: "Bundan yalnızca bir yazı söz ediyor:",
  },
  timeline: {
    heading: (first, last, all) => `Zaman sırasıyla, en eskisi önce: ${count(first)}–${count(last)} / ${count(all)}`,
    byArticle: "yazının tarihi",
  },
  sharedBy: (user) => `Paylaşan: ${user}`,
  thanks: "Teşekkürler, not edildi.",
  thanksUnkept:
    "Teşekkürler. Bu oy saklanmıyor: oylar yalnızca sunucularda saklanır, vazgeçmiş olanlarınki ise saklanmaz.",
  notYours: "Bunu yalnızca soran kişi ya da bir moderatör silebilir.",
  followUpTitle: "Devam sorusu",
  followUpLabel: "Sorunuz",

  catalogue: {
    browse: "Yazılara göz at…",
    newest: "Tümü, en yeniler önce",
    groupedBy: { year: "Tarihe göre", file: "Dosyaya göre", language: "Dile göre" },
    choose: { year: "Bir yıl seçin…", month: "Bir ay seçin…", file: "Bir dosya seçin…", language: "Bir dil seçin…" },
    undated: "Tarihsiz",
    articles: (articles) => `${count(articles)} yazı`,
    matching: (words) => `“${words}” için yazılar`,
  },
  lookUp: { near: "Tam böyle bir başlık yok. Belki şunu arıyorsunuz:" },
  reader: {
    parts: "Yazının bir bölümüne git…",
    quoted: "alıntılanan bölüm",
    mayBeAnothers: "başka bir yazıya ait olabilir",
  },

  counts: (articles, files, passages) => `${count(files)} dosyada ${count(articles)} yazı, ${count(passages)} bölüm`,
  vanished: (files) => `Şu anda ulaşılamayan, son okundukları haliyle alıntılanan dosyalar: ${files}`,
  passages: (passages) => `${count(passages)} bölüm`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** birebir alıntılarla yanıt verir; hiçbir şey üretilmez.`,
      `- Dizin: ${counts}, son değişiklik: ${updated}`,
      `- Model: ${model}, işletenin kendi bilgisayarında`,
      `- Hız: Discord ${gatewayMs} ms, dizin ${engineMs} ms`,
      "- Gizlilik: hiçbir soru işletenin bilgisayarından çıkmaz; `/privacy` nelerin saklandığını söyler.",
    ].join("\n"),
  help: [
    "Soruları buradaki yazılardan birebir alıntılarla yanıtlar, yanıt yoksa bunu söylerim.",
    "- `/ask` kullanın, sorunuzla benden bahsedin ya da bana doğrudan yazın",
    "- Soru ne zaman olduğunu söyleyebilir (“martta”, “geçen hafta”) ve süzgeç içerebilir: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Sormaya devam etmek için yanıtımı yanıtlayın ya da **Devamını sor** düğmesine basın",
    "- `/lookup` başlıkları ve tam ifadeleri, `/cite` numarasıyla bir bölümü bulur, `/sources` tüm yazıları listeler",
    "- `/compare` farklı yazıların aynı konuda söylediklerini yan yana koyar, `/timeline` zaman sırasına dizer",
    "- `/follow`, yeni bir şey bir soruyu yanıtladığında size bir kez haber verir",
    "- Bir mesajda: Uygulamalar → **Kaynakları bul**, onu neyin desteklediğini gösterir",
    "- Bir mesajda: Uygulamalar → **Alıntıları denetle**: kelimesi kelimesine mi alıntılıyor? Başka her metin için `/verify`",
    "- Kendi yanıtınızın altındaki düğmeler onu değiştirir; başkasınınkiler size kendi kopyanızı verir",
    "- `/privacy` hakkınızda nelerin saklandığını, `/about` ne olduğumu söyler",
    "- Sunucuyu yönetenler için: `/manage` ayarlarımı değiştirir, `/gaps` yanıtsız kalanları listeler, `/digest` bir kanala yenilikleri bildirir",
  ].join("\n"),

  ...trManagers,
  ...trNews,
  needsMessageContent:
    "Bahsedilmeden yazılan mesajları görmem için Message Content Intent gerekiyor; işleten bunu henüz açmadı.",
  gapsTitle: (days) => `**Son ${count(days)} günde yanıtı bulunamayan sorular**`,
  noGaps: "Her soru için bir şey bulundu.",
  feedback: (helpful, unhelpful) => `Değerlendirmeler: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Saklananlar**, Discord kimliğinizden üretilen bir anahtar altında, adınız olmadan",
      `- Sunucularda sorulup hiçbir şey bulunamayan sorular: metin, kanal ve saat, ${count(days)} gün; metni sunucuyu yönetenler görür`,
      `- Sunuculardaki 👍 ve 👎: mesaj, bölüm ve saat, ${count(days)} gün; yönetenler toplamları, 👎 için soruyu ve başlığı da görür, kimin olduğunu görmez`,
      `- **Yanıt olunca bana haber ver** düğmesine bastığınızda: Discord kimliğinizin kendisi, soru ve sunucu, haber verilene kadar ya da ${count(days)} gün`,
      `- Hangi mesajımın hangi mesajınızı nerede yanıtladığı, ${count(linkDays)} gün; sizinki silinince o da silinsin diye`,
      "- Vazgeçtiğiniz, yeniden katılana kadar",
      `Başka hiçbir şey: ne yanıtı bulunan sorular ne de doğrudan mesajla sorulanlar. Bir sunucu hakkında saklanan her şey, oradan çıkarılmamdan ${count(graceDays)} gün sonra silinir.`,
      "`/privacy` ile istediğiniz zaman vazgeçebilir ya da sildirebilirsiniz.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Sizinle ilgili, şu anda**: soru ${questions}, oy ${votes}, yanıtlanan mesaj ${links}`,
  haveOptedOut: "Vazgeçtiniz; bu saklanıyor.",
  optedOut: "Bundan böyle hakkınızda yalnızca vazgeçtiğiniz saklanır; saklanmış olanlar silindi.",
  optedIn: "Yeniden katıldınız.",
  erased: (entries) => `Silindi: ${entries}.`,

  busy: (seconds) => `Başka sorularla meşgulüm. Lütfen ${seconds} sn sonra yeniden sorun.`,
  pause: (seconds) => `Burada her seferinde bir soru: ${seconds} sn sonra yeniden sorabilirsiniz.`,
  notHere: (channels) =>
    channels === null
      ? "Bu kanalda bana sorulamaz. Lütfen başka bir kanalda sorun ya da bana doğrudan yazın."
      : `Bu kanalda bana sorulamaz. Lütfen ${channels} kanalında sorun ya da bana doğrudan yazın.`,
  slowDown: (seconds) => `Bir anda çok soru geldi. Lütfen ${seconds} sn bekleyin.`,
  stopping: "Yeniden başlatılıyorum. Lütfen bir dakika sonra yeniden sorun.",
  failed: (id) =>
    `Benim tarafımda bir sorun oldu, bu yüzden yanıt yok. Nedeni, işletenin günlüğünde \`${id}\` hatası olarak yazılı.`,
  notStored: (id) =>
    "Bunu saklayamadım: işletenin diski dolu ya da yazılamıyor. Lütfen daha sonra deneyin. Nedeni, işletenin günlüğünde " +
    `\`${id}\` hatası olarak yazılı.`,
  cannotWriteIn: (channel) => `${channel} kanalında yazamıyorum; yanıtınız burada:`,
  notPosted: "Discord yanıtı burada yayımlamama izin vermedi. Bana doğrudan mesajla ya da başka sözlerle sorun.",
  notPostedIn: (channel) =>
    `Discord yanıtı ${channel} kanalında yayımlamama izin vermedi. Burada ya da başka sözlerle sorun.`,
  onlyInServers: "Bu yalnızca sunucularda çalışır.",
};
