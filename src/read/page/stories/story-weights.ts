import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -270 alone 259 below-text 239 first 176 inside -269 next -327 return -305 section -265; above heading = above-text
124 alone 92 below-text -13 first -100 inside -73 next 166 return -211 section -499; above opening = above-text 150 alone 161 below-text
-72 first -317 inside -64 next -41 return -25 section -253; above text = above-text -112 alone -310 below-text -51 first -252 inside 176
next 205 return -95 section 204;  = above-text>above-text 553 above-text>alone -445 above-text>first 254 above-text>next -463
above-text>return -343 alone>above-text 2 alone>alone 160 alone>below-text -89 alone>first -174 alone>inside -162 alone>line -282
alone>next -180 alone>return 251 alone>section -306 below-text>above-text 2 below-text>alone -113 below-text>below-text 222
below-text>first -102 below-text>next -145 below-text>return 140 first>above-text -275 first>alone -48 first>below-text -5 first>first
-394 first>inside 76 first>line -321 first>next 4 first>return -107 first>section -257 inside>inside 545 inside>next -95 inside>return
-105 inside>section -423 line>above-text 174 line>alone -171 line>below-text -246 line>first -164 line>inside -192 line>line 29 line>next
279 line>return -216 line>section -250 next>above-text -36 next>alone -86 next>below-text -33 next>first -101 next>inside -118 next>line
41 next>next 316 next>return -70 next>section 439 return>above-text -202 return>alone 41 return>below-text -193 return>first -224
return>inside -416 return>line -167 return>next -15 return>return -168 return>section -122 section>inside -344 section>next -31
section>return -51 section>section 166 start>alone 86 start>first -213; above-text>above-text = titled 459 untitled 405; above-text>alone
= untitled -445; above-text>first = titled 193 untitled 170; above-text>next = titled -485 untitled -193; above-text>return = titled -204
untitled -477; after box = above-text -169 alone -182 below-text -170 inside 126 line 176 next -196 section -139; after byline =
above-text 303 alone -235 below-text -49 first -669 inside 601 line -305 next -509 return -129 section -357; after caption = above-text
445 alone -270 below-text 343 first -358 inside -388 line -89 next -39 return -329 section -415; after continued = above-text -565 alone
314 below-text -178 first 137 inside -334 line -141 next 80 return -126 section -207; after inside = above-text -391 alone 206 below-text
-221 first -234 inside 114 line -98 next 163 return -292 section -213; after item = above-text -219 alone 94 below-text -321 first -297
inside -357 line 62 next 269 return -200 section -289; after opens = above-text 234 alone -87 below-text 298 first -339 inside -10 line
-277 next -84 return -175 section -474; after paragraph = above-text 246 alone -176 below-text 23 first -179 inside -292 line 3 next -99
return -80 section 210; ahead like article = above-text -120 alone -97 below-text 279 first -66 inside 249 line 158 next 199 return -61;
ahead means article = above-text -111 alone -108 below-text 243 first -348 inside 390 line 229 next 763 return 189 section 23;
alone>above-text = titled -149 untitled 109; alone>alone = titled 184 untitled -7; alone>below-text = titled -512 untitled 150;
alone>first = titled 68 untitled -573; alone>inside = titled -390 untitled 145; alone>line = titled -246 untitled -104; alone>next =
titled -202 untitled -71; alone>return = titled 249 untitled 32; alone>section = titled -257 untitled -231; any = above-text 214 alone 83
below-text 113 first -346 inside 65 line -38 next 117 return -286 section -85; article closed = above-text 121 alone 41 below-text -85
first 202 inside 217 line -268 next -294 return 144 section -332; article open, text inside = first -429 next 388 return 348; article
open, text reads inside = first -369 next -89 return 542; article open, text reads whole = first 123 next -100 return -79; article open,
text whole = above-text 9 alone -66 below-text 15 first 22 inside 139 line 22 next -253 return -104 section -400; article whole, text
inside = first 11 next -294 return -284; article whole, text reads inside = first 75 next -138 return -113; article whole, text reads
whole = first -67 next -82 return 152; article whole, text whole = above-text -259 alone -189 below-text 26 first -305 inside -105 line
-103 next 309 return -340 section 200; articles between = return -297; attracts = above-text -140 alone -42 below-text -2 first -107
inside -9 next 272 return 565 section -87; awaited = above-text -29 alone -350 below-text -202 first 147 inside -258 line -58 next -509
return -585 section -240; before box = above-text 100 alone -348 below-text -177 first 242 inside -233 line 31 next -61 return -68 section
-173; before byline = above-text -68 alone -136 below-text 207 first -421 inside 250 line -260 next 33 return -251 section -389; before
caption = above-text 38 alone -480 below-text 235 first 30 inside -359 line -224 next -23 return -240 section 69; before closes =
above-text 188 alone 24 below-text -121 first -509 inside 209 line -268 next 42 return -320 section -370; before continued = above-text
157 alone -141 below-text -130 first -65 inside -128 next -126 return -103 section -106; before cut = above-text -136 alone 102 below-text
2 first -216 inside 313 line -180 next -92 return -250 section -91; before item = above-text -284 alone 246 below-text -171 first -137
inside -252 line 106 next -35 return -111 section -302; before open = above-text 42 alone -162 below-text -54 first -127 inside -59 line
-3 next 308 return -249 section -204; before paragraph = above-text -67 alone -50 below-text -132 first -18 inside 95 line -15 next -236
return 2 section 109; begins inside = first -219 next 5 return 130; below heading = above-text -208 alone -235 below-text -94 first 149
inside -160 next 129 return -49 section 158; below heading box = above-text -202 alone -99 below-text -173 first 136 inside -158 next 162
return -185 section -163; below heading byline = above-text 99 alone -114 below-text 53 first -216 inside -191 next 67 return 60 section
-75; below heading caption = above-text -45 alone -100 below-text -77 first -49 inside -5 next 205 return -367; below heading continued =
first 127 next -105 return -90; below heading cut = above-text 40 alone -76 below-text 88 first -459 inside -211 next 111 return -72
section 182; below heading end = above-text 4 alone 165 below-text 53 first -4 inside -119 next -57 return -334 section -150; below
heading item = first 96 next -270 return 158; below heading open = above-text 51 alone -260 below-text 83 first -290 inside -295 next 249
return -71 section 111; below heading paragraph = above-text -231 alone -190 below-text -134 first 164 inside -95 next 100 return -64
section 164; below heading tail = above-text -231 alone -180 below-text -215 first -577 inside -150 next 442 return 86 section 194; below
text = above-text 335 alone -104 below-text 123 first -377 inside 184 next 275 return -309 section -238; below text box = above-text 16
alone -126 below-text -168 first 256 inside -121 next 134 return -480 section -98; below text byline = above-text 79 alone -171 below-text
2 first -151 inside 119 next -1 return -58 section -201; below text caption = above-text 19 alone -236 below-text 230 first -349 inside
-292 next -22 return 234 section -149; below text continued = above-text 157 alone -141 below-text -130 first -65 inside -128 next -126
return -103 section -106; below text cut = above-text 149 alone -111 below-text -4 first -28 inside -58 next 35 return -161 section -118;
below text end = above-text 185 alone -149 below-text -240 first 95 inside 15 next -308 return 199 section -86; below text item =
above-text -74 alone 65 below-text -62 first -126 inside -76 next 121 return -96 section -112; below text open = above-text 146 alone -93
below-text -63 first 58 inside -236 next -100 return 73 section -119; below text paragraph = above-text 237 alone 49 below-text -35 first
-355 inside 178 next -60 return 4 section -150; below text tail = above-text -233 alone 5 below-text -255 first 65 inside 362 next -411
return 518 section -432; below-text>above-text = titled 2; below-text>alone = titled -113; below-text>below-text = titled 222;
below-text>first = titled -102; below-text>next = titled -145; below-text>return = titled 140; between = above-text -120 alone -266
below-text -88 first -20 inside 242 line 90 next 154 return -258 section -353; bold = above-text -181 alone -32 below-text 17 inside -423
line 442 section -185; bracket = above-text -552 alone -252 below-text -270 first 267 inside -360 next 787 return -294 section -534;
bullet = above-text -271 alone -274 below-text -301 first -281 inside -303 next 337 return -177 section 130; byline that closes = first
-180 next 279 return -364; caption above heading = first 156 next -49 return -222; caption above opening = first -31 next 36 return -4;
caption above text = first -162 next -23 return -70; clause = above-text -410 alone -334 below-text -456 first 160 inside 13 line 84 next
69 return -211 section 344; closed bracket = above-text -49 alone -269 below-text -399 first 267 inside -414 line -191 next 657 return
-304 section -358; colon = above-text -557 alone -360 below-text -96 first 169 inside -323 line 289 next 447 return -275 section 283;
column name = above-text 206 alone -220 below-text -204 first 365 inside -563 line -460 next -27 return 108 section -2; deck = above-text
201 alone -315 below-text 60 first -385 inside 487 line 202 next -372 return -72 section -258; digits = above-text -772 alone 623
below-text -230 first -114 inside -267 line 32 next 388 return -247 section -100; ends sentence = above-text -355 alone -321 below-text
-166 first -98 inside -187 line 388 next 304 section -298; fills = above-text -399 alone 245 below-text 50 first -179 inside 77 next -103
return 32 section -232; first of page = above-text 240 alone 289 below-text -7 first -596 inside -117 next -43; first of run = above-text
51 alone -192 below-text -6 first -573 inside 174 line 102 next -63 return 8 section -381; first>above-text = titled -349 untitled -28;
first>alone = titled -68 untitled -38; first>below-text = titled 17 untitled -55; first>first = titled -261 untitled -357; first>inside =
titled -26 untitled 74; first>line = titled -155 untitled -271; first>next = titled 181 untitled -139; first>return = titled -80 untitled
-54; first>section = titled 21 untitled -549; han name = above-text -561 alone -270 below-text -105 first 541 inside -227 line -36 next
230 return 171 section -300; headlines above = above-text 79 alone -141 below-text -96 first -159 inside 157 line 19 next -28 return 32
section -126; headlines above, opening below = above-text -33 alone -263 below-text -148 first -249 inside 361 line -250 next 202 return
-129 section -301; headlines above, text below = above-text 121 alone 60 below-text -74 first -253 inside -245 line 95 next -61 return -20
section -54; headlines below = above-text -32 alone -130 below-text 590 first -123 inside -152 line -73 next 146 return -293 section -227;
headlines below, opening below = above-text -245 alone -100 below-text 517 first -347 inside -330 line -54 next -9 return -136 section
-127; headlines below, text below = above-text 171 alone -122 below-text 171 first -275 inside 83 line -63 next -216 return 38 section
-215; higher rank = above-text -62 alone -379 below-text -213 inside -176 line -206 section -294; highest level = above-text 159 alone 23
below-text 53 inside -45 line -106 section -352; in run = above-text 324 alone -29 below-text -184 first -411 inside -259 line -211 next
328 return -350 section -358; index = above-text -25 alone 585 first 30 next -770 return -94; inside = above-text -342 alone 203
below-text -1 first -5 inside 290 line -171 next 211 return -292 section -403; inside>inside = titled 545; inside>next = titled -95;
inside>return = titled -105; inside>section = titled -423; last of page = above-text -634 alone 419 below-text 17 first -283 inside -460
line -249 next -164 return 104 section -331; last of run = above-text 373 alone -65 below-text -33 first 76 inside -33 line -69 next -301
return 5 section -259; level 1 = above-text -170 alone 110 below-text -13 inside 40 line -80 section -100; level 2 = above-text 264 alone
-376 below-text -122 inside 66 line -557 section 180; level 3 = above-text 16 alone -40 below-text -358 inside -13 line -290 section -59;
like above = above-text -428 alone -204 below-text 449 first -80 inside 96 line -120 next -88 return -66 section -13; like article =
above-text -120 alone -97 below-text 279 first 29 inside 249 line 158 next 35 return -143; like below = above-text 108 alone -43
below-text -170 first -396 inside 19 line -298 next -274 return 52 section 416; like both = above-text -68 alone -40 below-text 110 first
-83 inside -81 line -153 next -107 return -40 section 181; like first text below = above-text 272 alone -19 below-text 17 first -295
inside -358 line -186 next -253 return 64 section 229; like none = above-text -350 alone 102 below-text -287 first 307 inside -315 line
237 next 443 return 17 section -588; liker below = above-text 434 alone 104 below-text -585 first -315 inside -115 line -178 next -173
return 94 section 453; liker elsewhere = above-text -75 alone 82 below-text -149 first 17 inside -10 line 50 next -289 return -77 section
143; liker than current ahead = return 751; liker than current = return 870; liker than others ahead = first -82 line 222 next 383 return
-4; liker than others = first 243 line 222 next -317 return -172; line>above-text = titled 174; line>alone = titled -171; line>below-text
= titled -246; line>first = titled -151 untitled -13; line>inside = titled -192; line>line = titled 29; line>next = titled 292 untitled
-13; line>return = titled -214 untitled -2; line>section = titled -250; lines = above-text -30 alone -550 below-text 116 first 318 inside
-62 line -168 next -26 return -139 section -407; long = above-text 18 alone 82 below-text 4 first -227 inside -60 next 401 return -264
section 9; looks as heads do = above-text 68 alone -212 below-text -41 first -119 inside 171 line -114 next -178 return -155 section 106;
looks as parts do = above-text 116 alone 308 below-text -70 first -326 inside -222 line 27 next -146 return 83 section -138; lower level =
above-text -130 alone -200 below-text -225 inside 78 line 23 section 185; lower rank = above-text -39 alone 231 below-text -360 inside
-501 line 301 section 599; marked = above-text 62 alone -163 below-text -73 inside 57 line -38 section -59; means above = above-text -211
alone -56 below-text 270 first -90 inside 380 line 24 next -296 return 14 section -82; means another = above-text 24 alone 51 below-text
-277 first 111 inside -677 line -220 next -319 return -175 section -222; means article 0.05 = above-text -224 alone -198 below-text 150
first -290 inside 256 line 128 next 462 return 643 section -102; means article 0.12 = above-text -223 alone -236 below-text 178 first -171
inside 312 line 151 next 560 return 711 section -110; means article 0.2 = above-text -200 alone -283 below-text 301 first -125 inside 104
line 134 next 539 return 406 section -64; means article 0.3 = above-text -81 alone -194 below-text 159 first -19 inside -5 line 114 next
17 return 114 section -89; means article = above-text -111 alone -108 below-text 243 first -186 inside 390 line 229 next 449 return 134
section 23; means below = above-text 598 alone -93 below-text -256 first -305 inside 220 line -153 next -569 return -16 section 237; means
first text below = above-text 633 alone -70 below-text -77 first -275 inside -185 line -100 next -371 return -11 section 205; means last =
above-text -247 alone -51 below-text 132 first -237 inside 333 line -56 next 232 return -154 section -36; means rather below = above-text
775 alone -38 below-text -490 first -228 inside -161 line -158 next -255 return -28 section 298; name = above-text 158 alone 50 below-text
-142 first -169 inside -246 line -89 next 21 return -176 section -273; next>above-text = titled 65 untitled -174; next>alone = titled 163
untitled -422; next>below-text = titled -849 untitled 540; next>first = titled -21 untitled -232; next>inside = titled -566 untitled 341;
next>line = titled 98 untitled -445; next>next = titled 279 untitled 73; next>return = titled 300 untitled -558; next>section = titled 254
untitled 218; numbered = above-text -388 alone -295 below-text -274 first -73 inside -473 next -346 return -81 section 596; of article =
above-text -301 alone -239 below-text 660 first -133 inside 700 line 407 next 504 return -123 section 54; only of run = above-text -594
alone 181 below-text 115 first -181 inside 66 line -101 next -299 return -123 section 460; open end = above-text -221 alone -175
below-text -158 inside 229 line -92 section -99; opening below byline = first 119 next -27 return -176; opening below caption = first 287
next -145 return -324; opening below heading end = first 265 next -50 return -214; opening below heading = first 76 next -28 return -72;
opening below heading text = first 57 next -289 return 182; opening below headline = first 85 next -40 return -76; opening below item =
first 214 next -175 return -186; opening below paragraph = first 639 next -635 return -105; opening below text end = first 410 return
-410; opening below text text = first 639 next -589 return -150; opens = first 782 next -999 return -58; other likeness = first -225 line
-18 next 26 return -423; other width = first 202 next -237 return -132; others liker ahead = first 253 line -226 next -462 return -247;
others liker = first 141 line -226 next -800 return -454; question = above-text -499 alone -356 below-text 71 first -244 inside -404 line
638 next -147 return -171 section -190; quotation = above-text 4 alone -166 below-text -302 first -317 inside 137 line -360 next -347
return -128 section 246; reads inside = first -261 next -262 return 434; reads whole = first 66 next -172 return 84; repels = above-text
44 alone 93 below-text 121 first 39 inside -135 line -74 next 1 return 84 section -217; return>above-text = titled -5 untitled -405;
return>alone = titled 127 untitled -84; return>below-text = titled -203 untitled -54; return>first = titled -44 untitled -602;
return>inside = titled -488 untitled -78; return>line = titled -116 untitled -200; return>next = titled 67 untitled -1; return>return =
titled 110 untitled -168; return>section = titled -29 untitled -264; run = above-text -571 alone 551 below-text 116 first 163 inside -419
line 2 next 207 return 62 section -521; same rank = above-text 486 alone -154 below-text -328 inside 154 line -7 section -315; same width
= first -110 next 384 return 118; section>inside = titled -188 untitled -271; section>next = titled 45 untitled -156; section>return =
titled -51; section>section = titled 42 untitled 224; short above end = above-text -214 alone 114 below-text 125 first -414 inside -193
next 121 return -159 section -234; short above heading = above-text -8 alone 71 below-text -84 first 318 inside 150 next -340 return -164
section -512; short above opening = above-text 104 alone 67 below-text -173 first -302 inside 149 next -211 return 35 section -248; short
above text = above-text -306 alone -222 below-text -45 first 159 inside -136 next -253 return 277 section 319; short text above =
above-text -318 alone -568 below-text -68 first 74 inside 226 line 274 next 328 return -331 section -206; short text below = above-text
-59 alone 262 below-text -370 first -165 inside 62 line 47 next 105 return 8 section -413; start>alone = untitled 86; start>first =
untitled -213; tells of article = above-text -67 alone -21 below-text 181 first 12 inside 117 line 114 next -152 return 624 section 16;
text below like article = above-text 67 alone 65 below-text 101 first -30 inside -147 line 13 next 138 return 38 section 49; text below
means another = above-text -48 alone 150 below-text 10 first 27 inside -297 line -175 next -198 return -358 section -285; text below means
article 0.05 = above-text -31 alone 120 below-text 154 first -49 inside 413 line 172 next 26 return -33 section 324; text below means
article 0.12 = above-text 94 alone -32 below-text -245 first -106 inside 46 line 173 next -48 return 86 section 112; text below means
article 0.2 = above-text -211 alone -12 below-text -398 first -25 inside 147 line -15 next -59 return -140 section 631; text below means
article 0.3 = above-text -563 alone 327 below-text -284 first -203 inside -97 line -433 next -26 return -229 section -3; text below means
article = above-text -97 alone -148 below-text -172 first 22 inside 100 line 91 next -8 return 69 section 273; text below unlike article =
above-text -39 alone -354 below-text -161 first 2 inside 66 line -149 next -548 return -572 section 159; text box = first -585 next 779
return -475; text byline = first -267 next 431 return -218; text caption = first 156 next -59 return -166; text continued = first 885 next
-658 return -423; text headline = above-text 150 alone 204 below-text 129 first -391 inside 4 next -259 return -10 section -69; text item
= first -501 next 365 return 47; text paragraph = first -205 next -167 return 310; texts alike = above-text -193 alone 135 below-text 19
first -2 inside -32 line -28 next 40 return -14 section 7; texts mean alike = above-text -59 alone -140 below-text -225 first 22 inside
148 line 23 next 29 return 8 section 131; two parts = above-text -284 alone 195 below-text 214 first 409 inside -383 next 148 return 240
section -809; unlike article = above-text 78 alone -234 below-text -556 first 298 inside -556 line -364 next -505 return -543 section
-319; unmarked = above-text -46 alone -29 below-text -52 first -357 inside 103 next 33 return 80 section 21; unmarked among marked =
above-text 209 alone 222 below-text 193 first -115 inside -155 next -339 return -347 section -177; unmarked rank = above-text 94 alone
-299 below-text 155 inside -570 section 291; whole quotation = above-text -82 alone -431 below-text -227 first -191 inside 289 line -280
next -131 return -53 section 155; width 14 = above-text 40 alone 131 below-text 78 first -554 inside -302 line -375 next -115 return -36
section 143; width 22 = above-text -258 alone -571 below-text -93 first -507 inside 334 line -297 next 187 return -329 section 415; width
34 = above-text -101 alone -81 below-text 35 first -239 inside 117 line 4 next -216 return 6 section 130; width 56 = above-text -21 alone
315 below-text -78 first -348 inside 235 line 76 next 102 return -356 section -765; width 8 = above-text 321 alone -117 below-text -316
first 436 inside -265 line -256 next -314 return 19 section -276; width 99 = above-text 72 alone 196 below-text -38 first 1 inside -362
line 130 next -124 return -108 section -300
`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .replace(/\s+/g, " ")
    .split("; ")
    .flatMap((entry) => {
      const middle = entry.indexOf("=");
      const words = entry
        .slice(middle + 1)
        .trim()
        .split(" ");
      const sign = entry.slice(0, middle);
      return words.flatMap((role, at): [string, number][] =>
        at % 2 === 0 ? [[`${sign}${role}`, Number(words[at + 1]) / 1000]] : [],
      );
    }),
);
