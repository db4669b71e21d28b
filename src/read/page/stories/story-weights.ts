import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -180 alone 245 below-text 162 first 152 inside -280 next -352 return -302 section -190; above heading = above-text
121 alone 60 below-text 55 first -59 inside -132 next 180 return -206 section -344; above opening = above-text 87 alone 97 below-text 37
first -263 inside -45 next -66 return -126 section -261; above text = above-text -55 alone -282 below-text -222 first -330 inside 162 next
195 return -49 section 225;  = above-text>above-text 473 above-text>alone -407 above-text>first 281 above-text>next -490 above-text>return
-341 alone>above-text 67 alone>alone 206 alone>below-text -356 alone>first -146 alone>inside -246 alone>line -225 alone>next -187
alone>return 215 alone>section -163 below-text>above-text -46 below-text>alone -87 below-text>below-text 206 below-text>first -114
below-text>next -90 below-text>return 238 first>above-text -315 first>alone -229 first>below-text 79 first>first -457 first>inside 75
first>line -289 first>next 15 first>return -115 first>section -259 inside>inside 475 inside>next -47 inside>return -134 inside>section
-383 line>above-text 210 line>alone -154 line>below-text -214 line>first -160 line>inside -192 line>line 7 line>next 267 line>return -234
line>section -234 next>above-text -33 next>below-text -29 next>first -91 next>inside -48 next>line 12 next>next 263 next>return -34
next>section 375 return>above-text -221 return>alone 87 return>below-text -203 return>first -244 return>inside -403 return>line -144
return>next -64 return>return -106 return>section -67 section>inside -381 section>next -74 section>return -36 section>section 250
start>above-text -30 start>alone 135 start>first -277; above-text>above-text = titled 420 untitled 354; above-text>alone = untitled -407;
above-text>first = titled 266 untitled 145; above-text>next = titled -521 untitled -156; above-text>return = titled -227 untitled -413;
after box = above-text -190 alone -174 below-text -172 inside 167 line 180 next -215 section -169; after byline = above-text 277 alone
-205 below-text -135 first -648 inside 677 line -340 next -493 return -132 section -257; after caption = above-text 304 alone -248
below-text 358 first -299 inside -408 line -108 next -289 return -290 section -334; after continued = above-text -444 alone 246 below-text
-119 first 67 inside -251 line -169 next 101 return -117 section -195; after inside = above-text -311 alone 70 below-text -372 first -132
inside 182 line 80 next 274 return -287 section -70; after item = above-text -168 alone 128 below-text -216 first -227 inside -333 line 91
next 239 return -176 section -331; after opens = above-text 296 alone -21 below-text 250 first -325 inside -108 line -126 next -136 return
-208 section -368; after paragraph = above-text 236 alone -307 below-text 12 first -120 inside -347 line -72 next 77 return 16 section
222; ahead like article = above-text -132 alone -86 below-text 289 first -50 inside 248 line 155 next 103 return -101 section -10; ahead
means article = above-text -86 alone -110 below-text 237 first -295 inside 373 line 211 next 762 return 210 section 11; alone>above-text =
titled -11 untitled 87; alone>alone = titled 218 untitled 37; alone>below-text = titled -338 untitled -290; alone>first = titled 36
untitled -470; alone>inside = titled -513 untitled 61; alone>line = titled -181 untitled -109; alone>next = titled -206 untitled -118;
alone>return = titled 248 untitled 152; alone>section = titled -140 untitled -269; any = above-text 148 alone 104 below-text 90 first -353
inside 131 line -32 next 124 return -282 section -82; article closed = above-text 162 alone 27 below-text -138 first 259 inside 203 line
-277 next -225 return -69 section -485; article open, text inside = first -615 next 473 return 447; article open, text reads inside =
first -320 next 33 return 332; article open, text reads whole = first 48 next -43 return -74; article open, text whole = above-text -9
alone -97 below-text 37 first 100 inside 119 line 6 next -304 return -64 section -479; article whole, text inside = first -34 next -206
return -470; article whole, text reads inside = first 18 next -123 return -69; article whole, text reads whole = first -26 next -61 return
73; article whole, text whole = above-text -307 alone -175 below-text 39 first -190 inside -53 line -117 next 261 return -366 section 261;
articles between = return -267; attracts = above-text -97 alone -136 below-text -109 first -88 inside -17 next 373 return 661 section -93;
awaited = above-text -85 alone -429 below-text -194 first 95 inside -318 line -154 next -490 return -230 section -235; before box =
above-text 80 alone -356 below-text -206 first 217 inside -246 line 6 next -36 return -60 section -142; before byline = above-text -93
alone -85 below-text 150 first -379 inside 302 line -249 next -38 return -183 section -398; before caption = above-text 18 alone -559
below-text 210 first 129 inside -433 line -294 next 82 return -172 section 36; before closes = above-text 183 alone -5 below-text -169
first -497 inside 199 line -277 next 72 return -233 section -536; before continued = above-text 129 alone -152 below-text -74 first -42
inside -122 next -83 return -64 section -102; before cut = above-text -65 alone -47 below-text 62 first -221 inside 337 line -202 next
-190 return -261 section -130; before item = above-text -277 alone 283 below-text -253 first -100 inside -270 line 87 next -19 return -97
section -268; before open = above-text 44 alone -160 below-text -10 first -109 inside -4 line 6 next 177 return -254 section -299; before
paragraph = above-text -71 alone -24 below-text -63 first -17 inside 137 line 22 next -324 return 24 section 115; begins inside = first
-473 next 129 return 129; below heading = above-text -91 alone -295 below-text -54 first 87 inside -102 next 209 return -95 section 141;
below heading box = above-text -215 alone -118 below-text -108 first 104 inside -145 next 225 return -154 section -184; below heading
byline = above-text 109 alone -109 below-text 72 first -158 inside -156 next 9 return 13 section -95; below heading caption = above-text
-46 alone -250 below-text -119 first -108 inside -47 next 429 return -129 section -130; below heading continued = first 132 next -117
return -89; below heading cut = above-text 30 alone -52 below-text 82 first -402 inside -227 next 202 return 5 section 139; below heading
end = above-text 28 alone 165 below-text -5 first 53 inside -125 next -32 return -346 section -201; below heading item = first 79 next
-263 return 148; below heading open = above-text -15 alone -160 below-text 76 first -278 inside -295 next 346 return 22 section 52; below
heading paragraph = above-text -89 alone -161 below-text -65 first 149 inside -54 next -18 return -124 section 148; below heading tail =
above-text -272 alone -131 below-text -169 first -730 inside -170 next 661 return -223 section 182; below text = above-text 318 alone -163
below-text 85 first -375 inside 111 next 246 return -244 section -215; below text box = above-text 60 alone -157 below-text -147 first 268
inside -55 next 109 return -428 section -61; below text byline = above-text 79 alone -135 below-text -53 first -200 inside 181 next -129
return -14 section -213; below text caption = above-text 5 alone -319 below-text 251 first -439 inside -314 next -11 return 208 section
-149; below text continued = above-text 129 alone -152 below-text -74 first -42 inside -122 next -83 return -64 section -102; below text
cut = above-text 218 alone -157 below-text 36 first -2 inside -78 next -16 return -205 section -78; below text end = above-text 216 alone
-229 below-text -219 first 97 inside 1 next -282 return 55 section -234; below text item = above-text -91 alone 92 below-text -75 first
-154 inside -76 next 207 return -166 section -109; below text open = above-text 172 alone -57 below-text -34 first 39 inside -253 next
-131 return 58 section -85; below text paragraph = above-text 174 alone -15 below-text 26 first -324 inside 10 next 30 return -47 section
-59; below text tail = above-text -344 alone 111 below-text -339 first 84 inside 369 next -315 return 441 section -473;
below-text>above-text = titled -46; below-text>alone = titled -87; below-text>below-text = titled 206; below-text>first = titled -114;
below-text>next = titled -90; below-text>return = titled 238; between = above-text -126 alone 168 below-text -16 first -1 inside 11 line
221 next -27 return -110 section -261; bold = above-text -188 alone 39 below-text -144 inside -482 line 434 section -333; bracket =
above-text -571 alone -257 below-text -227 first 306 inside -199 next 701 return -315 section -456; bullet = above-text -182 alone -258
below-text -323 first -246 inside -402 next 261 return -198 section 199; byline that closes = first -161 next 301 return -409; caption
above heading = first 181 next -71 return -253; caption above opening = first -40 next 45 return -4; caption above text = first -262 next
80 return -39; clause = above-text -392 alone -123 below-text -561 first 97 inside -14 line 33 next 111 return -271 section 233; closed
bracket = above-text -96 alone -277 below-text -379 first 224 inside -404 line -217 next 628 return -316 section -379; colon = above-text
-625 alone -311 below-text -284 first 261 inside -316 line 344 next 518 return -312 section 167; column name = above-text 30 alone -183
below-text -115 first 365 inside -626 line -475 next -7 return 105 section 20; deck = above-text 173 alone -267 below-text 68 first -373
inside 482 line 153 next -453 return -48 section -194; digits = above-text -1095 alone 485 below-text -60 first -73 inside -209 line -27
next 548 return -265 section -131; ends sentence = above-text -290 alone -342 below-text -169 first -118 inside -259 line 398 next 307
section -298; fills = above-text -443 alone 355 below-text 95 first -166 inside 33 next -241 return 25 section -231; first of page =
above-text 259 alone 305 first -605 inside -198 next -16 section -8; first of run = above-text 97 alone -178 below-text -9 first -555
inside 250 line 67 next -110 return 57 section -332; first>above-text = titled -368 untitled -43; first>alone = titled -131 untitled -181;
first>below-text = titled 90 untitled -12; first>first = titled -228 untitled -387; first>inside = titled -36 untitled 104; first>line =
titled -132 untitled -260; first>next = titled 183 untitled -125; first>return = titled -174 untitled 24; first>section = titled 83
untitled -592; han name = above-text -563 alone -265 below-text -71 first 562 inside -210 line -40 next 162 return 159 section -296;
headlines above = above-text 123 alone -212 below-text 4 first -201 inside 165 line 41 next 57 return 28 section -163; headlines above,
opening below = above-text 126 alone -315 below-text -123 first -207 inside 306 line -157 next 121 return -129 section -242; headlines
above, text below = above-text -37 alone 31 below-text 63 first -106 inside -172 line 92 next -132 return -63 section -87; headlines below
= above-text -4 alone -9 below-text 614 first -80 inside -218 line -94 next 112 return -379 section -308; headlines below, opening below =
above-text -216 alone -177 below-text 584 first -239 inside -337 line -43 next -105 return -156 section -186; headlines below, text below
= above-text 171 alone 37 below-text 146 first -266 inside -71 line -75 next -299 return 19 section -282; higher rank = above-text -95
alone -227 below-text -258 inside -146 line -234 section -289; highest level = above-text 209 alone -40 inside -14 line -69 section -274;
in run = above-text 297 alone 55 below-text -74 first -325 inside -235 line -207 next 360 return -201 section -431; index = above-text
-668 alone 412 below-text 523 first -33 inside -58 line -90 next -698 return -108 section -150; inside = above-text -542 alone 259
below-text -118 first -38 inside 461 line -99 next 193 return -322 section -402; inside>inside = titled 475; inside>next = titled -47;
inside>return = titled -134; inside>section = titled -383; last of page = above-text -548 alone 511 below-text 187 first -271 inside -393
line -267 next -321 return -297 section -316; last of run = above-text 449 alone -78 below-text -97 first 97 inside -24 line -57 next -288
return 7 section -169; level 1 = above-text -58 alone 1 below-text -14 inside 64 line -29 section -61; level 2 = above-text 282 alone -340
below-text -50 inside -12 line -604 section 176; level 3 = above-text -71 alone -106 below-text 9 inside 110 line -379 section 46; like
above = above-text -425 alone -206 below-text 421 first -83 inside 149 line -82 next -102 return -64 section 32; like article = above-text
-132 alone -86 below-text 289 first 50 inside 248 line 155 next 34 return -105 section -10; like below = above-text 72 alone -84
below-text -79 first -374 inside 53 line -318 next -242 return 21 section 429; like both = above-text -114 alone -22 below-text 83 first
-78 inside -14 line -160 next -79 return -28 section 216; like first text below = above-text 309 alone -93 below-text -28 first -258
inside -385 line -208 next -170 return 23 section 228; like none = above-text -259 alone 199 below-text -279 first 281 inside -365 line
324 next 437 return -15 section -725; liker below = above-text 430 alone 98 below-text -442 first -295 inside -86 line -178 next -165
return 92 section 387; liker elsewhere = above-text -123 alone 110 below-text -336 first 39 inside 51 line 86 next -291 return -85 section
130; liker than current ahead = return 596; liker than current = return 795; liker than others ahead = first -41 line 244 next 240 return
-150; liker than others = first 230 line 244 next -260 return -217; line>above-text = titled 210; line>alone = titled -154;
line>below-text = titled -214; line>first = titled -160; line>inside = titled -192; line>line = titled 7; line>next = titled 290 untitled
-22; line>return = titled -229 untitled -5; line>section = titled -234; lines = above-text -12 alone -624 below-text 166 first 358 inside
-98 line -213 next -3 return -139 section -385; long = above-text 31 alone 63 below-text 33 first -234 inside -72 next 274 return -126
section 7; looks as heads do = above-text 105 alone -2 below-text -58 first -281 inside 138 line -134 next -274 return -69 section 18;
looks as parts do = above-text -10 alone 127 below-text 4 first -190 inside -159 line -6 next -127 return 31 section -15; lower level =
above-text -121 alone -213 below-text -44 inside 49 line -42 section 108; lower rank = above-text -56 alone 171 below-text -63 inside -506
line 236 section 613; marked = above-text 36 alone -153 below-text 14 inside 61 line -32 section -85; means above = above-text -212 alone
-27 below-text 280 first -109 inside 275 line -4 next -179 return 14 section -91; means another = above-text 122 alone 69 below-text -156
first 123 inside -665 line -300 next -272 return -118 section -276; means article 0.05 = above-text -286 alone -180 below-text 162 first
-215 inside 157 line 112 next 501 return 574 section -76; means article 0.12 = above-text -263 alone -233 below-text 228 first -188 inside
253 line 174 next 577 return 550 section -108; means article 0.2 = above-text -171 alone -242 below-text 293 first -115 inside 126 line
144 next 512 return 341 section -88; means article 0.3 = above-text -119 alone -151 below-text 185 first -12 inside 21 line 94 next 21
return -42 section -90; means article = above-text -86 alone -110 below-text 237 first -186 inside 373 line 211 next 447 return 98 section
11; means below = above-text 576 alone -89 below-text -238 first -294 inside 226 line -163 next -547 return -45 section 251; means first
text below = above-text 652 alone -44 below-text -106 first -262 inside -234 line -107 next -363 return -41 section 262; means last =
above-text -220 alone -97 below-text 134 first -326 inside 299 line -83 next 404 return -139 section -57; means rather below = above-text
755 alone -60 below-text -491 first -198 inside -85 line -161 next -319 return -52 section 337; name = above-text 120 alone 131 below-text
-186 first -170 inside -216 line -138 next 23 return -139 section -240; next>above-text = titled 23 untitled -83; next>alone = titled 106
untitled -343; next>below-text = titled -622 untitled 405; next>first = titled -37 untitled -252; next>inside = titled -553 untitled 267;
next>line = titled 76 untitled -447; next>next = titled 273 untitled 83; next>return = titled 267 untitled -566; next>section = titled 230
untitled 169; numbered = above-text -354 alone -256 below-text -188 first -85 inside -464 next -279 return -106 section 517; of article =
above-text -282 alone -223 below-text 672 first -91 inside 704 line 364 next 499 return -69 section 26; only of run = above-text -621
alone 169 below-text 168 first -177 inside 46 line -117 next -289 return -229 section 516; open end = above-text -213 alone -159
below-text -162 inside 218 line -95 section -124; opening below byline = first 126 next -37 return -205; opening below caption = first 419
next -253 return -299; opening below heading end = first 113 next -44 return -69; opening below heading = first 74 next -25 return -65;
opening below heading text = first -19 next -189 return 96; opening below headline = first 86 next -44 return -71; opening below item =
first 254 next -211 return -213; opening below paragraph = first 674 next -665 return -102; opening below text end = first 377 return
-377; opening below text text = first 714 next -688 return -189; opens = first 755 next -918 return -60; other likeness = first -252 line
-15 next -56 return -401; other width = first 131 next -144 return -166; others liker ahead = first 147 line -228 next -411 return -361;
others liker = first 60 line -228 next -826 return -539; question = above-text -292 alone -208 below-text 142 first -209 inside -453 line
658 next -137 return -115 section -263; quotation = above-text 39 alone -173 below-text -260 first -252 inside 311 line -348 next -376
return -115 section 213; reads inside = first -218 next -152 return 292; reads whole = first 59 next -85 return 1; repels = above-text -78
alone 64 below-text 148 first 32 inside -1 line -47 next 23 return 49 section -206; return>above-text = titled 35 untitled -463;
return>alone = titled 124 untitled 6; return>below-text = titled -195 untitled -103; return>first = titled -76 untitled -590;
return>inside = titled -430 untitled -131; return>line = titled -114 untitled -234; return>next = titled 26 untitled -31; return>return =
titled 77 untitled -76; return>section = titled -7 untitled -279; run = above-text -411 alone 678 below-text 16 first 215 inside -536 line
15 next 355 return 6 section -612; same rank = above-text 462 alone -81 below-text -433 inside 225 line 5 section -317; same width = first
-55 next 448 return 169; section>inside = titled -237 untitled -317; section>next = titled -57 untitled -170; section>return = titled -36;
section>section = titled 180 untitled 235; short above end = above-text -238 alone 61 below-text 131 first -474 inside -188 next 164
return -289 section -191; short above heading = above-text 35 alone 26 below-text -125 first 345 inside 221 next -411 return -281 section
-342; short above opening = above-text 76 alone -18 below-text -161 first -254 inside 191 next -162 return -13 section -212; short above
text = above-text -313 alone -98 below-text -130 first 136 inside -104 next -353 return 209 section 222; short text above = above-text
-410 alone -601 below-text -153 first -70 inside 240 line 320 next 280 return -368 section -129; short text below = above-text -166 alone
205 below-text -509 first -110 inside 121 line 28 next 66 return 151 section -145; start>above-text = untitled -30; start>alone = untitled
135; start>first = untitled -277; tells of article = above-text -73 alone -55 below-text 179 first 3 inside 110 line 120 next -155 return
630 section 17; text below like article = above-text 99 alone 86 below-text 88 first -2 inside -96 line 3 next 140 return 65 section 33;
text below means another = above-text -59 alone 14 below-text -40 first 35 inside -278 line -231 next -175 return -299 section -343; text
below means article 0.05 = above-text -93 alone 57 below-text 10 first -7 inside 347 line 155 next 116 return 80 section 290; text below
means article 0.12 = above-text 100 alone 31 below-text -205 first 63 inside 74 line 229 next -121 return 112 section 117; text below
means article 0.2 = above-text -248 alone 79 below-text -396 first -163 inside 99 line -103 next 44 return 61 section 499; text below
means article 0.3 = above-text -595 alone 153 below-text -351 first -172 inside -49 line -520 next -69 return 80 section -87; text below
means article = above-text -76 alone -121 below-text -199 first 27 inside 103 line 85 next 23 return 137 section 227; text below unlike
article = above-text -28 alone -481 below-text -249 first -118 inside -27 line -155 next -533 return -467 section 139; text box = first
-669 next 869 return -545; text byline = first -264 next 473 return -271; text caption = first 127 next -27 return -174; text continued =
first 859 next -709 return -355; text headline = above-text 118 alone 132 below-text 62 first -376 inside 51 next -258 return -32 section
-42; text item = first -407 next 341 return -72; text paragraph = first -160 next -232 return 369; texts alike = above-text -202 alone 141
below-text 19 first 13 inside -63 line -38 next 74 return -18 section 32; texts mean alike = above-text -18 alone -111 below-text -289
first 29 inside 113 line 33 next 37 return -10 section 175; two parts = above-text -213 alone 272 below-text 268 first 368 inside -520
line 31 next 117 return 187 section -804; unlike article = above-text 126 alone -67 below-text -595 first 229 inside -639 line -399 next
-502 return -545 section -264; unmarked = above-text -60 alone 41 below-text -148 first -371 inside 84 next 49 return 54 section -52;
unmarked among marked = above-text 168 alone 90 below-text 254 first -98 inside -81 next -371 return -433 section -76; unmarked rank =
above-text 70 alone -197 below-text 76 inside -639 section 209; whole quotation = above-text -56 alone -295 below-text -131 first -135
inside 273 line -283 next -123 return -48 section 81; width 14 = above-text 62 alone 27 below-text 175 first -585 inside -249 line -410
next -79 return -38 section 14; width 22 = above-text -236 alone -288 below-text -191 first -283 inside 245 line -216 next 198 return -387
section 417; width 34 = above-text -184 alone -159 below-text 224 first -277 inside 88 line 31 next -269 return 16 section 113; width 56 =
above-text -64 alone 227 below-text 49 first -313 inside 143 line 23 next 56 return -311 section -677; width 8 = above-text 417 alone -151
below-text -406 first 343 inside -317 line -313 next -242 return 2 section -138; width 99 = above-text 122 alone 147 below-text -65 first
70 inside -254 line 93 next -198 return -128 section -395
`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .replace(/\s+/g, " ")
    .split("; ")
    .flatMap((entry) => {
      const [sign = "", worths = ""] = entry.split(/\s*=\s*/);
      return [...worths.matchAll(/(\S+)\s+(-?\d+)/g)].map(([, role, worth]) => [
        `${sign} ${role}`.trim(),
        Number(worth) / 1000,
      ]);
    }),
);
