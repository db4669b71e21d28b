/** Questions that say nothing of the time their answer is of, one a line: names, numbers, lengths of time, ages. */
const QUESTIONS = `
How high is the tower above the square?
Who designed the lighthouse keeper's house?
When was the harbour wall built?
When did the ferry first sail?
In which year was the school founded?
How many days does the crossing take?
How long did the repair of the bridge last?
What may a visitor bring into the garden?
Where does the band march after the parade?
Why may nobody enter the old mill?
Did May Chen write the report?
What did April Stone say about the dam?
Who is June Harper?
Is August Meyer the architect of the hall?
What did Theresa May promise?
Which songs did James May play?
Who runs the March of Dimes?
Is the Sunday Times read here?
What was sold on Black Friday?
Who plays Wednesday in the film?
What is a Monday morning quarterback?
Where is room 2024?
Who lives at 1999 Harbour Road?
How were 2024 people fed?
Was the prize 1500 metres away?
What is flight 1984 to the island?
Does model A2020 need a licence?
What does form 1040 ask?
What happens on level 2010 of the game?
How is section 1983 applied?
Which ship carried 1850 passengers?
Did the fire burn for three weeks?
Who was 30 years old when elected?
Is a three year old allowed on the slide?
How was the well dug in two days?
What is built to last a hundred years?
Who was the last king of the island?
What happens in the last chapter?
Who wrote the next song?
Where is the second bridge?
Who came first in the race?
What is the third largest pond?
How does a spring work in a clock?
Where does the spring water come from?
Why did the mayor fall from the horse?
How do bees live through winter?
What is summer school?
Who scored in the first quarter of the game?
What did she do in the last year of her life?
How did the last week of the siege go?
How many weeks are there in a year?
What is a month of work worth?
Which day of the week is market day?
Is there more than one century plant?
Who is the woman of the hour?
What was Apollo 11?
What was the year 2000 problem?
How does the Covid-19 vaccine work?
What is an F-16?
Is 2.5 enough?
What is 10 to 12 percent of it?
Who paid $2000 for the boat?
Is the limit 2000 km?
What do I do now?
Which rules are currently in force?
Why is the sky blue?
Who was the bridge named after?
What does a ferry pilot do after all?
How old is the oldest tree?
Who looks after the garden?
What is the half-life of radium?
How many minutes does a match last?
Which page has "in March 2020" on it?
Who sang "Yesterday"?
What is Friday Harbour?
港口在哪里？
桥有多长？
灯塔是哪一年建的？
这座桥什么时候开放的
学校成立于何时？
十月革命为什么爆发？
五月天唱过什么歌？
五四运动有什么意义
九一八事变在哪里发生
工期一共26个月吗？
他活了三十年还是四十年？
三年级有多少学生
修桥用了三周吗
谁是最后一个国王？
这本书有2024页吗
1500米跑的纪录是多少
2024人参加了比赛吗
房间2024在哪
秋瑾是谁？
春秋时期有哪些国家
中秋节吃什么
长春在哪里
初中有几个班？
附近有什么港口？
前任市长是谁
背后的原因是什么
太阳花什么颜色
每天开几班渡轮
一周有几天？
星期天是休息日吗？
哪天是开放日
橋是哪一年蓋的？
渡輪開多久？
誰是第二任校長？
工程進行了十八個月嗎
港はどこにありますか。
橋の長さは？
灯台はいつ建てられましたか
三年生は何人いますか
工事は三か月かかりましたか
彼の名前は何ですか
最後の王は誰ですか
一日に何回出ますか
十月革命とは何ですか
春日部はどこですか
月の裏側には何がありますか
日本の橋は何本ありますか
항구는 어디에 있나요?
다리는 언제 열렸나요?
등대는 몇 년에 세워졌나요?
삼일절은 무엇인가요?
공사는 3년 동안 계속됐나요?
세 살 아이도 탈 수 있나요?
전쟁은 왜 일어났나요
마지막 왕은 누구인가요
오월동주의 뜻은?
2024명이 참가했나요?
주민들은 무엇을 원하나요
해바라기는 무슨 색이에요?
달의 뒷면에는 무엇이 있나요
¿Dónde está el puerto?
¿Cuándo se abrió el puente?
¿En qué año se fundó la escuela?
¿Cuántos días dura el viaje?
¿Quién fue el último rey?
¿Qué pasa en el próximo capítulo?
¿Marzo es un apellido?
¿Quién es Domingo Torres?
¿Duró tres semanas el incendio?
¿Quién tiene 30 años?
¿Qué es la primavera?
¿Cuánto pesan 2000 kilos de arroz?
Où est le port ?
Quand le pont a-t-il été ouvert ?
En quelle année l'école a-t-elle été fondée ?
Combien de jours dure la traversée ?
La planète Mars a-t-elle de l'eau ?
Qui a été le dernier roi ?
Qui est Mai Lan ?
L'incendie a-t-il duré trois semaines ?
Qui a 30 ans ?
Combien coûtent 2000 kilos de riz ?
Wo ist der Hafen?
Wann wurde die Brücke eröffnet?
In welchem Jahr wurde die Schule gegründet?
Wie viele Tage dauert die Fahrt?
Wer war der letzte König?
Was steht im nächsten Kapitel?
Wer ist Robinsons Freitag?
Was ist die Agenda 2010?
Brannte es drei Wochen lang?
Wer ist 30 Jahre alt?
Wie hoch sind 2000 Meter?
Wo ist Zimmer 2024?
Wie leben Bienen im Winter?
Was ist ein Sommernachtstraum?
Onde fica o porto?
Quando a ponte foi aberta?
Em que ano a escola foi fundada?
Quantos dias dura a viagem?
Quem foi o último rei?
Quem é Domingos Abril?
O incêndio durou três semanas?
Quem tem 30 anos?
O que acontece no próximo capítulo?
Где находится порт?
Когда открыли мост?
В каком году основана школа?
Сколько дней длится поездка?
Кто был последним королём?
Что такое Октябрьская революция?
Кому 30 лет?
Горело ли три недели?
Сколько стоят 2000 кирпичей?
Кто такая Мая Петрова?
Где комната 2024?
`;

export const TIMELESS: readonly string[] = QUESTIONS.trim().split("\n");
