/**
 * Words with which people speak of themselves and each other, or point at what only they see ("anyone", "my", "this"): what is
 * asked with them is mostly asked of people. By language, in no order.
 */
const AMONG_PEOPLE: ReadonlySet<string> = new Set(
  `i me my mine we us our you your yours u ur anyone anybody someone somebody everyone everybody guys this that here
  estás estáis tienes tenéis avez hast habt bist seid avete hai
  yo mi mis nos nosotros nosotras tú tu tus te ti vosotros os usted ustedes alguien esto
  je moi mon ma mes nous toi ton ta tes vous votre vos ça
  ich mir mich mein meine wir uns du dir dich dein deine euch jemand
  eu meu minha você vocês vc te alguém isso
  io mio mia noi voi qualcuno
  я мне меня мой моя мы нас нам ты тебя тебе вы вас вам это
  ik wij jij je jullie iemand ja mnie ty ktoś ben sen siz kimse tôi bạn ai aku saya kamu kalian siapa jag du vi ni`
    .split(/\s+/)
    .filter(Boolean),
);
const AMONG_PEOPLE_UNSPACED =
  /[我你您咱]|有人|大家|这个|這個|みんな|誰か|私|僕|俺|あなた|これ|나는|우리|너희|이거|누구 있|أنا|أنت|كم الساعة|मैं|तुम|आप/u;
/** "j'ai", "t'as", "c'est quoi": what stands before the apostrophe of a French or English word. */
const WORD = /[\p{L}\p{M}]+(?:['’](?=\p{L}))?/gu;
const ELIDED = /^[jt]['’]$/;

/** Whether a text speaks to, or of, the people who read it. */
export function speaksToPeople(text: string): boolean {
  const words = text.toLowerCase().match(WORD) ?? [];
  return (
    words.some((word) => ELIDED.test(word) || AMONG_PEOPLE.has(word.replace(/['’]$/, ""))) ||
    AMONG_PEOPLE_UNSPACED.test(text)
  );
}
