import type { StoryWeights } from "./story-search.ts";

/** What each sign is worth for a role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
256	above end first
-164	above end next
-92	above end return
-113	above heading first
313	above heading next
-200	above heading return
55	above opening first
-8	above opening next
-47	above opening return
-360	above text first
327	above text next
33	above text return
463	above-text>above-text
502	above-text>above-text titled
-38	above-text>above-text untitled
-236	above-text>alone
-236	above-text>alone untitled
484	above-text>first
407	above-text>first titled
77	above-text>first untitled
-315	above-text>next
-405	above-text>next titled
90	above-text>next untitled
-315	above-text>return
-180	above-text>return titled
-134	above-text>return untitled
-110	after box above-text
-66	after box alone
-29	after box below-text
116	after box inside
88	after box line
156	after byline above-text
-299	after byline alone
196	after byline below-text
438	after byline inside
-273	after byline line
-218	after byline section
290	after caption above-text
-72	after caption alone
85	after caption below-text
-97	after caption inside
-70	after caption line
-137	after caption section
-230	after continued above-text
304	after continued alone
-72	after continued below-text
17	after continued line
-19	after continued section
-182	after inside above-text
519	after inside alone
-176	after inside below-text
-7	after inside inside
-191	after inside line
36	after inside section
67	after item above-text
-223	after item alone
-13	after item below-text
-31	after item inside
261	after item line
-59	after item section
371	after opens above-text
-35	after opens alone
15	after opens below-text
76	after opens inside
143	after opens line
-571	after opens section
274	after paragraph above-text
-306	after paragraph alone
-280	after paragraph below-text
-247	after paragraph inside
111	after paragraph line
448	after paragraph section
77	alone>above-text
116	alone>above-text titled
-39	alone>above-text untitled
81	alone>alone
40	alone>alone titled
41	alone>alone untitled
-58	alone>below-text
-27	alone>below-text titled
-31	alone>below-text untitled
56	alone>first
25	alone>first titled
31	alone>first untitled
-139	alone>inside
-188	alone>inside titled
49	alone>inside untitled
-169	alone>line
-162	alone>line titled
-8	alone>line untitled
-276	alone>next
-260	alone>next titled
-16	alone>next untitled
172	alone>return
271	alone>return titled
-99	alone>return untitled
-165	alone>section
-140	alone>section titled
-24	alone>section untitled
211	any above-text
-129	any alone
114	any below-text
-161	any first
46	any inside
-66	any line
467	any next
-306	any return
-176	any section
302	article closed first
-105	article closed line
-466	article closed next
74	article closed return
-322	article open, text inside first
459	article open, text inside next
618	article open, text inside return
137	article open, text whole first
116	article open, text whole line
-229	article open, text whole next
-36	article open, text whole return
-86	article whole, text inside first
-171	article whole, text inside next
-498	article whole, text inside return
110	article whole, text whole first
-182	article whole, text whole line
408	article whole, text whole next
-391	article whole, text whole return
-257	articles between return
-376	awaited above-text
-241	awaited alone
-23	awaited below-text
-286	awaited first
-93	awaited inside
135	awaited line
-586	awaited next
-68	awaited return
43	awaited section
-23	before box above-text
-76	before box alone
-11	before box below-text
-88	before box inside
132	before box line
67	before box section
80	before byline above-text
-189	before byline alone
211	before byline below-text
225	before byline inside
-114	before byline line
-213	before byline section
120	before caption above-text
93	before caption alone
102	before caption below-text
-119	before caption inside
-107	before caption line
-88	before caption section
83	before closes above-text
143	before closes alone
12	before closes below-text
136	before closes inside
-105	before closes line
-269	before closes section
130	before cut above-text
11	before cut alone
64	before cut below-text
232	before cut inside
-112	before cut line
-326	before cut section
-53	before item above-text
75	before item alone
-24	before item below-text
-33	before item inside
168	before item line
-133	before item section
277	before open above-text
-101	before open alone
58	before open below-text
51	before open inside
116	before open line
-402	before open section
19	before paragraph above-text
37	before paragraph alone
-164	before paragraph below-text
61	before paragraph inside
-144	before paragraph line
191	before paragraph section
-408	begins inside first
288	begins inside next
120	begins inside return
-50	below heading box first
116	below heading box next
-66	below heading box return
-22	below heading byline first
-59	below heading byline next
80	below heading byline return
56	below heading caption first
-28	below heading caption next
-28	below heading caption return
-358	below heading cut first
287	below heading cut next
71	below heading cut return
197	below heading end first
-136	below heading end next
-60	below heading end return
267	below heading first
150	below heading item first
-174	below heading item next
24	below heading item return
-166	below heading next
-274	below heading open first
274	below heading open next
131	below heading paragraph first
-21	below heading paragraph next
-110	below heading paragraph return
-100	below heading return
-325	below heading tail first
379	below heading tail next
-54	below heading tail return
125	below text box first
72	below text box next
-197	below text box return
-600	below text byline first
795	below text byline next
-194	below text byline return
-61	below text caption first
-265	below text caption next
327	below text caption return
-168	below text continued first
499	below text continued next
-331	below text continued return
167	below text cut first
54	below text cut next
-221	below text cut return
105	below text end first
-330	below text end next
225	below text end return
-428	below text first
24	below text item first
43	below text item next
-67	below text item return
634	below text next
89	below text open first
-44	below text open next
-45	below text open return
254	below text paragraph first
-510	below text paragraph next
256	below text paragraph return
-206	below text return
227	below text tail first
15	below text tail next
-242	below text tail return
-108	below-text>above-text
-108	below-text>above-text titled
-93	below-text>alone
-93	below-text>alone titled
213	below-text>below-text
213	below-text>below-text titled
-173	below-text>first
-173	below-text>first titled
-95	below-text>next
-95	below-text>next titled
153	below-text>return
153	below-text>return titled
190	between above-text
175	between alone
-25	between below-text
-155	between first
77	between inside
-352	between line
359	between next
-204	between return
-65	between section
-199	bold above-text
2	bold alone
-36	bold below-text
-104	bold inside
462	bold line
-125	bold section
-313	bracket above-text
34	bracket alone
-5	bracket below-text
-36	bracket inside
572	bracket line
-253	bracket section
-193	bullet above-text
-23	bullet alone
-63	bullet below-text
-21	bullet inside
226	bullet line
75	bullet section
-213	byline that closes first
346	byline that closes next
-133	byline that closes return
76	caption above heading first
1	caption above heading next
-77	caption above heading return
-19	caption above text first
21	caption above text next
-2	caption above text return
-350	clause above-text
43	clause alone
-233	clause below-text
119	clause inside
127	clause line
294	clause section
-25	closed bracket above-text
-39	closed bracket alone
-61	closed bracket below-text
-128	closed bracket inside
493	closed bracket line
-238	closed bracket section
-355	colon above-text
-107	colon alone
-4	colon below-text
-190	colon inside
565	colon line
92	colon section
253	column name above-text
233	column name alone
-139	column name below-text
-561	column name inside
27	column name line
187	column name section
-96	deck above-text
-247	deck alone
8	deck below-text
425	deck inside
-52	deck line
-38	deck section
-772	digits above-text
534	digits alone
296	digits below-text
-138	digits inside
198	digits line
-117	digits section
-81	ends sentence above-text
-144	ends sentence alone
-25	ends sentence below-text
-62	ends sentence inside
380	ends sentence line
-68	ends sentence section
-356	fills above-text
557	fills alone
318	fills below-text
50	fills inside
-329	fills line
-239	fills section
68	first of page above-text
-68	first of page alone
159	first of run above-text
-312	first of run alone
12	first of run below-text
398	first of run inside
-84	first of run line
-173	first of run section
-232	first>above-text
-414	first>above-text titled
182	first>above-text untitled
-138	first>alone
-65	first>alone titled
-73	first>alone untitled
166	first>below-text
68	first>below-text titled
98	first>below-text untitled
-386	first>first
-62	first>first titled
-324	first>first untitled
243	first>inside
-106	first>inside titled
349	first>inside untitled
-22	first>line
68	first>line titled
-90	first>line untitled
293	first>next
421	first>next titled
-128	first>next untitled
-43	first>return
324	first>return titled
-367	first>return untitled
-117	first>section
65	first>section titled
-182	first>section untitled
387	highest level above-text
-46	highest level alone
8	highest level below-text
81	highest level inside
-87	highest level line
-344	highest level section
125	in run above-text
-1	in run alone
-23	in run below-text
-210	in run inside
245	in run line
-137	in run section
-590	index above-text
620	index alone
181	index below-text
62	index inside
-274	index line
-119	inside above-text
-104	inside alone
227	inside below-text
216	inside inside
75	inside line
-296	inside section
236	inside>inside
236	inside>inside titled
34	inside>next
34	inside>next titled
-36	inside>return
-36	inside>return titled
3	inside>section
3	inside>section titled
-236	last of page above-text
533	last of page alone
226	last of page below-text
-134	last of page inside
-200	last of page line
-190	last of page section
465	last of run above-text
-221	last of run alone
45	last of run below-text
46	last of run inside
-196	last of run line
-139	last of run section
134	level 1 above-text
3	level 1 alone
8	level 1 below-text
146	level 1 inside
-87	level 1 line
-204	level 1 section
211	level 2 above-text
-79	level 2 alone
-32	level 2 below-text
4	level 2 inside
-304	level 2 line
201	level 2 section
-19	level 3 above-text
18	level 3 alone
-38	level 3 below-text
91	level 3 inside
-147	level 3 line
95	level 3 section
-491	like above above-text
-185	like above alone
443	like above below-text
456	like above inside
-123	like above line
-100	like above section
-45	like article first
-14	like article line
-100	like article next
441	like article return
79	like below above-text
-9	like below alone
-151	like below below-text
96	like below inside
-125	like below line
110	like below section
-34	like both above-text
-28	like both alone
-31	like both below-text
95	like both inside
-26	like both line
24	like both section
31	like none above-text
425	like none alone
-236	like none below-text
-523	like none inside
599	like none line
-296	like none section
570	liker below above-text
176	liker below alone
-594	liker below below-text
-360	liker below inside
-2	liker below line
211	liker below section
-191	liker elsewhere above-text
371	liker elsewhere alone
-75	liker elsewhere below-text
-35	liker elsewhere inside
-120	liker elsewhere line
50	liker elsewhere section
707	liker than current return
157	line>above-text
176	line>above-text titled
-19	line>above-text untitled
27	line>alone
-55	line>alone titled
82	line>alone untitled
-133	line>below-text
-79	line>below-text titled
-55	line>below-text untitled
-100	line>first
-45	line>first titled
-55	line>first untitled
-140	line>inside
-100	line>inside titled
-40	line>inside untitled
219	line>line
-130	line>line titled
349	line>line untitled
128	line>next
200	line>next titled
-72	line>next untitled
-56	line>return
73	line>return titled
-129	line>return untitled
32	line>section
70	line>section titled
-38	line>section untitled
-114	lines above-text
-135	lines alone
5	lines below-text
93	lines inside
228	lines line
-76	lines section
-271	long first
645	long next
-375	long return
-261	lower level above-text
-11	lower level alone
-105	lower level below-text
56	lower level inside
11	lower level line
309	lower level section
126	marked above-text
-56	marked alone
-97	marked below-text
137	marked inside
-76	marked line
-34	marked section
-599	means above above-text
-210	means above alone
410	means above below-text
510	means above inside
7	means above line
-119	means above section
85	means another first
-626	means another line
-483	means another next
-246	means another return
134	means article 0.05 first
187	means article 0.05 line
639	means article 0.05 next
400	means article 0.05 return
-126	means article 0.12 first
167	means article 0.12 line
864	means article 0.12 next
552	means article 0.12 return
-89	means article 0.2 first
72	means article 0.2 line
903	means article 0.2 next
544	means article 0.2 return
-28	means article 0.3 first
-30	means article 0.3 line
397	means article 0.3 next
378	means article 0.3 return
-216	means article first
113	means article line
1304	means article next
304	means article return
785	means below above-text
-261	means below alone
-332	means below below-text
184	means below inside
-302	means below line
-74	means below section
-416	means last first
63	means last line
717	means last next
92	means last return
1384	means rather below above-text
-51	means rather below alone
-742	means rather below below-text
-326	means rather below inside
-310	means rather below line
45	means rather below section
187	name above-text
-71	name alone
-27	name inside
-11	name line
-78	name section
140	next>above-text
117	next>above-text titled
22	next>above-text untitled
-113	next>alone
90	next>alone titled
-203	next>alone untitled
-62	next>below-text
-259	next>below-text titled
197	next>below-text untitled
116	next>first
294	next>first titled
-178	next>first untitled
38	next>inside
-353	next>inside titled
392	next>inside untitled
31	next>line
231	next>line titled
-200	next>line untitled
378	next>next
343	next>next titled
34	next>next untitled
-31	next>return
338	next>return titled
-368	next>return untitled
268	next>section
37	next>section titled
231	next>section untitled
-95	numbered above-text
-17	numbered alone
-42	numbered inside
-53	numbered line
207	numbered section
-261	of article first
99	of article line
1204	of article next
745	of article return
-537	only of run above-text
405	only of run alone
79	only of run below-text
-188	only of run inside
-32	only of run line
273	only of run section
-120	open end above-text
120	open end inside
120	opening below byline first
-116	opening below byline next
-4	opening below byline return
79	opening below caption first
-79	opening below caption next
27	opening below heading first
-27	opening below heading next
8	opening below headline first
-8	opening below headline next
219	opening below item first
-149	opening below item next
-70	opening below item return
1295	opening below paragraph first
-1067	opening below paragraph next
-228	opening below paragraph return
870	opens first
-797	opens next
-73	opens return
-3	other likeness first
-30	other likeness line
-1230	other likeness next
-180	question above-text
-25	question alone
78	question below-text
21	question inside
419	question line
-313	question section
-91	quotation above-text
-107	quotation alone
-51	quotation below-text
183	quotation inside
-141	quotation line
206	quotation section
1	return>above-text
77	return>above-text titled
-76	return>above-text untitled
55	return>alone
5	return>alone titled
50	return>alone untitled
-13	return>below-text
-63	return>below-text titled
50	return>below-text untitled
-158	return>first
18	return>first titled
-176	return>first untitled
-72	return>inside
-124	return>inside titled
52	return>inside untitled
-125	return>line
-66	return>line titled
-58	return>line untitled
-37	return>next
77	return>next titled
-114	return>next untitled
-132	return>return
116	return>return titled
-248	return>return untitled
-50	return>section
-32	return>section titled
-18	return>section untitled
-360	run above-text
738	run alone
-21	run below-text
-286	run inside
187	run line
-258	run section
-122	section>inside
-82	section>inside titled
-40	section>inside untitled
357	section>next
321	section>next titled
36	section>next untitled
-18	section>return
-18	section>return titled
-146	section>section
-268	section>section titled
122	section>section untitled
-115	short above end first
80	short above end next
35	short above end return
311	short above heading first
-362	short above heading next
51	short above heading return
-18	short above opening first
38	short above opening next
-20	short above opening return
18	short above text first
-379	short above text next
361	short above text return
-483	short text above above-text
-172	short text above alone
-42	short text above below-text
258	short text above inside
368	short text above line
71	short text above section
19	short text below above-text
135	short text below alone
17	short text below below-text
23	short text below inside
160	short text below line
-355	short text below section
-288	start>above-text
-288	start>above-text untitled
288	start>alone
288	start>alone untitled
-188	tells of article first
51	tells of article line
508	tells of article next
647	tells of article return
-359	text box first
698	text box next
-339	text box return
-209	text byline first
427	text byline next
-218	text byline return
57	text caption first
21	text caption next
-79	text caption return
873	text continued first
-729	text continued next
-144	text continued return
-340	text item first
378	text item next
-38	text item return
-183	text paragraph first
-328	text paragraph next
511	text paragraph return
-125	texts alike above-text
84	texts alike alone
-73	texts alike below-text
36	texts alike inside
99	texts alike line
-22	texts alike section
-401	texts mean alike above-text
-121	texts mean alike alone
-455	texts mean alike below-text
435	texts mean alike inside
175	texts mean alike line
368	texts mean alike section
118	two parts above-text
75	two parts alone
-45	two parts below-text
-152	two parts inside
385	two parts line
-381	two parts section
-84	unlike article first
-411	unlike article line
-605	unlike article next
-268	unlike article return
-70	unmarked above-text
-120	unmarked alone
155	unmarked among marked above-text
47	unmarked among marked alone
104	unmarked among marked below-text
-146	unmarked among marked inside
-59	unmarked among marked line
-100	unmarked among marked section
107	unmarked below-text
55	unmarked inside
69	unmarked line
-41	unmarked section
-76	whole quotation above-text
-95	whole quotation alone
-12	whole quotation below-text
202	whole quotation inside
-42	whole quotation line
22	whole quotation section
-99	width 14 above-text
187	width 14 alone
-12	width 14 below-text
-263	width 14 inside
-67	width 14 line
254	width 14 section
-284	width 22 above-text
-231	width 22 alone
4	width 22 below-text
274	width 22 inside
-9	width 22 line
245	width 22 section
-184	width 34 above-text
-189	width 34 alone
229	width 34 below-text
175	width 34 inside
-71	width 34 line
41	width 34 section
4	width 56 above-text
35	width 56 alone
21	width 56 below-text
365	width 56 inside
230	width 56 line
-656	width 56 section
761	width 8 above-text
53	width 8 alone
-124	width 8 below-text
-491	width 8 inside
-259	width 8 line
60	width 8 section
13	width 99 above-text
17	width 99 alone
-5	width 99 below-text
-14	width 99 inside
109	width 99 line
-120	width 99 section
`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([worth = "", sign = ""]) => [sign, Number(worth) / 1000]),
);
