import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "부터", description: "이 날부터의 기사만 (2025-03, 지난주)" },
  to: { name: "까지", description: "이 날까지의 기사만" },
  source: { name: "출처", description: "이 파일만, 또는 이름에 이것이 들어간 파일" },
  article: { name: "기사", description: "이 기사만" },
  said_by: { name: "발언자", description: "이 사람의 말만" },
};

export const koCommands: CommandsTranslation = {
  ask: {
    name: "질문",
    description: "질문하면 기사 원문을 그대로 인용해 답합니다",
    options: {
      ...SCOPE,
      question: { name: "내용", description: "무엇이 궁금한가요?" },
      private: { name: "비공개", description: "답을 나에게만 보여 주기" },
      count: { name: "개수", description: "넘겨 볼 인용문 수 (1–6)" },
    },
  },
  lookup: {
    name: "찾기",
    description: "제목으로 기사를, 또는 모든 기사에서 문구를 찾습니다",
    options: {
      ...SCOPE,
      private: { name: "비공개", description: "나에게만 보이기" },
      text: { name: "문구", description: "제목, 이름 또는 인쇄된 그대로의 문구" },
    },
  },
  cite: {
    name: "인용",
    description: "인용 번호로 구절을 보여 줍니다",
    options: {
      private: { name: "비공개", description: "나에게만 보이기" },
      id: { name: "번호", description: "인용문 아래에 있는 번호" },
    },
  },
  sources: {
    name: "출처",
    description: "답에 인용되는 기사 목록",
    options: {
      private: { name: "비공개", description: "나에게만 보이기" },
      search: { name: "검색", description: "제목이나 파일 이름에 이 말이 있는 기사만" },
    },
  },
  about: { name: "정보", description: "이 봇의 모델, 색인, 버전, 속도, 개인정보" },
  help: { name: "도움말", description: "질문하는 방법과 버튼의 역할" },
  "find-sources": { name: "출처 찾기" },
  verify: {
    name: "확인",
    description: "글에 든 인용이 기사와 같은지 확인합니다",
    options: {
      private: { name: "비공개", description: "나에게만 보이기" },
      text: { name: "글", description: "인용이 든 글. 비우면 입력 창이 열립니다" },
    },
  },
  compare: {
    name: "비교",
    description: "같은 일을 전하는 여러 기사를 나란히 놓고 다른 곳을 표시합니다",
    options: {
      ...SCOPE,
      question: { name: "내용", description: "무엇이 궁금한가요?" },
      private: { name: "비공개", description: "나에게만 보이기" },
    },
  },
  timeline: {
    name: "연표",
    description: "한 주제에 대해 기사가 전하는 내용을 시간순으로 보여 줍니다",
    options: {
      ...SCOPE,
      topic: { name: "주제", description: "연표로 볼 주제" },
      private: { name: "비공개", description: "나에게만 보이기" },
    },
  },
  "check-quotations": { name: "인용 확인" },
  manage: {
    name: "관리",
    description: "이 서버에서 답하는 방식을 보거나 바꿉니다",
    options: {
      part: {
        name: "항목",
        description: "보거나 바꿀 것",
        choices: { all: "모두 보기", answers: "답변", questions: "질문 채널", order: "질서와 보고" },
      },
    },
  },
  articles: {
    name: "기사",
    description: "이 서버에서만 보이는 기사를 더하고, 빼고, 나열합니다",
    options: {
      add: {
        name: "추가",
        description: "파일 추가: 텍스트, 웹 페이지, PDF, Office, 전자책, 표, 메일 등, 각 10 MiB까지",
      },
      remove: { name: "제거", description: "파일 하나 빼기" },
      list: { name: "목록", description: "이 서버의 파일 목록" },
      name: { name: "이름", description: "파일 이름" },
      file: { name: "파일", description: "기사가 든 파일" },
      file2: { name: "파일2", description: "기사가 든 파일" },
      file3: { name: "파일3", description: "기사가 든 파일" },
      file4: { name: "파일4", description: "기사가 든 파일" },
      file5: { name: "파일5", description: "기사가 든 파일" },
    },
  },
  gaps: {
    name: "미답변",
    description: "최근 답을 찾지 못한 질문, 낮은 평가를 받은 답변, 답변의 유용함",
    options: { days: { name: "일수", description: "며칠 전까지 볼지 (1–30)" } },
  },
  follow: {
    name: "지켜보기",
    description: "새 대목이 답하면 한 번 알림. 질문 없이 쓰면 목록",
    options: {
      question: { name: "내용", description: "무엇이 궁금한가요?" },
      where: {
        name: "어디서",
        description: "알릴 곳 (선택하지 않으면 여기)",
        choices: { here: "이 채널에서", dm: "다이렉트 메시지로" },
      },
    },
  },
  digest: {
    name: "새글요약",
    description: "새 기사의 문장을 원문 그대로, 매일 또는 매주 채널에",
    options: {
      every: {
        name: "주기",
        description: "얼마나 자주. 선택하지 않으면 현재 설정 표시",
        choices: { daily: "매일", weekly: "매주", off: "끄기" },
      },
      channel: { name: "채널", description: "어디에. 선택하지 않으면 여기" },
    },
  },
  privacy: {
    name: "개인정보",
    description: "무엇이 저장되는지 보고, 거부하거나 지웁니다",
    options: {
      do: {
        name: "동작",
        description: "무엇을 할까요",
        choices: { show: "보기", "opt-out": "거부하고 지우기", "opt-in": "다시 허용", erase: "지우기" },
      },
    },
  },
};
