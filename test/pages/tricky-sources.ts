/** Sources that are hard to show, all of our own writing, by name. */
export const TRICKY: Readonly<Record<string, string>> = {
  "hostile.txt":
    'The gate\n\nA line with <script>alert("1")</script> & "quotes" stands here. It goes on\u2028behind a separator of lines, and then it ends.\r\n\r\n' +
    "Another paragraph has a \u0001 sign & an &amp; entity --> and so on. It is followed by one more sentence.\r\n",
  "Rivers/nile.md":
    "---\ntitle: جسر فوق الوادي\nauthor: سلمى حداد\ndate: 2023-04-11\nlanguage: ar\n---\n# جسر فوق الوادي\n\n" +
    "افتتحت القرية جسرها الجديد في الربيع. بلغ طوله أربعين مترا، واستغرق بناؤه ثلاث سنوات.\n\n## الحجر والخشب\n\n" +
    "استخدم البناؤون حجرا أبيض من التل القريب (limestone 2.5 t). قال المهندس إن الجسر سيبقى مئة عام.\n",
  "Rivers/mill.md":
    "---\ntitle: הטחנה ליד הנחל\nlanguage: he\n---\n# הטחנה ליד הנחל\n\n" +
    "הטחנה הישנה ליד הנחל שופצה בקיץ. גלגל המים מסתובב שוב, וטוחן שישים קילו חיטה ביום.\n",
  "新闻/桥.md":
    "---\ntitle: 旧桥重开\ndate: 2024-03-02\n---\n# 旧桥重开\n\n村里的旧桥在三月重新开放。桥长四十米，修了三年。村民每天早上坐小船过河的日子结束了。\n\n" +
    "## 石头和木头\n\n石头来自附近的山。工程师说，这座桥还能用一百年。村民出了一半的钱。\n",
  "100% #1?.md": "# Odd names\n\nThis file has a name with signs that addresses take for something else.\n",
  "list.csv":
    "question,answer,url\nWhere is the ferry?,The ferry lies at the north pier.,javascript:alert(1)\n" +
    'When does it sail?,"It sails at seven in the morning, and ""again"" at noon.",https://ferry.example/?a=1&b="2"\n',
  "folded.md":
    "# Written in several ways\n\nThe Crème Brûlée of ＡＢＣ comes from 臺灣. Another crème brûlée is as ﬁne as that.\n",
  "untitled.txt": "\n\nthere is no headline here, only words that go on and on without any end to speak of\n",
};
