import { isLookAlike } from "../../../text/wording.ts";

/**
 * Characters that scanners take for one another. None that denies or counts: 未 and 末, 千 and 干, 入 and 八 tell different
 * things, and so does every numeral.
 */
const CHARACTERS =
  "日曰目 己已巳 人入 土士 王玉主 木本术 于干 太大犬 天夭 戌戍戊 侯候 拔拨 折拆析 免兔 历厉 治冶 晴睛 辨辩辫 贷货 博搏 暮幕慕 状壮 住往 困因囚 间问 今令 白自 情倩 部陪 准淮 既即 师帅 瓜爪 毫豪 刺剌 徽微 遣遗 沫沬 甲由田 乌鸟 凤风 贝见 厂广 户尸 刀力刁 夫天 午牛 车东 石右 代伐 材村 活话 ソン ツシ タク ロ口 カ力".split(
    " ",
  );

/** Letters that are more alike in newsprint than in books: a damaged "t" and "f", "a" and "u". */
const NEWSPRINT: readonly (readonly [string, string])[] = [
  ["f", "t"],
  ["a", "u"],
  ["н", "п"],
  ["и", "п"],
  ["е", "о"],
];

/** Whether two characters of a script without spaces may be one, misread. */
export function isMisreadCharacter(one: string, other: string): boolean {
  return one !== other && CHARACTERS.some((alike) => alike.includes(one) && alike.includes(other));
}

/** Whether two words of letters may be one, with one letter misread. */
export function isMisreadWord(one: string, other: string): boolean {
  return isLookAlike(one, other) || NEWSPRINT.some((pair) => differIn(one, other, pair));
}

function differIn(one: string, other: string, pair: readonly [string, string]): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return (
    at >= 0 &&
    one.slice(at + 1) === other.slice(at + 1) &&
    pair.includes(one.charAt(at)) &&
    pair.includes(other.charAt(at))
  );
}
