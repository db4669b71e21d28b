import { idCommands } from "../commands/id.ts";
import { counting } from "../counting.ts";
import { idManagers } from "../managers/id.ts";
import { idNews } from "../news/id.ts";
import type { Translation } from "../texts.ts";

const count = counting("id");

export const id: Translation = {
  locale: "id",
  commands: idCommands,
  buttons: {
    prev: "◀ Sebelumnya",
    next: "Berikutnya ▶",
    here: "Kembali ke jawaban",
    quoted: "Ke bagian yang dikutip",
    more: "Baca terus",
    all: "Semua hasil",
    followup: "Tanya lagi",
    reference: "Salin sitasi",
    helpful: "Membantu",
    unhelpful: "Tidak membantu",
    share: "Bagikan",
    delete: "Hapus",
    tell: "Beri tahu saya bila ada jawaban",
    script: "Sederhana / tradisional",
  },

  untitled: "(tanpa judul)",
  blockKinds: { code: "kode", caption: "keterangan foto", sidebar: "kotak", headline: "judul", byline: "penulis" },
  lines: (first, last) => (first === last ? `baris ${first}` : `baris ${first}–${last}`),
  page: (page) => `halaman ${page}`,
  recognized: "dibaca dengan OCR",
  readingAid: {
    words: (pairs) => `Kata yang cocok, bukan terjemahan: ${pairs}`,
    simplified: "Dalam aksara sederhana, dikonversi bot:",
    traditional: "Dalam aksara tradisional, dikonversi bot:",
  },
  dateOfPage: (date) => `halaman ${date}`,
  dateOfFileName: (date) => `${date} menurut nama berkas`,
  alsoIn: (source, lines, more) => `Juga di ${source}, ${lines}${more > 0 ? `, dan ${count(more)} tempat lain` : ""}`,
  shortened: "Cuplikan dari bagian yang lebih panjang.",
  within: {
    only: (what) => `Hanya ${what} · tampilkan semua`,
    newestFirst: "Terbaru dahulu · tampilkan semua",
    elsewhere: (days) => `Tidak ada yang bertanggal ${days} yang menjawab ini. Dari hari lain, atau tanpa tanggal:`,
    since: (day) => `sejak ${day}`,
    until: (day) => `hingga ${day}`,
    event: (title, day) => `Menurut “${title}”, ${day}.`,
    undated: "tanpa tanggal",
    without: (word) => `tanpa “${word}”`,
    having: (word) => `dengan “${word}”`,
    misread: (typed) =>
      `Saya tidak memahami ${typed}, jadi saya abaikan. Tulis hari sebagai 2025-03-14, 2025-03 atau 2025.`,
  },

  speakers: {
    saidBy: (name) => `kata ${name}`,
    wordsOf: (name) => `kata ${name}`,
    nobody: (asked) => `Tidak ada orang bernama ${asked} yang dikutip dalam artikel.`,
    nearest: (names) => `Mungkin maksudmu: ${names}`,
  },

  partsAway: "Sebagian artikel sedang tidak terjangkau; ini dari yang lainnya.",
  answers: "Ditemukan di artikel:",
  composed: {
    date: "Ditemukan di beberapa tempat, yang terlama lebih dulu:",
    part: "Ditemukan untuk setiap bagian pertanyaan:",
    rank: "Ditemukan di beberapa tempat:",
  },
  related: "Ini mungkin berkaitan:",
  nothingFound: "Saya tidak menemukan apa pun di artikel yang menjawab ini.",
  nearest: "Judul yang paling dekat, mungkin tentang hal lain:",
  nothingIndexed: "Belum ada artikel di indeks.",
  phraseExact: "Kata-kata persis ini tercetak di sini:",
  phraseSimilar: "Kata-kata persis ini tidak ada di artikel; yang paling dekat:",
  moreActions: "Lainnya: tanya lagi, nilai, hapus…",
  lookUpHeadline: "Buka sebuah judul…",
  matches: "Artikel yang cocok:",
  noMatch: "Tidak ada judul maupun frasa di artikel yang cocok.",
  gone: "Bagian ini tidak ada lagi di artikel. Silakan tanya lagi dengan `/ask`.",
  emptyQuestion: "Pertanyaanmu kosong, jadi saya tidak mencari apa pun. Tulislah apa yang ingin kamu ketahui.",
  unknownId: (id) =>
    `Tidak ada bagian bernomor “${id}” di sini. Nomornya ada di bawah kutipan, setelah #; mungkin salah ketik, atau artikelnya berubah.`,
  guessedId: "Tidak ada bagian dengan nomor ini; yang paling dekat:",
  formGone: "Saya tidak mengenal formulir ini lagi. Silakan buka lagi.",
  noText: "Pesan ini tidak berisi teks yang bisa dicari.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Sumber ${count(shown)} pertama dari ${count(all)} pernyataan**`
        : `**Sumber ${count(all)} pernyataan**`,
    notFound: "-# tidak ditemukan di artikel",
    related: "mungkin berkaitan:",
    unreadable: "Saya tidak bisa membaca pesan itu di sini. Pada pesan itu, pilih Aplikasi → **Cari sumber**.",
  },
  verification: {
    heading: (verbatim, all) => `**Kata demi kata: ${count(verbatim)} dari ${count(all)}**`,
    verdicts: {
      verbatim: "kata demi kata",
      "said-by-another": "dikatakan orang lain",
      changed: "diubah",
      stitched: "disambung dari beberapa tempat",
      "not-found": "tidak ada dalam artikel",
    },
    speakers: (given, source) => `di sini: ${given} · dalam artikel: ${source}`,
    misread: "mungkin salah baca di bagian yang dicoret",
    tooShort: (quotations) => `-# Terlalu pendek untuk diketahui: ${count(quotations)}`,
    notShown: (quotations) => `-# Tidak ditampilkan di sini: ${count(quotations)}`,
    none: "Tidak ada kutipan tiga kata atau lebih di dalamnya.",
    title: "Periksa kutipan",
    label: "Teks dengan kutipan",
  },
  comparison: {
    heading: (articles) => `Isi ${count(articles)} artikel tentang ini`,
    differs: "Yang berbeda digarisbawahi; ini dalam kata-kata artikelnya:",
    nothingDiffers: "Saya tidak melihat angka, tanggal, nama, atau sangkalan yang berbeda.",
    kinds: { number: "Angka", date: "Tanggal", name: "Nama", negation: "Sangkalan" },
    onlyOne: "Hanya satu artikel yang membahas ini:",
  },
  timeline: {
    heading: (first, last, all) =>
      `Menurut waktu, yang terlama dulu: ${count(first)}–${count(last)} dari ${count(all)}`,
    byArticle: "tanggal artikel",
  },
  sharedBy: (user) => `Dibagikan oleh ${user}`,
  thanks: "Terima kasih, sudah dicatat.",
  thanksUnkept:
    "Terima kasih. Suara ini tidak disimpan: suara hanya disimpan di server, dan bukan dari orang yang menolak.",
  notYours: "Hanya penanya atau moderator yang boleh menghapus ini.",
  followUpTitle: "Pertanyaan lanjutan",
  followUpLabel: "Pertanyaanmu",

  catalogue: {
    browse: "Jelajahi artikel…",
    newest: "Semua, terbaru dulu",
    groupedBy: { year: "Menurut tanggal", file: "Menurut berkas", language: "Menurut bahasa" },
    choose: { year: "Pilih tahun…", month: "Pilih bulan…", file: "Pilih berkas…", language: "Pilih bahasa…" },
    undated: "Tanpa tanggal",
    articles: (articles) => `${count(articles)} artikel`,
    matching: (words) => `Artikel untuk “${words}”`,
  },
  lookUp: { near: "Tidak ada judul yang persis begini. Mungkin maksudmu:" },
  reader: {
    parts: "Ke bagian lain artikel…",
    quoted: "bagian yang dikutip",
    mayBeAnothers: "mungkin milik artikel lain",
  },

  counts: (articles, files, passages) =>
    `${count(articles)} artikel dalam ${count(files)} berkas, ${count(passages)} bagian`,
  vanished: (files) => `Berkas yang sedang tidak terjangkau, dikutip seperti terakhir dibaca: ${files}`,
  passages: (passages) => `${count(passages)} bagian`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** menjawab dengan kutipan persis; tidak ada yang dikarang.`,
      `- Indeks: ${counts}, terakhir diubah ${updated}`,
      `- Model: ${model}, di komputer pengelola sendiri`,
      `- Kecepatan: Discord ${gatewayMs} ms, indeks ${engineMs} ms`,
      "- Privasi: tidak ada pertanyaan yang keluar dari komputer pengelola; `/privacy` menjelaskan apa yang disimpan.",
    ].join("\n"),
  help: [
    "Saya menjawab pertanyaan dengan kutipan persis dari artikel di sini, dan berkata terus terang jika tidak ada jawaban.",
    "- `/ask`, atau sebut saya dengan pertanyaanmu, atau kirim pesan langsung kepada saya",
    "- Pertanyaan boleh menyebut waktu (“pada Maret”, “minggu lalu”) dan memakai saringan: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Balas jawaban saya, atau tekan **Tanya lagi**, untuk bertanya lebih lanjut",
    "- `/lookup` menemukan judul dan frasa persis, `/cite` bagian menurut nomornya, `/sources` mendaftar semua artikel",
    "- `/compare` menjajarkan isi beberapa artikel tentang hal yang sama, `/timeline` mengurutkannya menurut waktu",
    "- `/follow` memberi tahu sekali ketika ada hal baru yang menjawab pertanyaan",
    "- Pada pesan: Aplikasi → **Cari sumber** menunjukkan apa yang mendukungnya",
    "- Pada pesan: Aplikasi → **Periksa kutipan**: apakah kutipannya kata demi kata? Untuk teks lain, `/verify`",
    "- Tombol di bawah jawabanmu mengubahnya; tombol di bawah jawaban orang lain memberimu salinan sendiri",
    "- `/privacy` menjelaskan apa yang disimpan tentangmu, `/about` siapa saya",
    "- Untuk pengelola server: `/manage` mengubah pengaturan saya, `/gaps` mendaftar pertanyaan tanpa jawaban, `/digest` mengabarkan yang baru di kanal",
  ].join("\n"),

  ...idManagers,
  ...idNews,
  needsMessageContent:
    "Untuk melihat pesan tanpa sebutan, saya perlu Message Content Intent; pengelola belum mengaktifkannya.",
  gapsTitle: (days) => `**Pertanyaan yang tidak menemukan apa pun dalam ${count(days)} hari**`,
  noGaps: "Setiap pertanyaan menemukan sesuatu.",
  feedback: (helpful, unhelpful) => `Penilaian: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Yang disimpan**, di bawah kunci dari id Discord-mu, tanpa namamu",
      `- Pertanyaan di server yang tidak menemukan apa pun: teks, kanal, dan waktu, selama ${count(days)} hari; pengelola server melihat teksnya`,
      `- 👍 dan 👎 di server: pesan, bagian, dan waktu, selama ${count(days)} hari; pengelola melihat jumlahnya, dan untuk 👎 juga pertanyaan dan judulnya, tanpa tahu dari siapa`,
      `- Di mana kamu menekan **Beri tahu saya bila ada jawaban**: id Discord-mu sendiri, pertanyaan, dan server, sampai diberi tahu atau selama ${count(days)} hari`,
      `- Pesan saya yang mana menjawab pesanmu yang mana, dan di mana, selama ${count(linkDays)} hari, agar ikut hilang bersama pesanmu`,
      "- Bahwa kamu menolak, sampai kamu ikut lagi",
      `Selain itu tidak ada: tidak pertanyaan yang menemukan jawaban, tidak pula yang diajukan lewat pesan langsung. Semua yang disimpan tentang sebuah server dihapus ${count(graceDays)} hari setelah saya dikeluarkan dari sana.`,
      "Kamu bisa menolak atau menghapusnya kapan saja dengan `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Tentangmu, sekarang**: pertanyaan ${questions}, suara ${votes}, pesan yang dijawab ${links}`,
  haveOptedOut: "Kamu menolak; itu disimpan.",
  optedOut: "Mulai sekarang yang disimpan tentangmu hanya bahwa kamu menolak, dan yang tersimpan sudah dihapus.",
  optedIn: "Kamu ikut lagi.",
  erased: (entries) => `Dihapus: ${entries}.`,

  busy: (seconds) => `Saya sedang sibuk dengan pertanyaan lain. Silakan tanya lagi dalam ${seconds} detik.`,
  pause: (seconds) => `Satu pertanyaan setiap kali di sini: kamu bisa bertanya lagi dalam ${seconds} detik.`,
  notHere: (channels) =>
    channels === null
      ? "Saya tidak boleh ditanya di kanal ini. Tanyakan di kanal lain, atau kirim pesan langsung."
      : `Saya tidak boleh ditanya di kanal ini. Tanyakan di ${channels}, atau kirim pesan langsung.`,
  slowDown: (seconds) => `Terlalu banyak pertanyaan sekaligus. Tunggu ${seconds} detik.`,
  stopping: "Saya sedang dimulai ulang. Silakan tanya lagi sebentar lagi.",
  failed: (id) =>
    `Ada yang salah di pihak saya, jadi tidak ada jawaban. Penyebabnya ada di log pengelola, sebagai galat \`${id}\`.`,
  notStored: (id) =>
    "Saya tidak bisa menyimpannya: disk pengelola penuh atau tidak bisa ditulisi. Coba lagi nanti. Penyebabnya ada di log " +
    `pengelola, sebagai galat \`${id}\`.`,
  cannotWriteIn: (channel) => `Saya tidak boleh menulis di ${channel}, jadi ini jawabanmu:`,
  notPosted:
    "Discord tidak mengizinkan saya mengirim jawaban di sini. Tanyakan lewat pesan langsung, atau dengan kata lain.",
  notPostedIn: (channel) =>
    `Discord tidak mengizinkan saya mengirim jawaban di ${channel}. Tanyakan di sini, atau dengan kata lain.`,
  onlyInServers: "Ini hanya bisa di server.",
};
