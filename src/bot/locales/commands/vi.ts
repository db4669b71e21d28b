import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "từ", description: "Chỉ các bài từ ngày này trở đi (2025-03, tuần trước)" },
  to: { name: "đến", description: "Chỉ các bài đến ngày này" },
  source: { name: "nguồn", description: "Chỉ tệp này, hoặc các tệp có tên chứa chữ này" },
  article: { name: "bài", description: "Chỉ bài này" },
  said_by: { name: "người_nói", description: "Chỉ lời của người này" },
};

export const viCommands: CommandsTranslation = {
  ask: {
    name: "hỏi",
    description: "Đặt câu hỏi; câu trả lời được trích nguyên văn từ các bài viết",
    options: {
      ...SCOPE,
      question: { name: "câu-hỏi", description: "Bạn muốn biết điều gì?" },
      private: { name: "riêng", description: "Chỉ hiện câu trả lời cho bạn" },
      count: { name: "số", description: "Số trích dẫn để lật xem (1-6)" },
    },
  },
  lookup: {
    name: "tra-cứu",
    description: "Tìm bài viết theo tiêu đề, hoặc một cụm từ chính xác trong mọi bài",
    options: {
      ...SCOPE,
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
      text: { name: "nội-dung", description: "Tiêu đề, tên, hoặc các từ đúng như được in" },
    },
  },
  cite: {
    name: "trích-dẫn",
    description: "Hiện một đoạn theo mã trích dẫn",
    options: {
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
      id: { name: "mã", description: "Mã bên dưới một trích dẫn" },
    },
  },
  sources: {
    name: "nguồn",
    description: "Liệt kê các bài viết được trích trong câu trả lời",
    options: {
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
      search: { name: "tìm", description: "Chỉ những bài có từ này trong tiêu đề hoặc tên tệp" },
    },
  },
  about: { name: "giới-thiệu", description: "Mô hình, chỉ mục, phiên bản, tốc độ và quyền riêng tư của bot này" },
  help: { name: "trợ-giúp", description: "Cách hỏi, và các nút làm gì" },
  "find-sources": { name: "Tìm nguồn" },
  verify: {
    name: "kiểm-tra",
    description: "Kiểm tra xem trích dẫn trong văn bản có đúng như trong các bài không",
    options: {
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
      text: { name: "văn-bản", description: "Văn bản có trích dẫn; nếu trống sẽ mở biểu mẫu" },
    },
  },
  compare: {
    name: "so-sánh",
    description: "Điều nhiều bài viết nói về cùng một việc, đặt cạnh nhau, chỗ khác được đánh dấu",
    options: {
      ...SCOPE,
      question: { name: "câu-hỏi", description: "Bạn muốn biết điều gì?" },
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
    },
  },
  timeline: {
    name: "dòng-thời-gian",
    description: "Điều các bài viết nói về một chủ đề, theo thứ tự thời gian",
    options: {
      ...SCOPE,
      topic: { name: "chủ-đề", description: "Chủ đề của dòng thời gian" },
      private: { name: "riêng", description: "Chỉ hiện cho bạn" },
    },
  },
  "check-quotations": { name: "Kiểm tra trích dẫn" },
  manage: {
    name: "quản-lý",
    description: "Xem hoặc đổi cách tôi trả lời trong máy chủ này",
    options: {
      part: {
        name: "phần",
        description: "Xem hoặc đổi điều gì",
        choices: { all: "Hiện tất cả", answers: "Câu trả lời", questions: "Kênh câu hỏi", order: "Trật tự và báo cáo" },
      },
    },
  },
  articles: {
    name: "bài-viết",
    description: "Bài viết riêng của máy chủ này, chỉ thấy ở đây: thêm, xóa, liệt kê",
    options: {
      add: {
        name: "thêm",
        description: "Thêm tệp: văn bản, trang web, PDF, Office, sách, bảng, thư và hơn nữa, mỗi tệp tối đa 10 MiB",
      },
      remove: { name: "xóa", description: "Xóa một tệp" },
      list: { name: "liệt-kê", description: "Liệt kê các tệp của máy chủ này" },
      name: { name: "tên", description: "Tên tệp" },
      file: { name: "tệp", description: "Một tệp có bài viết" },
      file2: { name: "tệp2", description: "Một tệp có bài viết" },
      file3: { name: "tệp3", description: "Một tệp có bài viết" },
      file4: { name: "tệp4", description: "Một tệp có bài viết" },
      file5: { name: "tệp5", description: "Một tệp có bài viết" },
    },
  },
  gaps: {
    name: "lỗ-hổng",
    description: "Câu hỏi gần đây chưa có lời đáp, câu trả lời bị chê, và mức hữu ích",
    options: { days: { name: "ngày", description: "Bao nhiêu ngày trở lại (1-30)" } },
  },
  follow: {
    name: "theo-dõi",
    description: "Báo một lần khi có điều mới trả lời; không có câu hỏi: bạn theo dõi gì",
    options: {
      question: { name: "câu-hỏi", description: "Bạn muốn biết điều gì?" },
      where: {
        name: "ở-đâu",
        description: "Báo ở đâu (ở đây, nếu không chọn)",
        choices: { here: "Tại kênh này", dm: "Qua tin nhắn riêng" },
      },
    },
  },
  digest: {
    name: "tổng-hợp",
    description: "Câu trong bài mới, nguyên văn, hằng ngày hoặc hằng tuần trong một kênh",
    options: {
      every: {
        name: "bao-lâu",
        description: "Bao lâu một lần; không chọn thì tôi cho biết đang đặt gì",
        choices: { daily: "Hằng ngày", weekly: "Hằng tuần", off: "Tắt" },
      },
      channel: { name: "kênh", description: "Ở đâu; ở đây, nếu không chọn" },
    },
  },
  privacy: {
    name: "riêng-tư",
    description: "Những gì được lưu về bạn; từ chối, tham gia lại hoặc xóa",
    options: {
      do: {
        name: "việc",
        description: "Làm gì",
        choices: { show: "Xem", "opt-out": "Từ chối và xóa", "opt-in": "Tham gia lại", erase: "Xóa" },
      },
    },
  },
};
