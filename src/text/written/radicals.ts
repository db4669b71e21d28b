/**
 * Radicals of Chinese characters that PDF files hold in place of characters, each before the character that it stands for:
 * those of U+2E80 to U+2EF3 that NFKC leaves as they are [Unicode 14, EquivalentUnifiedIdeograph.txt]. U+2E80 stands for none;
 * the radicals of Kangxi (U+2F00 to U+2FD5) and two of these NFKC replaces itself.
 */
const EQUIVALENTS = `
⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫
⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠
⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿
⻯竜⻰龙⻱龜⻲亀`;

const CHARACTERS = equivalents();
const RADICALS = /[\u2e80-\u2ef3]/g;

/** A text with characters in place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical);
}

function equivalents(): Map<string, string> {
  const characters = [...EQUIVALENTS.replaceAll("\n", "")];
  return new Map(
    characters.flatMap((radical, at): [string, string][] =>
      at % 2 === 0 ? [[radical, characters[at + 1] as string]] : [],
    ),
  );
}
