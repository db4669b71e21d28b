/** What a column of a table, or a field of an object, is to the article that a row or object becomes. */
export type Role = "title" | "text" | "date" | "url" | "author" | "tags" | "language";

/** The usual names, in the languages that the bot speaks and their neighbours; written as `folded` writes them. */
const NAMES: Readonly<Record<Role, string>> = {
  title:
    "title headline heading subject name question q titel überschrift betreff frage titre sujet intitulé título titulo " +
    "pregunta asunto pergunta assunto titolo oggetto domanda заголовок название вопрос тема 标题 標題 题目 題目 问题 問題 " +
    "名称 名稱 タイトル 件名 見出し 質問 제목 질문 이름",
  text:
    "text body content contents article answer a response description message antwort inhalt beschreibung nachricht texte " +
    "contenu réponse reponse texto contenido respuesta descripción resposta conteúdo conteudo descrição testo contenuto " +
    "risposta descrizione текст содержание ответ описание 正文 内容 內容 回答 答案 文本 本文 説明 내용 본문 답변",
  date: "date stand published publishedat publishdate pubdate datepublished created createdat datum fecha data дата 日期 日付 公開日 날짜",
  url: "url link href permalink canonical webseite lien enlace ссылка 链接 連結 网址 網址 リンク 링크",
  author: "author authors byline creator writer autor autorin auteur autore автор 作者 著者 저자",
  tags:
    "tags tag category categories keywords kategorie kategorien schlagwörter catégorie categoría categoria категория теги 标签 標籤 " +
    "分类 分類 カテゴリ タグ 카테고리 태그",
  language: "language lang locale sprache langue idioma lingua язык 语言 語言 言語 언어",
};

export const ROLES = Object.keys(NAMES) as Role[];
const BY_NAME: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) => NAMES[role].split(" ").map((name) => [name, role] as const)),
);

/** "Phone [text]": what an operator makes a column, whatever it is called. */
const GIVEN = /\[([a-z]+)\]\s*$/i;

/** The role that a name gives itself in brackets, or that it usually has; null where neither is. */
export function roleOf(name: string): Role | null {
  return givenRole(name) ?? BY_NAME.get(folded(name)) ?? null;
}

/**
 * The role of each name, where each role but the text's goes to one of them: to whom it is given, else to the first.
 * @param assigned what an operator gives each of them beside the file, before what it gives itself.
 */
export function rolesOf(names: readonly string[], assigned: readonly (Role | null)[] = []): (Role | null)[] {
  const given = names.map((name, at) => assigned[at] ?? givenRole(name));
  const taken = new Map<Role, number>();
  for (const [at, role] of given.entries()) if (role !== null && !taken.has(role)) taken.set(role, at);
  const isGiven = new Set(taken.keys());
  return names.map((name, at) => {
    const role = given[at] ?? roleOf(name);
    if (role === null || given[at] != null) return role;
    if (isGiven.has(role)) return null;
    if (!taken.has(role)) taken.set(role, at);
    return taken.get(role) === at ? role : null;
  });
}

function givenRole(name: string): Role | null {
  const word = GIVEN.exec(name)?.[1]?.toLowerCase();
  return ROLES.find((role) => role === word) ?? null;
}

/** "Published_At" and "publishedAt" are the same name. */
function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}
