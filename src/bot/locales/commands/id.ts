import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "dari", description: "Hanya artikel sejak hari ini (2025-03, minggu lalu)" },
  to: { name: "sampai", description: "Hanya artikel hingga hari ini" },
  source: { name: "sumber", description: "Hanya berkas ini, atau berkas yang namanya memuat ini" },
  article: { name: "artikel", description: "Hanya artikel ini" },
  said_by: { name: "kata", description: "Hanya yang dikatakan orang ini" },
};

export const idCommands: CommandsTranslation = {
  ask: {
    name: "tanya",
    description: "Ajukan pertanyaan; jawabannya dikutip kata demi kata dari artikel",
    options: {
      ...SCOPE,
      question: { name: "pertanyaan", description: "Apa yang ingin kamu ketahui?" },
      private: { name: "pribadi", description: "Tampilkan jawaban hanya untukmu" },
      count: { name: "jumlah", description: "Berapa kutipan untuk dibuka (1-6)" },
    },
  },
  lookup: {
    name: "cari",
    description: "Temukan artikel dari judulnya, atau frasa persis di artikel mana pun",
    options: {
      ...SCOPE,
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
      text: { name: "teks", description: "Judul, nama, atau kata-kata seperti yang tercetak" },
    },
  },
  cite: {
    name: "kutip",
    description: "Tampilkan bagian menurut nomor kutipannya",
    options: {
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
      id: { name: "nomor", description: "Nomor di bawah kutipan" },
    },
  },
  sources: {
    name: "sumber",
    description: "Daftar artikel yang dikutip dalam jawaban",
    options: {
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
      search: { name: "saring", description: "Hanya artikel dengan kata ini di judul atau nama berkas" },
    },
  },
  about: { name: "tentang", description: "Model, indeks, versi, kecepatan, dan privasi bot ini" },
  help: { name: "bantuan", description: "Cara bertanya, dan kegunaan tombol-tombolnya" },
  "find-sources": { name: "Cari sumber" },
  verify: {
    name: "periksa",
    description: "Memeriksa apakah kutipan dalam teks sama dengan yang ada di artikel",
    options: {
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
      text: { name: "teks", description: "Teks dengan kutipan; tanpa ini, sebuah formulir terbuka" },
    },
  },
  compare: {
    name: "bandingkan",
    description: "Isi beberapa artikel tentang hal yang sama, berdampingan, dengan perbedaannya ditandai",
    options: {
      ...SCOPE,
      question: { name: "pertanyaan", description: "Apa yang ingin kamu ketahui?" },
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
    },
  },
  timeline: {
    name: "lini-masa",
    description: "Isi artikel tentang suatu topik, menurut urutan waktu",
    options: {
      ...SCOPE,
      topic: { name: "topik", description: "Topik lini masa" },
      private: { name: "pribadi", description: "Tampilkan hanya untukmu" },
    },
  },
  "check-quotations": { name: "Periksa kutipan" },
  manage: {
    name: "kelola",
    description: "Lihat atau ubah cara saya menjawab di server ini",
    options: {
      part: {
        name: "bagian",
        description: "Apa yang dilihat atau diubah",
        choices: {
          all: "Tampilkan semua",
          answers: "Jawaban",
          questions: "Kanal pertanyaan",
          order: "Ketertiban dan laporan",
        },
      },
    },
  },
  articles: {
    name: "artikel",
    description: "Artikel milik server ini, hanya terlihat di sini: tambah, hapus, daftar",
    options: {
      add: {
        name: "tambah",
        description: "Tambah berkas: teks, web, PDF, Office, buku, tabel, surel, dan lainnya, maks. 10 MiB per berkas",
      },
      remove: { name: "hapus", description: "Hapus berkas" },
      list: { name: "daftar", description: "Daftar berkas server ini" },
      name: { name: "nama", description: "Nama berkas" },
      file: { name: "berkas", description: "Berkas berisi artikel" },
      file2: { name: "berkas2", description: "Berkas berisi artikel" },
      file3: { name: "berkas3", description: "Berkas berisi artikel" },
      file4: { name: "berkas4", description: "Berkas berisi artikel" },
      file5: { name: "berkas5", description: "Berkas berisi artikel" },
    },
  },
  gaps: {
    name: "celah",
    description: "Pertanyaan tanpa jawaban, jawaban yang dinilai buruk, dan manfaat jawaban",
    options: { days: { name: "hari", description: "Berapa hari ke belakang (1-30)" } },
  },
  follow: {
    name: "ikuti",
    description: "Beri tahu sekali saat ada jawaban baru; tanpa pertanyaan: yang Anda ikuti",
    options: {
      question: { name: "pertanyaan", description: "Apa yang ingin kamu ketahui?" },
      where: {
        name: "di-mana",
        description: "Di mana saya memberi tahu (di sini, jika tidak dipilih)",
        choices: { here: "Di saluran ini", dm: "Lewat pesan langsung" },
      },
    },
  },
  digest: {
    name: "ringkasan",
    description: "Kalimat artikel baru, kata demi kata, harian atau mingguan di sebuah saluran",
    options: {
      every: {
        name: "seberapa-sering",
        description: "Seberapa sering; tanpa pilihan, saya sebutkan setelannya",
        choices: { daily: "Harian", weekly: "Mingguan", off: "Mati" },
      },
      channel: { name: "saluran", description: "Di mana; di sini, jika tidak dipilih" },
    },
  },
  privacy: {
    name: "privasi",
    description: "Apa yang disimpan tentangmu; tolak, ikut lagi, atau hapus",
    options: {
      do: {
        name: "tindakan",
        description: "Apa yang dilakukan",
        choices: { show: "Tampilkan", "opt-out": "Tolak dan hapus", "opt-in": "Ikut lagi", erase: "Hapus" },
      },
    },
  },
};
