import { koCommands } from "../commands/ko.ts";
import { counting } from "../counting.ts";
import { koManagers } from "../managers/ko.ts";
import { koNews } from "../news/ko.ts";
import type { Translation } from "../texts.ts";

const count = counting("ko");

export const ko: Translation = {
  locale: "ko",
  commands: koCommands,
  buttons: {
    prev: "◀ 이전",
    next: "다음 ▶",
    here: "답으로 돌아가기",
    quoted: "인용한 구절로",
    more: "계속 읽기",
    all: "모든 결과",
    followup: "이어서 질문",
    reference: "인용 정보 복사",
    helpful: "도움이 됨",
    unhelpful: "도움이 안 됨",
    share: "공개",
    delete: "삭제",
    tell: "답이 나오면 알려 주기",
    script: "간체 / 번체",
  },

  untitled: "(제목 없음)",
  blockKinds: { code: "코드", caption: "사진 설명", sidebar: "곁기사", headline: "제목", byline: "기자 이름" },
  lines: (first, last) => (first === last ? `${first}행` : `${first}–${last}행`),
  page: (page) => `${page}쪽`,
  recognized: "OCR로 읽음",
  readingAid: {
    words: (pairs) => `서로 맞는 낱말(번역이 아님): ${pairs}`,
    simplified: "봇이 간체로 바꾼 글:",
    traditional: "봇이 번체로 바꾼 글:",
  },
  dateOfPage: (date) => `${date} 지면`,
  dateOfFileName: (date) => `파일 이름에 따르면 ${date}`,
  alsoIn: (source, lines, more) => `${source} ${lines}에도 있음${more > 0 ? `, 그 밖에 ${more}곳` : ""}`,
  shortened: "긴 단락에서 발췌했습니다.",
  within: {
    only: (what) => `${what}만 · 모두 보기`,
    newestFirst: "최신순 · 모두 보기",
    elsewhere: (days) => `${days} 날짜의 기사에는 답이 없습니다. 다른 날이거나 날짜가 없는 기사입니다:`,
    since: (day) => `${day}부터`,
    until: (day) => `${day}까지`,
    event: (title, day) => `「${title}」(${day})에 따르면.`,
    undated: "날짜 없음",
    without: (word) => `“${word}” 제외`,
    having: (word) => `“${word}” 포함`,
    misread: (typed) => `${typed}을(를) 이해하지 못해 무시했습니다. 날짜는 2025-03-14, 2025-03, 2025처럼 써 주세요.`,
  },

  speakers: {
    saidBy: (name) => `${name}의 말`,
    wordsOf: (name) => `${name}의 말`,
    nobody: (asked) => `기사에 ${asked}(이)라는 사람의 말은 없습니다.`,
    nearest: (names) => `혹시 이것을 찾으시나요: ${names}`,
  },

  partsAway: "지금은 일부 기사를 찾아볼 수 없습니다. 다음은 나머지 기사에서 찾은 것입니다.",
  answers: "기사에서 찾았습니다:",
  composed: {
    date: "여러 곳에서 찾았습니다(오래된 순):",
    part: "질문의 각 부분에 대해 찾았습니다:",
    rank: "여러 곳에서 찾았습니다:",
  },
  related: "관련이 있을 수 있는 내용입니다:",
  nothingFound: "기사에서 이 질문에 답하는 내용을 찾지 못했습니다.",
  nearest: "가장 가까운 제목은 다음과 같지만 다른 이야기일 수 있습니다:",
  nothingIndexed: "아직 기사가 없습니다.",
  phraseExact: "이 문구가 그대로 있는 곳입니다:",
  phraseSimilar: "이 문구 그대로는 기사에 없습니다. 가장 가까운 것은 다음입니다:",
  moreActions: "더 보기: 이어 묻기, 평가, 삭제…",
  lookUpHeadline: "제목을 골라 보기…",
  matches: "일치하는 기사:",
  noMatch: "일치하는 제목도 문구도 없습니다.",
  gone: "이 구절은 이제 기사에 없습니다. `/ask`로 다시 물어보세요.",
  emptyQuestion: "질문이 비어 있어 아무것도 찾지 않았습니다. 알고 싶은 것을 적어 주세요.",
  unknownId: (id) =>
    `여기에는 번호가 “${id}”인 구절이 없습니다. 번호는 인용 아래 # 뒤에 있습니다. 잘못 입력했거나 기사가 바뀌었을 수 있습니다.`,
  guessedId: "이 번호의 구절은 없습니다. 가장 가까운 것:",
  formGone: "이 양식은 더는 쓸 수 없습니다. 다시 열어 주세요.",
  noText: "이 메시지에는 찾아볼 글이 없습니다.",
  statements: {
    heading: (shown, all) =>
      shown < all ? `**진술 ${count(all)}개 중 처음 ${count(shown)}개의 출처**` : `**진술 ${count(all)}개의 출처**`,
    notFound: "-# 기사에서 찾지 못함",
    related: "관련이 있을 수 있음:",
    unreadable: "그 메시지는 여기서 읽을 수 없습니다. 그 메시지에서 앱 → **출처 찾기**를 선택하세요.",
  },
  verification: {
    heading: (verbatim, all) => `**글자 그대로: ${count(all)}개 중 ${count(verbatim)}개**`,
    verdicts: {
      verbatim: "글자 그대로",
      "said-by-another": "다른 사람이 한 말",
      changed: "바뀜",
      stitched: "여러 곳을 이어 붙임",
      "not-found": "기사에 없음",
    },
    speakers: (given, source) => `여기: ${given} · 기사: ${source}`,
    misread: "줄 그은 곳은 잘못 읽힌 것일 수 있음",
    tooShort: (quotations) => `-# 너무 짧아 알 수 없음: ${count(quotations)}`,
    notShown: (quotations) => `-# 여기에 표시하지 않음: ${count(quotations)}`,
    none: "세 단어 이상의 인용을 찾지 못했습니다.",
    title: "인용 확인",
    label: "인용이 든 글",
  },
  comparison: {
    heading: (articles) => `기사 ${count(articles)}건이 전하는 내용`,
    differs: "서로 다른 곳에 밑줄을 그었습니다. 기사의 말로는 이렇습니다:",
    nothingDiffers: "서로 다른 숫자, 날짜, 이름, 부정은 보이지 않습니다.",
    kinds: { number: "숫자", date: "날짜", name: "이름", negation: "부정" },
    onlyOne: "이것을 전하는 기사는 하나뿐입니다:",
  },
  timeline: {
    heading: (first, last, all) => `시간순(오래된 것부터): ${count(all)}개 중 ${count(first)}–${count(last)}`,
    byArticle: "기사 날짜",
  },
  sharedBy: (user) => `${user} 님이 공개함`,
  thanks: "고맙습니다. 기록했습니다.",
  thanksUnkept: "고맙습니다. 이 투표는 저장되지 않습니다. 투표는 서버에서만, 거부하지 않은 사람의 것만 저장합니다.",
  notYours: "질문한 사람이나 관리자만 지울 수 있습니다.",
  followUpTitle: "이어서 질문",
  followUpLabel: "질문",

  catalogue: {
    browse: "기사 둘러보기…",
    newest: "전체, 최신순",
    groupedBy: { year: "날짜별", file: "파일별", language: "언어별" },
    choose: { year: "연도 선택…", month: "월 선택…", file: "파일 선택…", language: "언어 선택…" },
    undated: "날짜 없음",
    articles: (articles) => `기사 ${count(articles)}편`,
    matching: (words) => `“${words}”에 맞는 기사`,
  },
  lookUp: { near: "정확히 일치하는 제목이 없습니다. 혹시 이것을 찾으시나요:" },
  reader: { parts: "기사의 다른 부분으로…", quoted: "인용된 구절", mayBeAnothers: "다른 기사의 것일 수 있음" },

  counts: (articles, files, passages) =>
    `파일 ${count(files)}개의 기사 ${count(articles)}편, 구절 ${count(passages)}개`,
  vanished: (files) => `지금 접근할 수 없어 마지막으로 읽은 내용으로 인용하는 파일: ${files}`,
  passages: (passages) => `구절 ${count(passages)}개`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** 은 원문 인용으로만 답하며 글을 지어내지 않습니다.`,
      `- 색인: ${counts}, 마지막 변경 ${updated}`,
      `- 모델: ${model} (운영자의 컴퓨터에서 실행)`,
      `- 속도: Discord ${gatewayMs} ms, 색인 ${engineMs} ms`,
      "- 개인정보: 질문은 운영자의 컴퓨터를 떠나지 않습니다. 저장 내용은 `/privacy`에 있습니다.",
    ].join("\n"),
  help: [
    "이곳 기사의 원문을 그대로 인용해 답하고, 답이 없으면 없다고 말합니다.",
    "- `/ask`, 또는 질문과 함께 저를 멘션, 또는 DM",
    "- 질문에 시기(“3월에”, “지난주”)를 넣을 수 있고, 필터는 `dt>=2025-03`, `file:bridge`, `-word`",
    "- 제 답에 답장하거나 **이어서 질문**을 누르면 이어서 물을 수 있습니다",
    "- `/lookup`은 제목과 문구, `/cite`는 번호, `/sources`는 기사 목록",
    "- `/compare`는 같은 일을 전하는 여러 기사를 나란히, `/timeline`은 시간순으로 보여 줍니다",
    "- `/follow`는 질문에 새로운 답이 나오면 한 번 알려 줍니다",
    "- 메시지의 앱 → **출처 찾기**로 근거를 볼 수 있습니다",
    "- 메시지의 앱 → **인용 확인**: 인용이 글자 그대로인지 확인합니다. 다른 글은 `/verify`",
    "- 내 답의 버튼은 그 답을 바꾸고, 남의 답의 버튼은 내 사본을 보여 줍니다",
    "- 저장되는 내용은 `/privacy`에, 저에 대한 설명은 `/about`에 있습니다",
    "- 서버 관리자용: `/manage`는 설정, `/gaps`는 답이 없던 질문 목록, `/digest`는 새 소식을 채널에 알립니다",
  ].join("\n"),

  ...koManagers,
  ...koNews,
  needsMessageContent: "멘션 없는 메시지를 보려면 Message Content 인텐트가 필요한데, 운영자가 아직 켜지 않았습니다.",
  gapsTitle: (days) => `**${days}일 동안 답을 찾지 못한 질문**`,
  noGaps: "모든 질문에서 무언가를 찾았습니다.",
  feedback: (helpful, unhelpful) => `평가: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**저장되는 것** (Discord ID로 만든 키 아래, 이름 없이)",
      `- 서버에서 답을 찾지 못한 질문: 글, 채널, 시각, ${count(days)}일 동안. 글은 서버 관리자가 봅니다`,
      `- 서버에서의 👍와 👎: 메시지, 구절, 시각, ${count(days)}일 동안. 합계는 서버 관리자가 보며, 👎는 질문과 제목도 보지만 누구인지는 모릅니다`,
      `- **답이 나오면 알려 주기**를 누른 경우: Discord ID 자체, 질문, 서버. 알려 드릴 때까지 또는 ${count(days)}일 동안`,
      `- 어디에서 어느 메시지가 어느 질문의 답인지, ${linkDays}일 동안. 질문을 지우면 답도 지워집니다`,
      "- 거부했다는 사실, 다시 허용할 때까지",
      `그 밖에는 저장하지 않습니다. 답을 찾은 질문도, 다이렉트 메시지로 한 질문도 저장하지 않습니다. 서버에 관해 저장된 것은 제가 서버에서 제거되고 ${graceDays}일 뒤에 모두 지워집니다.`,
      "`/privacy`로 언제든 거부하거나 지울 수 있습니다.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**지금 당신에 관해**: 질문 ${questions}, 투표 ${votes}, 답한 메시지 ${links}`,
  haveOptedOut: "거부하셨으며, 그 사실은 저장되어 있습니다.",
  optedOut: "이제부터 거부했다는 사실 외에는 아무것도 저장하지 않으며, 저장된 것은 지웠습니다.",
  optedIn: "다시 허용했습니다.",
  erased: (entries) => `지웠습니다: ${entries}건`,

  busy: (seconds) => `다른 질문에 답하는 중입니다. ${seconds}초 후에 다시 물어보세요.`,
  pause: (seconds) => `여기서는 한 번에 질문 하나입니다. ${seconds}초 뒤에 다시 물어 주세요.`,
  notHere: (channels) =>
    channels === null
      ? "이 채널에서는 저에게 물을 수 없습니다. 다른 채널에서 묻거나 다이렉트 메시지를 보내 주세요."
      : `이 채널에서는 저에게 물을 수 없습니다. ${channels}에서 묻거나 다이렉트 메시지를 보내 주세요.`,
  slowDown: (seconds) => `질문이 한꺼번에 많았습니다. ${seconds}초 기다려 주세요.`,
  stopping: "다시 시작하는 중입니다. 1분 뒤에 다시 물어보세요.",
  failed: (id) => `제 쪽에 문제가 생겨 답하지 못했습니다. 원인은 운영자의 로그에 있습니다(오류 \`${id}\`).`,
  notStored: (id) =>
    "저장하지 못했습니다. 운영자의 디스크가 가득 찼거나 쓸 수 없는 상태입니다. 나중에 다시 시도해 주세요. " +
    `원인은 운영자의 로그에 있습니다(오류 \`${id}\`).`,
  cannotWriteIn: (channel) => `${channel}에 쓸 수 없어 여기에서 답합니다:`,
  notPosted: "Discord가 여기에 답변을 올리지 못하게 했습니다. 다이렉트 메시지로 묻거나 다르게 물어 주세요.",
  notPostedIn: (channel) => `Discord가 ${channel}에 답변을 올리지 못하게 했습니다. 여기에서 묻거나 다르게 물어 주세요.`,
  onlyInServers: "서버에서만 쓸 수 있습니다.",
};
