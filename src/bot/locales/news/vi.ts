import type { NewsTranslation } from "../texts.ts";

export const viNews: NewsTranslation = {
  following: {
    set: "🔔 Tôi theo dõi câu hỏi này. Ngay khi có đoạn mới được lập chỉ mục trả lời nó, tôi đăng tại đây một lần và nhắc đến bạn. Để làm vậy tôi giữ ID Discord của bạn và câu hỏi; `/follow` liệt kê và chấm dứt những gì bạn theo dõi, `/privacy` cho xem và xóa.",
    setPrivately:
      "🔔 Tôi theo dõi câu hỏi này. Ngay khi có đoạn mới được lập chỉ mục trả lời nó, tôi gửi bạn một lần qua tin nhắn riêng. Để làm vậy tôi giữ ID Discord của bạn và câu hỏi; `/follow` liệt kê và chấm dứt những gì bạn theo dõi, `/privacy` cho xem và xóa.",
    ownFull: (most) =>
      `Ở đây bạn chỉ theo dõi được nhiều nhất ${most} câu hỏi. Hãy chấm dứt một câu bằng \`/follow\` trước.`,
    serverFull: (most) => `Máy chủ này đã theo dõi ${most} câu hỏi, là mức cao nhất.`,
    mayNotWrite: "Bạn hoặc tôi không được viết ở đây. Tôi có thể gửi tin nhắn riêng cho bạn.",
    told: (who) => `🔔 ${who}, đoạn này mới và trả lời câu hỏi đang được theo dõi. Tôi đã báo, và thôi theo dõi.`,
    toldPrivately: (server) =>
      `🔔 Đoạn này mới ở ${server} và trả lời điều bạn theo dõi ở đó. Tôi đã báo, và thôi theo dõi.`,
    buttons: { again: "Theo dõi tiếp", stop: "Thôi theo dõi", all: "Của mọi người", own: "Của tôi" },
    stopped: "Xong: tôi không theo dõi nữa và đã xóa.",
    gone: "Tôi không còn giữ gì về điều này. `/follow` sẽ theo dõi lại.",
    notYours: "Chỉ người theo dõi câu hỏi này, hoặc người điều hành, mới đổi được.",
    title: "**Những gì bạn theo dõi trong máy chủ này**",
    titleAll: "**Những gì được theo dõi trong máy chủ này**",
    none: "Chưa có gì. `/follow` cùng một câu hỏi sẽ theo dõi câu đó.",
    inPrivate: "qua tin nhắn riêng",
    states: {
      waiting: "đang chờ điều mới",
      claimed: "đang báo",
      told: "đã báo; xong",
      "no-permission": "đã dừng: tôi không được viết ở đó",
      "channel-gone": "đã dừng: kênh không còn",
      "dm-closed": "đã dừng: tôi không gửi được tin nhắn riêng",
    },
    choose: "Chấm dứt và xóa một mục…",
    stored:
      "- Những gì bạn theo dõi bằng `/follow`: chính ID Discord của bạn, câu hỏi và kênh, cho đến khi bạn chấm dứt",
  },
  news: {
    title: (articles) => `📰 **Bài mới: ${articles}**`,
    lead: { daily: "đoạn của ngày", weekly: "đoạn của tuần" },
    kinds: { repeated: "trong nhiều bài", novel: "khác những gì đã có", newest: "mới nhất" },
    alike: (title, more) => `rất giống trong “${title}”${more > 0 ? ` và ${more} bài nữa` : ""}`,
    turnOff: "Tắt bản tổng hợp này",
    isOff: "Không có bản tổng hợp bài mới. `/digest` sẽ bật.",
    isOn: {
      daily: (channel) =>
        `Mỗi ngày sau 08:00 UTC tôi đăng bản tổng hợp bài mới trong ${channel}; không có bài mới thì thôi.`,
      weekly: (channel) =>
        `Thứ Hai sau 08:00 UTC tôi đăng bản tổng hợp bài mới trong ${channel}; không có bài mới thì thôi.`,
    },
    onlyModerators: "Chỉ người điều hành mới tắt được bản tổng hợp.",
    logged: (who) => `📰 ${who} đã đổi bản tổng hợp bài mới:`,
  },
};
