import { fold } from "../../text/fold.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Questions that greet, whole and without signs, by language. */
const GREETING = phrases(`
  how are you|how r u|how are u|how are you doing|how are you today|how is it going|hows it going|how do you do|whats up|what s up|sup
  are you ok|you ok|are you there|you there|are you awake|are you alive|anyone there
  como estas|que tal|como va|que pasa|como te va|estas ahi|comment ca va|ca va|comment vas tu|comment allez vous|tu es la|quoi de neuf
  wie geht s|wie gehts|wie geht es dir|wie geht s dir|was geht|alles gut|bist du da|como vai|tudo bem|como voce esta|tudo bom|voce esta ai
  come va|come stai|tutto bene|ci sei|как дела|как ты|как поживаешь|ты тут|ты здесь|как жизнь|як справи|ти тут
  hoe gaat het|alles goed|jak sie masz|co tam|co slychac|nasilsin|naber|ne haber|khoe khong|ban khoe khong|apa kabar
  كيف حالك|كيف الحال|आप कैसे हैं|कैसे हो|สบายดีไหม|เป็นไงบ้าง
  你好吗|你还好吗|最近怎么样|在吗|你在吗|在不在|吃了吗|元気|元気ですか|お元気ですか|調子どう|調子はどう|いる|いますか|잘 지내|잘 지내요|잘 있어|거기 있어|어떻게 지내
`);

/** What newcomers ask of the bot itself. */
const OF_THE_BOT = phrases(`
  who are you|what are you|what is this bot|what does this bot do|are you a bot|are you an ai|are you human|are you real|are you chatgpt
  what can you do|what do you do|how do you work|how does this work|how do i use you|how do i use this|how to use|what is your name|whats your name|help|help me
  quien eres|que eres|eres un bot|que puedes hacer|que haces|como funcionas|como te llamas|ayuda
  qui es tu|tu es qui|es tu un bot|que peux tu faire|que sais tu faire|comment tu marches|aide
  wer bist du|was bist du|bist du ein bot|was kannst du|wie funktionierst du|wie heisst du|hilfe
  quem e voce|voce e um bot|o que voce faz|o que voce pode fazer|ajuda|chi sei|sei un bot|cosa sai fare|cosa puoi fare|aiuto
  кто ты|ты кто|ты бот|что ты умеешь|что ты можешь|помощь|хто ти|що ти вмієш|wie ben je|ben je een bot|wat kun je|kim jestes|co potrafisz|pomoc
  kimsin|sen kimsin|ne yapabilirsin|yardim|ban la ai|kamu siapa|siapa kamu|من انت|तुम कौन हो|आप कौन हैं|คุณคือใคร
  你是谁|你是什么|你是机器人吗|你会什么|你能做什么|你会做什么|怎么用|怎么使用|帮助|あなたは誰|君は誰|誰ですか|何ができるの|何ができますか|使い方|ボットですか|너 누구야|누구세요|뭐 할 수 있어|도움말
`);

/** Whether a text greets with a question ("how are you?"). */
export function greetsByAsking(text: string): boolean {
  return GREETING.has(bare(text));
}

/** Whether a text asks who the bot is or what it does. */
export function asksOfTheBot(text: string): boolean {
  return OF_THE_BOT.has(bare(text));
}

function bare(text: string): string {
  return (fold(text).match(WORD) ?? []).join(" ");
}

function phrases(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/[|\n]/).map(bare).filter(Boolean));
}
