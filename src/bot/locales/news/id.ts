import type { NewsTranslation } from "../texts.ts";

export const idNews: NewsTranslation = {
  following: {
    set: "🔔 Saya mengikuti pertanyaan ini. Begitu ada bagian yang baru diindeks menjawabnya, saya memuatnya di sini, satu kali, dan menyebut Anda. Untuk itu saya menyimpan ID Discord Anda dan pertanyaannya; `/follow` menampilkan dan mengakhiri yang Anda ikuti, `/privacy` menampilkan dan menghapusnya.",
    setPrivately:
      "🔔 Saya mengikuti pertanyaan ini. Begitu ada bagian yang baru diindeks menjawabnya, saya mengirimkannya kepada Anda, satu kali, lewat pesan langsung. Untuk itu saya menyimpan ID Discord Anda dan pertanyaannya; `/follow` menampilkan dan mengakhiri yang Anda ikuti, `/privacy` menampilkan dan menghapusnya.",
    ownFull: (most) =>
      `Di sini Anda dapat mengikuti paling banyak ${most} pertanyaan. Akhiri dulu satu dengan \`/follow\`.`,
    serverFull: (most) => `Di server ini sudah ${most} pertanyaan diikuti, batasnya.`,
    mayNotWrite: "Anda atau saya tidak boleh menulis di sini. Saya bisa mengirim pesan langsung.",
    told: (who) =>
      `🔔 ${who}, ini baru dan menjawab pertanyaan yang diikuti. Sudah saya beri tahu, dan tidak saya ikuti lagi.`,
    toldPrivately: (server) =>
      `🔔 Ini baru di ${server} dan menjawab yang Anda ikuti di sana. Sudah saya beri tahu, dan tidak saya ikuti lagi.`,
    buttons: { again: "Terus ikuti", stop: "Berhenti mengikuti", all: "Milik semua", own: "Milik saya" },
    stopped: "Selesai: saya tidak mengikutinya lagi dan sudah menghapusnya.",
    gone: "Saya tidak menyimpan apa pun lagi tentang ini. `/follow` mengikutinya lagi.",
    notYours: "Hanya yang mengikuti ini, atau moderator, yang dapat mengubahnya.",
    title: "**Yang Anda ikuti di server ini**",
    titleAll: "**Yang diikuti di server ini**",
    none: "Tidak ada. `/follow` dengan pertanyaan akan mengikutinya.",
    inPrivate: "lewat pesan langsung",
    states: {
      waiting: "menunggu yang baru",
      claimed: "sedang diberitahukan",
      told: "sudah diberitahukan; selesai",
      "no-permission": "berhenti: saya tidak boleh menulis di sana",
      "channel-gone": "berhenti: salurannya sudah tidak ada",
      "dm-closed": "berhenti: saya tidak bisa mengirim pesan langsung",
    },
    choose: "Akhiri dan hapus satu…",
    stored:
      "- Yang Anda ikuti dengan `/follow`: ID Discord Anda sendiri, pertanyaan, dan salurannya, sampai Anda mengakhirinya",
  },
  news: {
    title: (articles) => `📰 **Artikel baru: ${articles}**`,
    lead: { daily: "bagian hari ini", weekly: "bagian minggu ini" },
    kinds: { repeated: "di beberapa artikel", novel: "berbeda dari yang sudah ada", newest: "terbaru" },
    alike: (title, more) => `sangat mirip di “${title}”${more > 0 ? ` dan ${more} lagi` : ""}`,
    turnOff: "Matikan ringkasan ini",
    isOff: "Tidak ada ringkasan artikel baru. `/digest` menyalakannya.",
    isOn: {
      daily: (channel) =>
        `Setiap hari setelah 08:00 UTC saya memuat ringkasan artikel baru di ${channel}; jika tidak ada yang baru, tidak.`,
      weekly: (channel) =>
        `Setiap Senin setelah 08:00 UTC saya memuat ringkasan artikel baru di ${channel}; jika tidak ada yang baru, tidak.`,
    },
    onlyModerators: "Hanya moderator yang dapat mematikan ringkasan.",
    logged: (who) => `📰 ${who} mengubah ringkasan artikel baru:`,
  },
};
