import type { StoryWeights } from "./story-search.ts";

/** What each sign is worth for a role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
181	above end first
-58	above end next
-123	above end return
-87	above heading first
304	above heading next
-217	above heading return
81	above opening first
-79	above opening next
-2	above opening return
-297	above text first
274	above text next
23	above text return
429	above-text>above-text
434	above-text>above-text titled
-5	above-text>above-text untitled
-197	above-text>alone
-197	above-text>alone untitled
325	above-text>first
292	above-text>first titled
32	above-text>first untitled
-306	above-text>next
-396	above-text>next titled
90	above-text>next untitled
-278	above-text>return
-182	above-text>return titled
-96	above-text>return untitled
-95	after box above-text
-54	after box alone
-96	after box below-text
148	after box inside
96	after box line
206	after byline above-text
-258	after byline alone
44	after byline below-text
465	after byline inside
-297	after byline line
-160	after byline section
243	after caption above-text
-112	after caption alone
220	after caption below-text
-195	after caption inside
-34	after caption line
-122	after caption section
-263	after continued above-text
357	after continued alone
-52	after continued below-text
-27	after continued inside
-9	after continued line
-6	after continued section
-355	after inside above-text
479	after inside alone
-205	after inside below-text
67	after inside inside
100	after inside line
-86	after inside section
22	after item above-text
-169	after item alone
-23	after item inside
251	after item line
-81	after item section
326	after opens above-text
-90	after opens alone
202	after opens below-text
31	after opens inside
101	after opens line
-571	after opens section
247	after paragraph above-text
-317	after paragraph alone
-144	after paragraph below-text
-284	after paragraph inside
95	after paragraph line
403	after paragraph section
82	alone>above-text
70	alone>above-text titled
12	alone>above-text untitled
161	alone>alone
95	alone>alone titled
65	alone>alone untitled
-125	alone>below-text
-87	alone>below-text titled
-37	alone>below-text untitled
29	alone>first
35	alone>first titled
-6	alone>first untitled
-91	alone>inside
-164	alone>inside titled
73	alone>inside untitled
-156	alone>line
-136	alone>line titled
-20	alone>line untitled
-236	alone>next
-259	alone>next titled
23	alone>next untitled
199	alone>return
306	alone>return titled
-107	alone>return untitled
-139	alone>section
-127	alone>section titled
-12	alone>section untitled
170	any above-text
-36	any alone
180	any below-text
-123	any first
-29	any inside
-171	any line
441	any next
-318	any return
-114	any section
411	article closed first
-134	article closed line
-502	article closed next
41	article closed return
-407	article open, text inside first
286	article open, text inside next
676	article open, text inside return
225	article open, text whole first
21	article open, text whole line
-90	article open, text whole next
-59	article open, text whole return
44	article whole, text inside first
-110	article whole, text inside next
-484	article whole, text inside return
15	article whole, text whole first
-192	article whole, text whole line
356	article whole, text whole next
-447	article whole, text whole return
-235	articles between return
-381	awaited above-text
-102	awaited alone
-60	awaited below-text
-190	awaited first
-17	awaited inside
95	awaited line
-619	awaited next
-182	awaited return
117	awaited section
-43	before box above-text
-26	before box alone
-59	before box below-text
-51	before box inside
127	before box line
52	before box section
125	before byline above-text
-148	before byline alone
268	before byline below-text
180	before byline inside
-234	before byline line
-191	before byline section
-25	before caption above-text
163	before caption alone
217	before caption below-text
-213	before caption inside
-65	before caption line
-76	before caption section
96	before closes above-text
88	before closes alone
-63	before closes below-text
201	before closes inside
-134	before closes line
-188	before closes section
23	before continued above-text
-3	before continued alone
-20	before continued section
132	before cut above-text
-21	before cut alone
31	before cut below-text
335	before cut inside
-161	before cut line
-316	before cut section
-32	before item above-text
43	before item alone
-64	before item below-text
-33	before item inside
178	before item line
-91	before item section
234	before open above-text
-45	before open alone
51	before open below-text
146	before open inside
21	before open line
-407	before open section
58	before paragraph above-text
-1	before paragraph alone
-181	before paragraph below-text
87	before paragraph inside
-177	before paragraph line
212	before paragraph section
-363	begins inside first
175	begins inside next
188	begins inside return
-31	below heading box first
105	below heading box next
-75	below heading box return
-41	below heading byline first
-65	below heading byline next
106	below heading byline return
24	below heading caption first
11	below heading caption next
-35	below heading caption return
23	below heading continued first
-20	below heading continued next
-3	below heading continued return
-357	below heading cut first
336	below heading cut next
21	below heading cut return
217	below heading end first
-94	below heading end next
-123	below heading end return
255	below heading first
121	below heading item first
-153	below heading item next
32	below heading item return
-148	below heading next
-237	below heading open first
295	below heading open next
-58	below heading open return
159	below heading paragraph first
-25	below heading paragraph next
-134	below heading paragraph return
-108	below heading return
-252	below heading tail first
315	below heading tail next
-63	below heading tail return
134	below text box first
97	below text box next
-230	below text box return
-598	below text byline first
770	below text byline next
-173	below text byline return
-37	below text caption first
-150	below text caption next
187	below text caption return
102	below text continued first
208	below text continued next
-309	below text continued return
79	below text cut first
17	below text cut next
-96	below text cut return
195	below text end first
-408	below text end next
213	below text end return
-378	below text first
-39	below text item first
-3	below text item next
42	below text item return
589	below text next
55	below text open first
-99	below text open next
44	below text open return
61	below text paragraph first
-333	below text paragraph next
272	below text paragraph return
-211	below text return
183	below text tail first
-211	below text tail next
29	below text tail return
-134	below-text>above-text
-134	below-text>above-text titled
-102	below-text>alone
-102	below-text>alone titled
217	below-text>below-text
217	below-text>below-text titled
-15	below-text>first
-15	below-text>first titled
-142	below-text>next
-142	below-text>next titled
163	below-text>return
163	below-text>return titled
258	between above-text
162	between alone
-126	between below-text
-295	between first
81	between inside
-274	between line
437	between next
-142	between return
-102	between section
-180	bold above-text
-16	bold alone
60	bold below-text
-189	bold inside
490	bold line
-165	bold section
-248	bracket above-text
11	bracket alone
-26	bracket inside
517	bracket line
-255	bracket section
-174	bullet above-text
-54	bullet inside
236	bullet line
-8	bullet section
-140	byline that closes first
266	byline that closes next
-126	byline that closes return
98	caption above heading first
33	caption above heading next
-131	caption above heading return
-18	caption above text first
62	caption above text next
-44	caption above text return
-249	clause above-text
9	clause alone
-211	clause below-text
37	clause inside
94	clause line
320	clause section
-30	closed bracket above-text
1	closed bracket alone
-58	closed bracket below-text
-136	closed bracket inside
469	closed bracket line
-247	closed bracket section
-249	colon above-text
-145	colon alone
58	colon below-text
-227	colon inside
500	colon line
63	colon section
354	column name above-text
192	column name alone
-178	column name below-text
-530	column name inside
-75	column name line
237	column name section
-93	deck above-text
-238	deck alone
1	deck below-text
492	deck inside
-90	deck line
-72	deck section
-751	digits above-text
482	digits alone
249	digits below-text
-93	digits inside
102	digits line
11	digits section
-122	ends sentence above-text
-112	ends sentence alone
-28	ends sentence below-text
-105	ends sentence inside
436	ends sentence line
-70	ends sentence section
-138	fills above-text
544	fills alone
172	fills below-text
167	fills inside
-428	fills line
-316	fills section
64	first of page above-text
-64	first of page alone
188	first of run above-text
-237	first of run alone
13	first of run below-text
361	first of run inside
-182	first of run line
-143	first of run section
-226	first>above-text
-386	first>above-text titled
160	first>above-text untitled
-64	first>alone
-15	first>alone titled
-49	first>alone untitled
230	first>below-text
146	first>below-text titled
83	first>below-text untitled
-319	first>first
-141	first>first titled
-178	first>first untitled
278	first>inside
-92	first>inside titled
370	first>inside untitled
-169	first>line
-31	first>line titled
-137	first>line untitled
272	first>next
333	first>next titled
-61	first>next untitled
2	first>return
283	first>return titled
-280	first>return untitled
-112	first>section
72	first>section titled
-185	first>section untitled
354	headlines above above-text
-273	headlines above alone
-338	headlines above below-text
-134	headlines above first
105	headlines above inside
244	headlines above line
-31	headlines above next
165	headlines above return
-93	headlines above section
5	headlines below above-text
-24	headlines below alone
526	headlines below below-text
98	headlines below first
-164	headlines below inside
-32	headlines below line
117	headlines below next
-215	headlines below return
-311	headlines below section
428	highest level above-text
-63	highest level alone
78	highest level below-text
53	highest level inside
-124	highest level line
-372	highest level section
97	in run above-text
40	in run alone
-60	in run below-text
-199	in run inside
316	in run line
-194	in run section
-546	index above-text
601	index alone
291	index below-text
-27	index inside
-320	index line
-167	inside above-text
-110	inside alone
171	inside below-text
158	inside inside
212	inside line
-264	inside section
231	inside>inside
231	inside>inside titled
30	inside>next
30	inside>next titled
-39	inside>return
-39	inside>return titled
-26	inside>section
-26	inside>section titled
-191	last of page above-text
517	last of page alone
208	last of page below-text
-113	last of page inside
-273	last of page line
-147	last of page section
416	last of run above-text
-181	last of run alone
107	last of run below-text
-2	last of run inside
-264	last of run line
-75	last of run section
49	level 1 above-text
11	level 1 alone
28	level 1 below-text
128	level 1 inside
-42	level 1 line
-174	level 1 section
324	level 2 above-text
-73	level 2 alone
-79	level 2 below-text
33	level 2 inside
-431	level 2 line
226	level 2 section
-72	level 3 above-text
47	level 3 alone
-38	level 3 below-text
147	level 3 inside
-163	level 3 line
80	level 3 section
-515	like above above-text
-216	like above alone
549	like above below-text
381	like above inside
-121	like above line
-78	like above section
-9	like article first
105	like article line
-161	like article next
278	like article return
-7	like below above-text
-43	like below alone
-72	like below below-text
55	like below inside
-101	like below line
168	like below section
-123	like both above-text
-15	like both alone
44	like both below-text
85	like both inside
-48	like both line
57	like both section
-42	like none above-text
495	like none alone
-245	like none below-text
-477	like none inside
592	like none line
-322	like none section
508	liker below above-text
173	liker below alone
-621	liker below below-text
-327	liker below inside
21	liker below line
246	liker below section
-160	liker elsewhere above-text
376	liker elsewhere alone
-112	liker elsewhere below-text
-87	liker elsewhere inside
-135	liker elsewhere line
117	liker elsewhere section
743	liker than current return
135	line>above-text
119	line>above-text titled
17	line>above-text untitled
-3	line>alone
-23	line>alone titled
20	line>alone untitled
-45	line>below-text
-28	line>below-text titled
-17	line>below-text untitled
-83	line>first
-68	line>first titled
-15	line>first untitled
-180	line>inside
-107	line>inside titled
-73	line>inside untitled
208	line>line
-88	line>line titled
296	line>line untitled
138	line>next
191	line>next titled
-52	line>next untitled
-134	line>return
-6	line>return titled
-128	line>return untitled
22	line>section
63	line>section titled
-41	line>section untitled
-75	lines above-text
-88	lines alone
82	lines below-text
45	lines inside
140	lines line
-104	lines section
-472	long first
934	long next
-462	long return
-308	lower level above-text
32	lower level alone
-107	lower level below-text
67	lower level inside
-23	lower level line
338	lower level section
120	marked above-text
-31	marked alone
-29	marked below-text
120	marked inside
-147	marked line
-33	marked section
-571	means above above-text
-244	means above alone
342	means above below-text
560	means above inside
-34	means above line
-53	means above section
151	means another first
-547	means another line
-553	means another next
-264	means another return
251	means article 0.05 first
205	means article 0.05 line
427	means article 0.05 next
361	means article 0.05 return
97	means article 0.12 first
205	means article 0.12 line
763	means article 0.12 next
528	means article 0.12 return
-62	means article 0.2 first
83	means article 0.2 line
935	means article 0.2 next
488	means article 0.2 return
35	means article 0.3 first
-30	means article 0.3 line
341	means article 0.3 next
299	means article 0.3 return
-190	means article first
163	means article line
1222	means article next
300	means article return
809	means below above-text
-281	means below alone
-303	means below below-text
231	means below inside
-379	means below line
-77	means below section
-352	means last first
27	means last line
729	means last next
48	means last return
1380	means rather below above-text
-37	means rather below alone
-645	means rather below below-text
-329	means rather below inside
-345	means rather below line
-24	means rather below section
122	name above-text
-25	name alone
-27	name inside
-9	name line
-62	name section
72	next>above-text
136	next>above-text titled
-63	next>above-text untitled
-86	next>alone
62	next>alone titled
-149	next>alone untitled
-16	next>below-text
-374	next>below-text titled
358	next>below-text untitled
83	next>first
285	next>first titled
-202	next>first untitled
-12	next>inside
-537	next>inside titled
525	next>inside untitled
93	next>line
267	next>line titled
-174	next>line untitled
353	next>next
306	next>next titled
48	next>next untitled
-95	next>return
345	next>return titled
-440	next>return untitled
280	next>section
105	next>section titled
175	next>section untitled
-7	numbered above-text
-83	numbered alone
-106	numbered inside
-112	numbered line
307	numbered section
-200	of article first
268	of article line
1061	of article next
578	of article return
-530	only of run above-text
342	only of run alone
120	only of run below-text
-189	only of run inside
-41	only of run line
298	only of run section
-111	open end above-text
111	open end inside
140	opening below byline first
-132	opening below byline next
-8	opening below byline return
150	opening below caption first
-129	opening below caption next
-22	opening below caption return
171	opening below item first
-141	opening below item next
-30	opening below item return
1195	opening below paragraph first
-1100	opening below paragraph next
-95	opening below paragraph return
870	opens first
-840	opens next
-30	opens return
48	other likeness first
-34	other likeness line
-1183	other likeness next
-150	question above-text
-32	question alone
48	question below-text
-25	question inside
464	question line
-305	question section
-41	quotation above-text
-52	quotation alone
-91	quotation below-text
213	quotation inside
-136	quotation line
106	quotation section
19	return>above-text
79	return>above-text titled
-60	return>above-text untitled
48	return>alone
9	return>alone titled
40	return>alone untitled
-80	return>below-text
-100	return>below-text titled
20	return>below-text untitled
-141	return>first
69	return>first titled
-210	return>first untitled
-93	return>inside
-175	return>inside titled
82	return>inside untitled
-147	return>line
-137	return>line titled
-10	return>line untitled
-37	return>next
-26	return>next titled
-11	return>next untitled
-118	return>return
46	return>return titled
-164	return>return untitled
-13	return>section
51	return>section titled
-63	return>section untitled
-495	run above-text
790	run alone
-36	run below-text
-339	run inside
323	run line
-242	run section
-161	section>inside
-96	section>inside titled
-65	section>inside untitled
367	section>next
394	section>next titled
-27	section>next untitled
-19	section>return
-19	section>return titled
-126	section>section
-224	section>section titled
98	section>section untitled
-161	short above end first
159	short above end next
1	short above end return
301	short above heading first
-339	short above heading next
38	short above heading return
-49	short above opening first
17	short above opening next
32	short above opening return
-1	short above text first
-304	short above text next
305	short above text return
-554	short text above above-text
-175	short text above alone
-158	short text above below-text
288	short text above inside
487	short text above line
112	short text above section
72	short text below above-text
158	short text below alone
-209	short text below below-text
45	short text below inside
224	short text below line
-291	short text below section
-208	start>above-text
-208	start>above-text untitled
208	start>alone
208	start>alone untitled
-138	tells of article first
78	tells of article line
293	tells of article next
620	tells of article return
-411	text box first
787	text box next
-376	text box return
-190	text byline first
287	text byline next
-97	text byline return
80	text caption first
95	text caption next
-175	text caption return
837	text continued first
-683	text continued next
-154	text continued return
-300	text item first
301	text item next
-2	text item return
-139	text paragraph first
-347	text paragraph next
485	text paragraph return
-220	texts alike above-text
101	texts alike alone
-10	texts alike below-text
40	texts alike inside
67	texts alike line
23	texts alike section
-384	texts mean alike above-text
-224	texts mean alike alone
-359	texts mean alike below-text
353	texts mean alike inside
58	texts mean alike line
556	texts mean alike section
90	two parts above-text
59	two parts alone
100	two parts below-text
-208	two parts inside
367	two parts line
-407	two parts section
27	unlike article first
-331	unlike article line
-410	unlike article next
-159	unlike article return
-71	unmarked above-text
-138	unmarked alone
120	unmarked among marked above-text
133	unmarked among marked alone
191	unmarked among marked below-text
-291	unmarked among marked inside
-69	unmarked among marked line
-83	unmarked among marked section
18	unmarked below-text
142	unmarked inside
45	unmarked line
3	unmarked section
-70	whole quotation above-text
-58	whole quotation alone
-8	whole quotation below-text
167	whole quotation inside
-28	whole quotation line
-2	whole quotation section
-130	width 14 above-text
223	width 14 alone
50	width 14 below-text
-149	width 14 inside
-181	width 14 line
188	width 14 section
-277	width 22 above-text
-239	width 22 alone
32	width 22 below-text
256	width 22 inside
-5	width 22 line
232	width 22 section
-47	width 34 above-text
-207	width 34 alone
165	width 34 below-text
105	width 34 inside
-47	width 34 line
31	width 34 section
69	width 56 above-text
111	width 56 alone
60	width 56 below-text
221	width 56 inside
182	width 56 line
-641	width 56 section
663	width 8 above-text
-21	width 8 alone
-131	width 8 below-text
-456	width 8 inside
-186	width 8 line
131	width 8 section
-107	width 99 above-text
97	width 99 alone
5	width 99 below-text
-6	width 99 inside
66	width 99 line
-54	width 99 section
`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([worth = "", sign = ""]) => [sign, Number(worth) / 1000]),
);
