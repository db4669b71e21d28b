import type { NewsTranslation } from "../texts.ts";

export const koNews: NewsTranslation = {
  following: {
    set: "🔔 이 질문을 지켜볼게요. 새로 색인된 대목이 답하면 여기에 한 번만 올리고 멘션합니다. 이를 위해 Discord ID와 질문을 보관합니다. `/follow` 로 목록을 보고 끝낼 수 있고, `/privacy` 로 보고 지울 수 있습니다.",
    setPrivately:
      "🔔 이 질문을 지켜볼게요. 새로 색인된 대목이 답하면 다이렉트 메시지로 한 번만 알려 드립니다. 이를 위해 Discord ID와 질문을 보관합니다. `/follow` 로 목록을 보고 끝낼 수 있고, `/privacy` 로 보고 지울 수 있습니다.",
    ownFull: (most) => `여기서는 질문을 ${most}개까지만 지켜볼 수 있습니다. 먼저 \`/follow\` 로 하나를 끝내세요.`,
    serverFull: (most) => `이 서버에서는 이미 최대치인 질문 ${most}개를 지켜보고 있습니다.`,
    mayNotWrite: "여기에는 당신이나 제가 글을 쓸 수 없습니다. 대신 다이렉트 메시지를 보낼 수 있습니다.",
    told: (who) => `🔔 ${who}, 지켜보던 질문에 답하는 새 대목입니다. 알려 드렸으니 이제 지켜보지 않습니다.`,
    toldPrivately: (server) =>
      `🔔 ${server}에서 지켜보던 질문에 답하는 새 대목입니다. 알려 드렸으니 이제 지켜보지 않습니다.`,
    buttons: { again: "계속 지켜보기", stop: "그만 지켜보기", all: "모두의 것", own: "내 것" },
    stopped: "완료: 더는 지켜보지 않으며 지웠습니다.",
    gone: "이제 이에 대해 보관하는 것이 없습니다. `/follow` 로 다시 지켜볼 수 있습니다.",
    notYours: "지켜보는 사람이나 운영자만 바꿀 수 있습니다.",
    title: "**이 서버에서 내가 지켜보는 질문**",
    titleAll: "**이 서버에서 지켜보는 질문**",
    none: "없습니다. `/follow` 에 질문을 붙이면 지켜봅니다.",
    inPrivate: "다이렉트 메시지로",
    states: {
      waiting: "새로운 것을 기다리는 중",
      claimed: "알리는 중",
      told: "알림 완료",
      "no-permission": "중지: 그곳에 글을 쓸 수 없음",
      "channel-gone": "중지: 채널이 없어짐",
      "dm-closed": "중지: 다이렉트 메시지를 보낼 수 없음",
    },
    choose: "하나를 끝내고 지우기…",
    stored: "- `/follow` 로 지켜보는 것: Discord ID 자체, 질문, 채널. 끝낼 때까지",
  },
  news: {
    title: (articles) => `📰 **새 기사: ${articles}건**`,
    lead: { daily: "오늘의 대목", weekly: "이번 주의 대목" },
    kinds: { repeated: "여러 기사에", novel: "지금까지 없던 내용", newest: "가장 최근" },
    alike: (title, more) => `‘${title}’에도 매우 비슷한 문장${more > 0 ? ` 외 ${more}건` : ""}`,
    turnOff: "이 요약 끄기",
    isOff: "새 기사 요약이 없습니다. `/digest` 로 켤 수 있습니다.",
    isOn: {
      daily: (channel) => `매일 08:00 UTC 이후 ${channel}에 새 기사 요약을 올립니다. 새 기사가 없으면 올리지 않습니다.`,
      weekly: (channel) =>
        `매주 월요일 08:00 UTC 이후 ${channel}에 새 기사 요약을 올립니다. 새 기사가 없으면 올리지 않습니다.`,
    },
    onlyModerators: "요약은 운영자만 끌 수 있습니다.",
    logged: (who) => `📰 ${who} 님이 새 기사 요약을 변경했습니다:`,
  },
};
