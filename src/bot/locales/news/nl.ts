import type { NewsTranslation } from "../texts.ts";

export const nlNews: NewsTranslation = {
  following: {
    set: "🔔 Ik volg deze vraag. Zodra een nieuw geïndexeerde passage haar beantwoordt, plaats ik die hier, één keer, en noem ik je. Daarvoor bewaar ik je Discord-ID en de vraag; `/follow` toont en beëindigt wat je volgt, `/privacy` toont en wist het.",
    setPrivately:
      "🔔 Ik volg deze vraag. Zodra een nieuw geïndexeerde passage haar beantwoordt, stuur ik je die, één keer, in een privébericht. Daarvoor bewaar ik je Discord-ID en de vraag; `/follow` toont en beëindigt wat je volgt, `/privacy` toont en wist het.",
    ownFull: (most) => `Hier kun je niet meer dan ${most} vragen volgen. Beëindig er eerst een met \`/follow\`.`,
    serverFull: (most) => `Op deze server worden al ${most} vragen gevolgd, meer kan niet.`,
    mayNotWrite: "Jij of ik mag hier niet schrijven. Ik kan je een privébericht sturen.",
    told: (who) => `🔔 ${who}, dit is nieuw en beantwoordt de vraag. Nu het gemeld is, volg ik die niet verder.`,
    toldPrivately: (server) =>
      `🔔 Dit is nieuw op ${server} en beantwoordt wat je daar volgt. Nu het gemeld is, volg ik het niet verder.`,
    buttons: { again: "Blijven volgen", stop: "Niet meer volgen", all: "Van iedereen", own: "Die van mij" },
    stopped: "Klaar: ik volg dit niet meer en heb het gewist.",
    gone: "Hiervan bewaar ik niets meer. `/follow` volgt het opnieuw.",
    notYours: "Alleen wie dit volgt, of een moderator, kan dat wijzigen.",
    title: "**Wat je op deze server volgt**",
    titleAll: "**Wat op deze server gevolgd wordt**",
    none: "Niets. `/follow` met een vraag volgt die.",
    inPrivate: "per privébericht",
    states: {
      waiting: "wacht op iets nieuws",
      claimed: "wordt nu gemeld",
      told: "gemeld; klaar",
      "no-permission": "gestopt: daar mag ik niet schrijven",
      "channel-gone": "gestopt: het kanaal is weg",
      "dm-closed": "gestopt: ik kan geen privébericht sturen",
    },
    choose: "Eén beëindigen en wissen…",
    stored: "- Wat je met `/follow` volgt: je Discord-ID zelf, de vraag en het kanaal, tot je het beëindigt",
  },
  news: {
    title: (articles) => `📰 **Nieuw hier, artikelen: ${articles}**`,
    lead: { daily: "passage van de dag", weekly: "passage van de week" },
    kinds: { repeated: "in meer artikelen", novel: "anders dan wat er was", newest: "het nieuwst" },
    alike: (title, more) => `bijna hetzelfde in ‘${title}’${more > 0 ? ` en nog ${more}` : ""}`,
    turnOff: "Dit overzicht uitzetten",
    isOff: "Er is geen overzicht van nieuwe artikelen. `/digest` zet het aan.",
    isOn: {
      daily: (channel) =>
        `Elke dag na 08:00 UTC plaats ik in ${channel} een overzicht van nieuwe artikelen; zijn die er niet, dan niets.`,
      weekly: (channel) =>
        `Elke maandag na 08:00 UTC plaats ik in ${channel} een overzicht van nieuwe artikelen; zijn die er niet, dan niets.`,
    },
    onlyModerators: "Alleen moderators kunnen het overzicht uitzetten.",
    logged: (who) => `📰 ${who} heeft het overzicht van nieuwe artikelen gewijzigd:`,
  },
};
