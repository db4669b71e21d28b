/** A language's text of our own, and the encodings that it was written in before Unicode, the likeliest first. */
export interface OwnText {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly text: string;
}

const WESTERN = ["windows-1252", "iso-8859-15", "macroman", "cp850"];
const CENTRAL = ["windows-1250", "iso-8859-2", "cp852"];
const CYRILLIC = ["windows-1251", "koi8-r", "iso-8859-5", "cp866", "cp855", "maccyrillic"];

/** Some sentences on the harbour of our sample articles, by language. */
export const OWN_TEXTS: readonly OwnText[] = [
  {
    language: "French",
    encodings: WESTERN,
    text: "À l'été dernier, la fête du port fut très réussie. Les élèves ont préféré rester à côté du phare, où les pêcheurs réparaient déjà leurs filets. La marée était haute et le gardien a allumé la lumière plus tôt.",
  },
  {
    language: "German",
    encodings: WESTERN,
    text: "Die Fähre fährt täglich um sechs, und die Schleuse öffnet früh. Der Wärter prüft die Brücke, während Fußgänger über das Gelände müssen. Für größere Schiffe genügt die Höhe nicht.",
  },
  {
    language: "Spanish",
    encodings: WESTERN,
    text: "El próximo año la estación del puerto cerrará. El señor Núñez enseñó a los niños cómo pescan los pequeños barcos, y después la tripulación volvió al muelle según la tradición.",
  },
  {
    language: "Portuguese",
    encodings: WESTERN,
    text: "A estação do cais não abre às segundas. Os pescadores já estão a caminho, porque a maré é favorável e a reunião começa amanhã; até lá ninguém poderá atravessar a ponte.",
  },
  {
    language: "Swedish",
    encodings: WESTERN,
    text: "Färjan går från ön klockan åtta. På våren målar fiskarna sina båtar, och fyrvaktaren släcker lampan när dimman lättar över sjön. Därför är bryggan stängd några dagar.",
  },
  {
    language: "Danish",
    encodings: WESTERN,
    text: "Færgen sejler fra øen klokken otte. Om foråret maler fiskerne deres både, og fyrpasseren slukker lampen, når tågen letter over søen. Derfor er broen også lukket på søndag.",
  },
  {
    language: "Polish",
    encodings: CENTRAL,
    text: "Prom odpływa z wyspy o ósmej. Wiosną rybacy malują swoje łodzie, a latarnik gasi światło, gdy mgła się podnosi. Dlatego most będzie zamknięty przez kilka dni i każdy musi iść pieszo.",
  },
  {
    language: "Czech",
    encodings: CENTRAL,
    text: "Přívoz odjíždí z ostrova v osm hodin. Na jaře rybáři natírají své lodě a strážce majáku zhasíná světlo, když se mlha zvedne. Proto bude most několik dní uzavřen a každý půjde pěšky.",
  },
  {
    language: "Hungarian",
    encodings: CENTRAL,
    text: "A komp nyolckor indul a szigetről. Tavasszal a halászok lefestik a csónakjaikat, és a világítótorony őre eloltja a fényt, amikor felszáll a köd. Ezért a híd néhány napig zárva lesz, és mindenki gyalog megy.",
  },
  {
    language: "Romanian",
    encodings: ["windows-1250", "iso-8859-2"],
    text: "Bacul pleacă de pe insulă la ora opt. Primăvara pescarii îşi vopsesc bărcile, iar paznicul farului stinge lumina când se ridică ceaţa. De aceea podul va fi închis câteva zile şi toată lumea merge pe jos.",
  },
  {
    language: "Turkish",
    encodings: ["windows-1254", "iso-8859-9"],
    text: "Vapur adadan saat sekizde kalkıyor. İlkbaharda balıkçılar kayıklarını boyar, fener bekçisi de sis dağılınca ışığı söndürür. Bu yüzden köprü birkaç gün kapalı olacak ve herkes yürüyecek.",
  },
  {
    language: "Lithuanian",
    encodings: ["windows-1257", "iso-8859-13"],
    text: "Keltas iš salos išplaukia aštuntą valandą. Pavasarį žvejai dažo savo valtis, o švyturio prižiūrėtojas užgesina šviesą, kai pakyla rūkas. Todėl tiltas kelias dienas bus uždarytas ir visi eis pėsčiomis.",
  },
  {
    language: "Latvian",
    encodings: ["windows-1257", "iso-8859-13"],
    text: "Prāmis no salas atiet astoņos. Pavasarī zvejnieki krāso savas laivas, un bākas sargs nodzēš gaismu, kad migla paceļas. Tāpēc tilts dažas dienas būs slēgts un visi ies kājām.",
  },
  {
    language: "Russian",
    encodings: CYRILLIC,
    text: "Паром отходит от острова в восемь часов. Весной рыбаки красят свои лодки, а смотритель маяка гасит свет, когда туман поднимается. Поэтому мост на несколько дней закрыт, и все идут пешком.",
  },
  {
    language: "Ukrainian",
    encodings: ["windows-1251", "koi8-u"],
    text: "Пором відходить від острова о восьмій годині. Навесні рибалки фарбують свої човни, а доглядач маяка гасить світло, коли здіймається туман. Тому міст на кілька днів зачинений, і всі йдуть пішки.",
  },
  {
    language: "Bulgarian",
    encodings: ["windows-1251", "iso-8859-5"],
    text: "Фериботът тръгва от острова в осем часа. През пролетта рибарите боядисват лодките си, а пазачът на фара гаси светлината, когато мъглата се вдигне. Затова мостът ще бъде затворен няколко дни.",
  },
  {
    language: "Greek",
    encodings: ["windows-1253", "iso-8859-7", "cp737"],
    text: "Το πλοίο φεύγει από το νησί στις οκτώ. Την άνοιξη οι ψαράδες βάφουν τις βάρκες τους και ο φαροφύλακας σβήνει το φως όταν σηκώνεται η ομίχλη. Γι' αυτό η γέφυρα θα μείνει κλειστή λίγες μέρες.",
  },
  {
    language: "Hebrew",
    encodings: ["windows-1255", "iso-8859-8"],
    text: "המעבורת יוצאת מן האי בשעה שמונה. באביב הדייגים צובעים את הסירות שלהם, ושומר המגדלור מכבה את האור כאשר הערפל עולה. לכן הגשר יהיה סגור כמה ימים וכולם ילכו ברגל.",
  },
  {
    language: "Arabic",
    encodings: ["windows-1256", "iso-8859-6"],
    text: "تغادر العبارة الجزيرة في الساعة الثامنة. في الربيع يطلي الصيادون قواربهم ويطفئ حارس المنارة الضوء عندما يرتفع الضباب. لذلك سيكون الجسر مغلقا لعدة أيام ويمشي الجميع على الأقدام.",
  },
  {
    language: "Thai",
    encodings: ["windows-874", "tis620"],
    text: "เรือข้ามฟากออกจากเกาะเวลาแปดโมง ในฤดูใบไม้ผลิชาวประมงทาสีเรือของตน และผู้ดูแลประภาคารดับไฟเมื่อหมอกจางลง ดังนั้นสะพานจะปิดสองสามวันและทุกคนต้องเดิน",
  },
  {
    language: "Chinese",
    encodings: ["gb18030", "gbk"],
    text: "渡船早上八点从岛上开出。春天渔民给船刷漆，雾散的时候守塔人熄灭灯光。因此桥要关闭几天，大家只好步行。江上有桥，桥下有船。",
  },
  {
    language: "traditional Chinese",
    encodings: ["big5"],
    text: "渡船早上八點從島上開出。春天漁民給船刷漆，霧散的時候守塔人熄滅燈光。因此橋要關閉幾天，大家只好步行。江上有橋，橋下有船。",
  },
  {
    language: "Japanese",
    encodings: ["shift_jis", "euc-jp", "cp932"],
    text: "渡し船は朝八時に島を出ます。春になると漁師たちは舟を塗り、霧が晴れると灯台守は明かりを消します。そのため橋は数日閉まり、みんな歩いて行きます。",
  },
  {
    language: "Korean",
    encodings: ["euc-kr", "cp949"],
    text: "나룻배는 아침 여덟 시에 섬을 떠납니다. 봄이 되면 어부들은 배를 칠하고, 안개가 걷히면 등대지기는 불을 끕니다. 그래서 다리는 며칠 동안 닫히고 모두 걸어서 갑니다.",
  },
];

/** As long as text that comes before it may be. */
export const ENGLISH =
  "The old lighthouse was built on the rock in the year when the harbour opened. Nobody has lived there since, and the keeper's house stands empty.\n";
