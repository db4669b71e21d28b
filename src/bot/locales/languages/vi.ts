import { viCommands } from "../commands/vi.ts";
import { counting } from "../counting.ts";
import { viManagers } from "../managers/vi.ts";
import { viNews } from "../news/vi.ts";
import type { Translation } from "../texts.ts";

const count = counting("vi");

export const vi: Translation = {
  locale: "vi",
  commands: viCommands,
  buttons: {
    prev: "◀ Trước",
    next: "Sau ▶",
    here: "Về câu trả lời",
    quoted: "Đến đoạn được trích",
    more: "Đọc tiếp",
    all: "Tất cả kết quả",
    followup: "Hỏi tiếp",
    reference: "Sao chép trích dẫn",
    helpful: "Hữu ích",
    unhelpful: "Không hữu ích",
    share: "Chia sẻ",
    delete: "Xóa",
    tell: "Báo tôi khi có câu trả lời",
    script: "Giản thể / phồn thể",
  },

  untitled: "(không có tiêu đề)",
  blockKinds: { code: "mã", caption: "chú thích ảnh", sidebar: "khung bên", headline: "tiêu đề", byline: "tác giả" },
  lines: (first, last) => (first === last ? `dòng ${first}` : `dòng ${first}–${last}`),
  page: (page) => `trang ${page}`,
  recognized: "đọc bằng OCR",
  readingAid: {
    words: (pairs) => `Các từ khớp nhau, không phải bản dịch: ${pairs}`,
    simplified: "Chữ giản thể, do bot chuyển:",
    traditional: "Chữ phồn thể, do bot chuyển:",
  },
  dateOfPage: (date) => `trang báo ngày ${date}`,
  dateOfFileName: (date) => `${date} theo tên tệp`,
  alsoIn: (source, lines, more) => `Cũng có trong ${source}, ${lines}${more > 0 ? `, và ${count(more)} chỗ khác` : ""}`,
  shortened: "Trích từ một đoạn dài hơn.",
  within: {
    only: (what) => `Chỉ ${what} · hiện tất cả`,
    newestFirst: "Mới nhất trước · hiện tất cả",
    elsewhere: (days) => `Không bài nào đề ngày ${days} trả lời câu này. Từ ngày khác, hoặc không có ngày:`,
    since: (day) => `từ ${day}`,
    until: (day) => `đến ${day}`,
    event: (title, day) => `Theo “${title}”, ${day}.`,
    undated: "không có ngày",
    without: (word) => `không có “${word}”`,
    having: (word) => `có “${word}”`,
    misread: (typed) => `Tôi không hiểu ${typed} nên đã bỏ qua. Hãy viết ngày là 2025-03-14, 2025-03 hoặc 2025.`,
  },

  speakers: {
    saidBy: (name) => `lời của ${name}`,
    wordsOf: (name) => `lời của ${name}`,
    nobody: (asked) => `Các bài viết không trích lời ai tên là ${asked}.`,
    nearest: (names) => `Có lẽ bạn muốn nói: ${names}`,
  },

  partsAway: "Hiện không truy cập được một số bài viết; phần này lấy từ các bài còn lại.",
  answers: "Tìm thấy trong các bài viết:",
  composed: {
    date: "Tìm thấy ở nhiều chỗ, cũ nhất trước:",
    part: "Tìm thấy cho từng phần của câu hỏi:",
    rank: "Tìm thấy ở nhiều chỗ:",
  },
  related: "Phần này có thể liên quan:",
  nothingFound: "Tôi không tìm thấy gì trong các bài viết trả lời được câu này.",
  nearest: "Các tiêu đề gần nhất, có thể nói về chuyện khác:",
  nothingIndexed: "Chưa có bài viết nào trong chỉ mục.",
  phraseExact: "Đúng những từ này được in ở đây:",
  phraseSimilar: "Đúng những từ này không có trong các bài viết; gần nhất là:",
  moreActions: "Thêm: hỏi tiếp, đánh giá, xóa…",
  lookUpHeadline: "Mở một tiêu đề…",
  matches: "Các bài viết phù hợp:",
  noMatch: "Không có tiêu đề hay cụm từ nào trong các bài viết phù hợp.",
  gone: "Đoạn này không còn trong các bài viết. Hãy hỏi lại bằng `/ask`.",
  emptyQuestion: "Câu hỏi của bạn trống nên tôi chưa tìm gì. Hãy viết điều bạn muốn biết.",
  unknownId: (id) =>
    `Không có đoạn nào ở đây mang mã “${id}”. Mã nằm dưới trích dẫn, sau dấu #; có thể gõ sai, hoặc bài viết đã thay đổi.`,
  guessedId: "Không có đoạn nào mang mã này; gần nhất là:",
  formGone: "Tôi không còn biết biểu mẫu này. Hãy mở lại.",
  noText: "Tin nhắn này không có chữ nào để tìm.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Nguồn của ${count(shown)} phát biểu đầu tiên trong ${count(all)}**`
        : `**Nguồn của ${count(all)} phát biểu**`,
    notFound: "-# không tìm thấy trong các bài viết",
    related: "có thể liên quan:",
    unreadable: "Tôi không đọc được tin nhắn đó ở đây. Trên tin nhắn ấy, hãy chọn Ứng dụng → **Tìm nguồn**.",
  },
  verification: {
    heading: (verbatim, all) => `**Đúng từng chữ: ${count(verbatim)} trên ${count(all)}**`,
    verdicts: {
      verbatim: "đúng từng chữ",
      "said-by-another": "người khác nói",
      changed: "bị thay đổi",
      stitched: "ghép từ nhiều chỗ",
      "not-found": "không có trong các bài",
    },
    speakers: (given, source) => `ở đây: ${given} · trong bài: ${source}`,
    misread: "chỗ gạch ngang có thể bị đọc sai",
    tooShort: (quotations) => `-# Quá ngắn để biết: ${count(quotations)}`,
    notShown: (quotations) => `-# Không hiện ở đây: ${count(quotations)}`,
    none: "Không thấy trích dẫn nào từ ba chữ trở lên.",
    title: "Kiểm tra trích dẫn",
    label: "Văn bản có trích dẫn",
  },
  comparison: {
    heading: (articles) => `Điều ${count(articles)} bài viết nói về việc này`,
    differs: "Chỗ khác nhau được gạch chân; đây là lời trong các bài:",
    nothingDiffers: "Tôi không thấy con số, ngày tháng, tên hay lời phủ định nào khác nhau.",
    kinds: { number: "Con số", date: "Ngày tháng", name: "Tên", negation: "Phủ định" },
    onlyOne: "Chỉ một bài nói về việc này:",
  },
  timeline: {
    heading: (first, last, all) => `Theo thời gian, cũ nhất trước: ${count(first)}–${count(last)} trong ${count(all)}`,
    byArticle: "ngày của bài viết",
  },
  sharedBy: (user) => `Chia sẻ bởi ${user}`,
  thanks: "Cảm ơn, đã ghi nhận.",
  thanksUnkept:
    "Cảm ơn. Phiếu này không được lưu: phiếu chỉ được lưu trong máy chủ, và không lưu phiếu của người đã từ chối.",
  notYours: "Chỉ người đã hỏi hoặc người kiểm duyệt mới được xóa.",
  followUpTitle: "Hỏi tiếp",
  followUpLabel: "Câu hỏi của bạn",

  catalogue: {
    browse: "Duyệt các bài viết…",
    newest: "Tất cả, mới nhất trước",
    groupedBy: { year: "Theo ngày", file: "Theo tệp", language: "Theo ngôn ngữ" },
    choose: { year: "Chọn năm…", month: "Chọn tháng…", file: "Chọn tệp…", language: "Chọn ngôn ngữ…" },
    undated: "Không có ngày",
    articles: (articles) => `${count(articles)} bài viết`,
    matching: (words) => `Bài viết cho “${words}”`,
  },
  lookUp: { near: "Không có tiêu đề nào đúng như vậy. Có lẽ bạn tìm:" },
  reader: {
    parts: "Đến một phần của bài viết…",
    quoted: "đoạn được trích",
    mayBeAnothers: "có thể thuộc bài viết khác",
  },

  counts: (articles, files, passages) =>
    `${count(articles)} bài viết trong ${count(files)} tệp, ${count(passages)} đoạn`,
  vanished: (files) => `Số tệp hiện không truy cập được, trích như lần đọc gần nhất: ${files}`,
  passages: (passages) => `${count(passages)} đoạn`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** trả lời bằng trích dẫn nguyên văn; không có gì được tạo ra.`,
      `- Chỉ mục: ${counts}, thay đổi lần cuối: ${updated}`,
      `- Mô hình: ${model}, trên máy của người vận hành`,
      `- Tốc độ: Discord ${gatewayMs} ms, chỉ mục ${engineMs} ms`,
      "- Quyền riêng tư: không câu hỏi nào rời khỏi máy của người vận hành; `/privacy` cho biết những gì được lưu.",
    ].join("\n"),
  help: [
    "Tôi trả lời câu hỏi bằng trích dẫn nguyên văn từ các bài viết ở đây, và nói rõ khi không có câu trả lời.",
    "- `/ask`, hoặc nhắc tên tôi kèm câu hỏi, hoặc nhắn riêng cho tôi",
    "- Câu hỏi có thể nói khi nào (“vào tháng 3”, “tuần trước”) và có bộ lọc: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Trả lời tin của tôi, hoặc bấm **Hỏi tiếp**, để hỏi thêm",
    "- `/lookup` tìm tiêu đề và cụm từ chính xác, `/cite` tìm đoạn theo mã, `/sources` liệt kê mọi bài viết",
    "- `/compare` đặt cạnh nhau điều nhiều bài viết nói về cùng một việc, `/timeline` xếp theo thời gian",
    "- `/follow` báo cho bạn một lần khi có điều mới trả lời một câu hỏi",
    "- Trên một tin nhắn: Ứng dụng → **Tìm nguồn** cho thấy điều gì chứng thực nó",
    "- Trên một tin nhắn: Ứng dụng → **Kiểm tra trích dẫn**: có trích đúng từng chữ không? Với văn bản khác, dùng `/verify`",
    "- Các nút dưới câu trả lời của bạn thay đổi nó; các nút dưới câu trả lời của người khác cho bạn một bản riêng",
    "- `/privacy` cho biết những gì được lưu về bạn, `/about` cho biết tôi là gì",
    "- Dành cho người quản lý máy chủ: `/manage` đổi cài đặt của tôi, `/gaps` liệt kê câu hỏi chưa có câu trả lời, `/digest` báo điều mới trong một kênh",
  ].join("\n"),

  ...viManagers,
  ...viNews,
  needsMessageContent: "Để thấy tin nhắn không nhắc tên, tôi cần Message Content Intent; người vận hành chưa bật.",
  gapsTitle: (days) => `**Câu hỏi không tìm được gì trong ${count(days)} ngày**`,
  noGaps: "Câu hỏi nào cũng tìm được gì đó.",
  feedback: (helpful, unhelpful) => `Đánh giá: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Những gì được lưu**, dưới một khóa tạo từ id Discord của bạn, không có tên bạn",
      `- Câu hỏi trong máy chủ mà không tìm được gì: nội dung, kênh và thời gian, trong ${count(days)} ngày; người quản lý máy chủ thấy nội dung`,
      `- 👍 và 👎 trong máy chủ: tin nhắn, đoạn và thời gian, trong ${count(days)} ngày; người quản lý thấy tổng số, với 👎 còn thấy câu hỏi và tiêu đề, không biết của ai`,
      `- Nơi bạn bấm **Báo tôi khi có câu trả lời**: chính id Discord của bạn, câu hỏi và máy chủ, đến khi được báo hoặc trong ${count(days)} ngày`,
      `- Tin nào của tôi trả lời tin nào của bạn, và ở đâu, trong ${count(linkDays)} ngày, để nó mất theo tin của bạn`,
      "- Việc bạn đã từ chối, cho đến khi bạn tham gia lại",
      `Không gì khác: không lưu câu hỏi đã tìm được câu trả lời, cũng không lưu câu hỏi trong tin nhắn riêng. Mọi thứ được lưu về một máy chủ sẽ bị xóa ${count(graceDays)} ngày sau khi tôi bị gỡ khỏi đó.`,
      "Bạn có thể từ chối hoặc xóa bất cứ lúc nào bằng `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Về bạn, hiện giờ**: câu hỏi ${questions}, phiếu ${votes}, tin nhắn đã trả lời ${links}`,
  haveOptedOut: "Bạn đã từ chối; điều đó được lưu.",
  optedOut: "Từ nay chỉ lưu việc bạn đã từ chối, và những gì đã lưu thì đã xóa.",
  optedIn: "Bạn đã tham gia lại.",
  erased: (entries) => `Đã xóa: ${entries}.`,

  busy: (seconds) => `Tôi đang bận trả lời các câu hỏi khác. Hãy hỏi lại sau ${seconds} giây.`,
  pause: (seconds) => `Ở đây mỗi lần một câu hỏi: bạn có thể hỏi lại sau ${seconds} giây.`,
  notHere: (channels) =>
    channels === null
      ? "Không được hỏi tôi trong kênh này. Hãy hỏi ở kênh khác, hoặc nhắn riêng cho tôi."
      : `Không được hỏi tôi trong kênh này. Hãy hỏi ở ${channels}, hoặc nhắn riêng cho tôi.`,
  slowDown: (seconds) => `Nhiều câu hỏi một lúc quá. Hãy đợi ${seconds} giây.`,
  stopping: "Tôi đang được khởi động lại. Hãy hỏi lại sau một phút.",
  failed: (id) =>
    `Phía tôi có trục trặc nên không có câu trả lời. Nguyên nhân nằm trong nhật ký của người vận hành, lỗi \`${id}\`.`,
  notStored: (id) =>
    "Tôi không lưu được: ổ đĩa của người vận hành đã đầy hoặc không ghi được. Hãy thử lại sau. Nguyên nhân nằm trong " +
    `nhật ký của người vận hành, lỗi \`${id}\`.`,
  cannotWriteIn: (channel) => `Tôi không được viết trong ${channel}, nên câu trả lời ở đây:`,
  notPosted: "Discord không cho tôi đăng câu trả lời ở đây. Hãy nhắn riêng cho tôi, hoặc hỏi cách khác.",
  notPostedIn: (channel) =>
    `Discord không cho tôi đăng câu trả lời trong ${channel}. Hãy hỏi tôi ở đây, hoặc hỏi cách khác.`,
  onlyInServers: "Chức năng này chỉ dùng được trong máy chủ.",
};
