/** A sentence of an article, and what others may say beside it. */
export interface Told {
  readonly said: string;
  /** The same, as another desk prints it: a word or two are others, or stand elsewhere. */
  readonly reprinted: string;
  /** The same in words of its own, or in another language. */
  readonly retold: string;
  /** In much the same words something else: another name, number or place, or a denial. */
  readonly differs: string;
  /** Something else of the same matter. */
  readonly beside: string;
}

/** Our own writing, in eight languages. Settings may be chosen by every second one, from the first on; the others only measure. */
export const ALIKE_SENTENCES: readonly Told[] = [
  {
    said: "The river rose by 3 metres overnight and flooded the market square.",
    reprinted: "Overnight the river rose by 3 metres, flooding the market square.",
    retold: "Water from the swollen river covered the marketplace after climbing 3 metres in the night.",
    differs: "The river rose by 5 metres overnight and flooded the railway station.",
    beside: "Shopkeepers carried their goods to the upper floors before the flood came.",
  },
  {
    said: "The council voted on Tuesday to close the old quarry before the summer.",
    reprinted: "On Tuesday the town council voted to close the old quarry before summer begins.",
    retold: "Der Rat hat am Dienstag beschlossen, den alten Steinbruch noch vor dem Sommer zu schließen.",
    differs: "The council voted on Tuesday not to close the old theatre before the summer.",
    beside: "About forty people work in the quarry, most of them from the village below.",
  },
  {
    said: "A young lion escaped from the circus and slept beneath the oldest tree of the orchard.",
    reprinted: "A young lion escaped from a circus and slept under the orchard's oldest tree.",
    retold: "Keepers found the runaway big cat from the circus dozing below an ancient apple tree.",
    differs: "A young bear escaped from the zoo and slept beneath the tallest tower of the harbour.",
    beside: "The circus has stood on the meadow beside the station since the beginning of May.",
  },
  {
    said: "Engineers finished the repair of the northern lock gate two weeks earlier than planned.",
    reprinted: "Engineers have finished repairing the northern lock gate two weeks earlier than planned.",
    retold: "The work on the gate of the northern lock is done, a fortnight ahead of schedule.",
    differs: "Engineers finished the repair of the southern church roof two months later than planned.",
    beside: "Ships of more than a hundred tons had to take the longer way through the canal meanwhile.",
  },
  {
    said: "The museum bought a drawing by Ottilie Brandt for 40,000 crowns at an auction in Arden.",
    reprinted: "At an auction in Arden, the museum bought a drawing by Ottilie Brandt for 40,000 crowns.",
    retold: "Le musée a acquis aux enchères à Arden un dessin d'Ottilie Brandt pour 40 000 couronnes.",
    differs: "The museum sold a painting by Jonas Weil for 90,000 crowns at an auction in Belmar.",
    beside: "Ottilie Brandt drew mostly bridges, and lived in a small house above the river.",
  },
  {
    said: "Researchers counted 412 seals on the sandbanks this spring, more than ever before.",
    reprinted: "This spring researchers counted 412 seals on the sandbanks, more than ever before.",
    retold: "With 412 animals, the seal population of the sandbanks reached a record this spring.",
    differs: "Researchers counted 129 storks on the meadows this autumn, fewer than ever before.",
    beside: "Seals rest on the sandbanks at low tide and hunt for herring when the water comes back.",
  },
  {
    said: "The mayor promised on Monday that the swimming pool will stay open all winter.",
    reprinted: "On Monday the mayor promised that the swimming pool would stay open all winter.",
    retold: "Swimmers need not worry about the cold months: the pool is not to be shut, the mayor assured.",
    differs: "The mayor said on Monday that the skating rink will be closed all winter.",
    beside: "Heating the swimming pool costs the town more each year than its library does.",
  },
  {
    said: "A new ferry with room for sixty cars sails to the island from the first of June.",
    reprinted: "From the first of June, a new ferry with room for sixty cars will sail to the island.",
    retold: "Начиная с первого июня на остров ходит новый паром, вмещающий шестьдесят автомобилей.",
    differs: "A new bus with room for ninety people drives to the airport from the first of July.",
    beside: "The old ferry is to be a restaurant, and will lie in the harbour of Skerry.",
  },
  {
    said: "Die Bäckerei am Markt backt seit dieser Woche wieder Brot nach dem Rezept von 1894.",
    reprinted: "Seit dieser Woche backt die Bäckerei am Markt ihr Brot wieder nach dem Rezept von 1894.",
    retold: "Nach einer Vorschrift aus dem Jahr 1894 entsteht am Markt nun wieder Brot, wie früher.",
    differs: "Die Brauerei am Bahnhof braut seit diesem Monat wieder Bier nach dem Rezept von 1923.",
    beside: "Der Sauerteig muss über Nacht ruhen, ehe die Laibe um vier Uhr in den Ofen kommen.",
  },
  {
    said: "Bei dem Brand in der Lagerhalle am Hafen wurde in der Nacht niemand verletzt.",
    reprinted: "Bei einem Brand in einer Lagerhalle am Hafen ist in der Nacht niemand verletzt worden.",
    retold: "Nobody was hurt when the warehouse at the harbour caught fire during the night.",
    differs: "Bei dem Unfall auf der Brücke am Bahnhof wurden in der Nacht vier Menschen verletzt.",
    beside: "Die Feuerwehr pumpte das Löschwasser aus dem Hafenbecken, weil die Leitung zu schwach war.",
  },
  {
    said: "Der Chor der Schule singt am Sonntag in der Kapelle Lieder aus fünf Jahrhunderten.",
    reprinted: "Am Sonntag singt der Schulchor in der Kapelle Lieder aus fünf Jahrhunderten.",
    retold: "Musik vom Mittelalter bis heute bringen die jungen Sänger am Sonntag in der Kapelle zu Gehör.",
    differs: "Das Orchester der Universität spielt am Freitag im Theater Tänze aus drei Ländern.",
    beside: "Geprobt hat der Chor seit Januar, zweimal in der Woche, unter einer neuen Leiterin.",
  },
  {
    said: "Die Stadt pflanzt in diesem Herbst vierhundert Linden entlang der alten Landstraße.",
    reprinted: "Vierhundert Linden pflanzt die Stadt in diesem Herbst entlang der alten Landstraße.",
    retold: "An der früheren Chaussee sollen bis zum Winter vierhundert neue Bäume wachsen.",
    differs: "Die Stadt fällt in diesem Winter zweihundert Pappeln entlang des alten Kanals.",
    beside: "Linden vertragen trockene Sommer besser als die Kastanien, die dort bisher standen.",
  },
  {
    said: "Le pont de pierre sera fermé aux voitures à partir de lundi pour une durée de six mois.",
    reprinted: "À partir de lundi, le pont de pierre sera fermé aux voitures pendant six mois.",
    retold: "Les automobilistes ne pourront plus traverser le vieux pont durant un semestre dès lundi.",
    differs: "Le tunnel du nord sera ouvert aux camions à partir de mardi pour une durée de deux ans.",
    beside: "Les piles du pont, posées en 1788, ont été creusées par le courant au fil du temps.",
  },
  {
    said: "Une équipe d'astronomes a photographié une comète à deux queues vertes au-dessus de l'observatoire.",
    reprinted:
      "Une comète à deux queues vertes a été photographiée au-dessus de l'observatoire par une équipe d'astronomes.",
    retold: "Above the observatory, astronomers took pictures of a comet that had two green tails.",
    differs: "Une équipe de plongeurs a photographié une épave à trois mâts au large du vieux port.",
    beside: "L'observatoire ouvre sa coupole au public le premier samedi de chaque mois.",
  },
  {
    said: "La bibliothèque prête désormais des parapluies à ses lecteurs quand il pleut.",
    reprinted: "Quand il pleut, la bibliothèque prête désormais des parapluies à ses lecteurs.",
    retold: "Surpris par l'averse, les lecteurs peuvent maintenant emprunter de quoi rester au sec.",
    differs: "La mairie ne prête plus de vélos à ses employés quand il neige.",
    beside: "La bibliothèque possède trois cent mille volumes, dont la moitié dort dans les caves.",
  },
  {
    said: "El ayuntamiento reabrió el viernes el mercado central después de tres años de obras.",
    reprinted: "El viernes, el ayuntamiento reabrió el mercado central tras tres años de obras.",
    retold: "After three years of building work, the town opened its central market again on Friday.",
    differs: "El ayuntamiento cerró el lunes el estadio municipal después de ocho meses de obras.",
    beside: "En el mercado hay ahora ochenta puestos, la mitad de ellos de pescado y marisco.",
  },
  {
    said: "Los vecinos del valle recogieron doce mil firmas contra la nueva autopista.",
    reprinted: "Los vecinos del valle han recogido doce mil firmas en contra de la nueva autopista.",
    retold: "Doce mil personas han firmado ya para que no se construya la autovía por el valle.",
    differs: "Los alumnos del instituto recogieron cuatro mil libros para la nueva biblioteca.",
    beside: "La autopista cruzaría el valle sobre un viaducto de novecientos metros.",
  },
  {
    said: "Un pastor encontró en una cueva de la sierra monedas de plata del siglo XII.",
    reprinted: "En una cueva de la sierra, un pastor encontró monedas de plata del siglo XII.",
    retold: "Plata acuñada en el siglo XII apareció en la montaña gracias a un hombre que cuidaba ovejas.",
    differs: "Un pescador encontró en una playa de la isla monedas de oro del siglo XVI.",
    beside: "Las monedas se limpian ahora en el museo provincial, que las mostrará en otoño.",
  },
  {
    said: "Городской совет решил продлить трамвайную линию до нового вокзала к осени.",
    reprinted: "К осени городской совет решил продлить трамвайную линию до нового вокзала.",
    retold: "До нового вокзала уже осенью можно будет доехать на трамвае, постановили депутаты.",
    differs: "Городской совет решил закрыть автобусную линию до старого аэропорта к весне.",
    beside: "Рельсы для трамвая привезут с завода, который работает в городе с 1912 года.",
  },
  {
    said: "Геологи нашли под ледником озеро, вода в котором не замерзала тысячу лет.",
    reprinted: "Под ледником геологи нашли озеро, вода в котором не замерзала тысячу лет.",
    retold: "Geologists discovered beneath the glacier a lake whose water has not frozen for a thousand years.",
    differs: "Биологи нашли под мостом гнездо, птицы в котором не жили двадцать лет.",
    beside: "Ледник отступает каждый год на тридцать метров, и тропа к нему становится длиннее.",
  },
  {
    said: "老城的茶馆在停业三年之后，从上周六起每晚重新开门迎客。",
    reprinted: "停业三年之后，老城的茶馆从上周六起每晚重新开门迎客。",
    retold: "沉寂三年，那家喝茶的老店又在夜里亮起了灯，上周六来了第一批客人。",
    differs: "新城的书店在开业五年之后，从下周一起每天提前两小时关门。",
    beside: "茶馆的说书人今年八十二岁，年轻时跟着师父走遍了江边的码头。",
  },
  {
    said: "渔民在海湾里捕到一条重四百公斤的蓝鳍金枪鱼，是十年来最大的一条。",
    reprinted: "一条重四百公斤的蓝鳍金枪鱼在海湾里被渔民捕到，是十年来最大的。",
    retold: "Fishermen caught a bluefin tuna of four hundred kilograms in the bay, the largest in ten years.",
    differs: "猎人在山谷里看到一只重两百公斤的野猪，是五年来最小的一只。",
    beside: "金枪鱼每年春天游进海湾，渔民要到半夜才下网，天亮以前收网。",
  },
  {
    said: "大学的研究人员用竹子做出了一种比钢还结实的绳索，今年秋天开始试用。",
    reprinted: "大学研究人员用竹子做出一种比钢还要结实的绳索，将于今年秋天开始试用。",
    retold: "竹纤维拧成的缆绳强度超过钢缆，校方说入秋后就拿到桥上去试。",
    differs: "工厂的工程师用玻璃做出了一种比纸还轻薄的屏幕，明年春天开始出售。",
    beside: "竹子五年就能成材，当地山坡上的竹林有一半属于这所大学。",
  },
  {
    said: "町の時計台は百年ぶりに修理され、来月から再び正午の鐘を鳴らす。",
    reprinted: "百年ぶりに修理された町の時計台が、来月から再び正午の鐘を鳴らす。",
    retold:
      "The town's clock tower, repaired for the first time in a century, will ring at noon again from next month.",
    differs: "村の灯台は十年ぶりに塗り替えられ、来週から再び夜の海を照らす。",
    beside: "時計台の歯車は、町に一人だけ残る職人が真鍮から削り出した。",
  },
  {
    said: "県は台風で壊れた海岸の堤防を、来年の春までに建て直すと発表した。",
    reprinted: "台風で壊れた海岸の堤防を来年の春までに建て直すと、県は発表した。",
    retold: "嵐で崩れた海沿いの護岸工事は、来春には終わる見通しだと県が明らかにした。",
    differs: "市は地震で壊れた市役所の屋根を、今年の冬までには直せないと発表した。",
    beside: "堤防の内側には二百軒の家があり、住民の半分はまだ親戚の家にいる。",
  },
  {
    said: "أعلنت البلدية أن الحديقة القديمة ستفتح أبوابها للزوار مجانا كل يوم جمعة.",
    reprinted: "أعلنت البلدية أن أبواب الحديقة القديمة ستفتح للزوار مجانا كل يوم جمعة.",
    retold: "The municipality announced that the old garden will be open to visitors every Friday, free of charge.",
    differs: "أعلنت الجامعة أن المكتبة الجديدة ستغلق أبوابها أمام الطلاب كل يوم سبت.",
    beside: "زرعت أشجار الحديقة قبل مئة عام، وأكبرها شجرة تين عند الباب الشمالي.",
  },
];
