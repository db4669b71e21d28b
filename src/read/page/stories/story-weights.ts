import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -257 alone 245 below-text 206 first 273 inside -359 next -433 return -314 section -284; above heading = above-text
155 alone 66 below-text 30 first -260 inside 57 next 177 return -233 section -392; above opening = above-text 38 alone -31 below-text 112
first -328 inside -44 next 2 return -60 section -164; above text = above-text -51 alone -169 below-text -220 first -302 inside 86 next 254
return -93 section 177;  = above-text>above-text 634 above-text>alone -572 above-text>first 194 above-text>next -630 above-text>return
-332 alone>above-text 110 alone>alone 210 alone>below-text -375 alone>first 24 alone>inside -231 alone>line -267 alone>next -226
alone>return 280 alone>section -280 below-text>above-text -38 below-text>alone -48 below-text>below-text 192 below-text>first -89
below-text>next -153 below-text>return 45 first>above-text -421 first>alone -166 first>below-text 120 first>first -385 first>inside 199
first>line -397 first>next -7 first>return -99 first>section -318 inside>inside 455 inside>next -28 inside>return -72 inside>section -290
line>above-text 241 line>alone -243 line>below-text -217 line>first -156 line>inside -201 line>line 17 line>next 293 line>return -306
line>section -270 next>above-text -51 next>alone -45 next>below-text -85 next>first -164 next>inside -2 next>line 48 next>next 340
next>return -86 next>section 340 return>above-text -170 return>alone 23 return>below-text -201 return>first -226 return>inside -375
return>line 39 return>next 20 return>return -141 return>section -106 section>inside -526 section>next 53 section>return -50
section>section 171 start>above-text -8 start>alone 108 start>first -282; above-text>above-text = titled 357 untitled 417;
above-text>alone = untitled -572; above-text>first = titled 249 untitled 85; above-text>next = titled -562 untitled -355;
above-text>return = titled -243 untitled -280; after box = above-text -184 alone -142 below-text -196 inside 158 line 175 next -188
section -50; after byline = above-text 508 alone -190 below-text -164 first -663 inside 491 line -433 next -504 return -256 section -37;
after caption = above-text 226 alone -442 below-text 421 first -518 inside 22 line -69 next -47 return -381 section -495; after continued
= above-text -745 alone 552 below-text -98 first 175 inside -263 line -156 next 132 return -145 section -263; after inside = above-text
-285 alone 309 below-text -351 first -263 inside 79 line -76 next 260 return -257 section -189; after item = above-text -107 alone 13
below-text -295 first -296 inside -369 line 407 next 91 return -162 section -402; after opens = above-text 393 alone -173 below-text 236
first -284 inside -69 line -276 next -216 return -33 section -271; after paragraph = above-text 396 alone -379 below-text -80 first -89
inside -305 line -166 next 11 section 242; ahead like article = above-text -66 alone -100 below-text 286 first -50 inside 136 line 98 next
172 return -124 section 80; ahead means article = above-text -164 alone -120 below-text 284 first -193 inside 429 line 246 next 713 return
87 section 4; alone>above-text = titled -55 untitled 148; alone>alone = titled 211 untitled 82; alone>below-text = titled -344 untitled
-165; alone>first = titled 104 untitled -358; alone>inside = titled -522 untitled 54; alone>line = titled -213 untitled -148; alone>next =
titled -284 untitled -88; alone>return = titled 357 untitled 81; alone>section = titled -230 untitled -201; any = above-text 189 alone 88
below-text 113 first -426 inside 162 line -26 next 165 return -349 section -96; article closed = above-text 93 alone -35 below-text -28
first 340 inside 118 line -321 next -322 return -83 section -146; article open, text inside = first -439 next 464 return 472; article
open, text reads inside = first -282 next 77 return 351; article open, text reads whole = first 230 next -123 return 4; article open, text
whole = above-text -73 alone -71 below-text -33 first 133 inside 223 line -53 next -280 return -224 section -421; article whole, text
inside = first -129 next -352 return -349; article whole, text reads inside = first -85 next -96 return -12; article whole, text reads
whole = first -153 next -62 return 36; article whole, text whole = above-text -250 alone -261 below-text 132 first -367 inside -70 line -5
next 332 return -405 section 163; articles between = return -260; attracts = above-text -65 alone -24 below-text -16 first -109 inside -10
next 170 return 555 section -123; awaited = above-text -2 alone -320 below-text -297 first -1 inside -444 line -58 next -523 return -533
section -322; before box = above-text 136 alone -439 below-text -246 first 166 inside -293 line 103 next 190 return -221 section -363;
before byline = above-text -267 alone -39 below-text 172 first -361 inside 329 line -313 next 59 return -215 section -352; before caption
= above-text 52 alone -201 below-text 181 first -53 inside -437 line -150 next -73 return -315 section 96; before closes = above-text 91
alone -63 below-text -64 first -169 inside 115 line -321 next 2 return -269 section -157; before continued = above-text 160 alone -156
below-text -81 first -138 inside -111 next -105 return -141 section -118; before cut = above-text -209 alone 61 below-text 28 first -233
inside 458 line -228 next -160 return -169 section -84; before item = above-text 13 alone 241 below-text -147 first -58 inside -296 line
45 next -14 return -59 section -372; before open = above-text -8 alone -144 below-text -70 first -154 inside 72 line -54 next 237 return
-169 section -182; before paragraph = above-text -107 alone -179 below-text -110 first -66 inside 133 line 10 next -271 return -59 section
240; begins inside = first -428 next 4 return 241; below heading = above-text -255 alone -267 below-text -67 first 79 inside 6 next 159
return -89 section 136; below heading box = above-text -223 alone -108 below-text -153 first 106 inside -125 next 262 return -285 section
-132; below heading byline = above-text -110 alone -95 below-text 53 first -306 inside 22 next 117 return 42 section -189; below heading
caption = above-text 74 alone -128 below-text -94 first -72 next 239 return -418; below heading continued = first 126 next -104 return
-110; below heading cut = above-text 67 alone -142 below-text 141 first -293 inside -277 next 37 return -25 section 260; below heading end
= above-text -211 alone 215 below-text -92 first 117 inside -130 next 110 return -285 section -214; below heading item = first 162 next
-359 return 166; below heading open = above-text 143 alone -309 below-text 138 first -179 inside -346 next 169 return -54 section 176;
below heading paragraph = above-text -167 alone -262 below-text -86 first 150 inside -49 next 80 return -77 section 145; below heading
tail = above-text 35 alone -281 below-text -148 first -577 inside -188 next 512 return 72 section 36; below text = above-text 357 alone
-147 below-text 136 first -358 inside 101 next 326 return -339 section -200; below text box = above-text -63 alone -213 below-text -260
first 334 inside -169 next 137 return -455 section -207; below text byline = above-text -15 alone -136 below-text -28 first -252 inside
112 next 193 return -249 section -44; below text caption = above-text 58 alone -82 below-text 205 first -488 inside -334 next 105 return
214 section -255; below text continued = above-text 160 alone -156 below-text -81 first 145 inside -111 next -214 return -141 section
-118; below text cut = above-text 131 alone -103 below-text 106 first -139 inside -70 next -27 return -53 section -76; below text end =
above-text 290 alone -363 below-text -82 first 160 inside -95 next -450 return 36 section 194; below text item = above-text 78 alone 29
below-text -43 first -220 inside -67 next 201 return -121 section -206; below text open = above-text 55 alone -58 below-text 6 first -8
inside -288 next -8 return 26 section 6; below text paragraph = above-text 267 alone -55 below-text 29 first -186 inside 68 next -173
return -69 section -3; below text tail = above-text -410 alone 117 below-text -256 first 99 inside 610 next -625 return 558 section -461;
below-text>above-text = titled -38; below-text>alone = titled -48; below-text>below-text = titled 192; below-text>first = titled -89;
below-text>next = titled -153; below-text>return = titled 45; between = above-text 365 alone -131 below-text -117 first 1 inside 125 line
68 next 267 return -474 section -529; bold = above-text -502 alone -23 below-text -170 inside -550 line 383 section 236; bracket =
above-text -641 alone -273 below-text -378 first 313 inside -256 next 765 return 87 section -443; bullet = above-text -453 alone -489
below-text 98 first 177 inside -344 next 287 return -227 section 145; byline that closes = first -76 next 341 return -509; caption above
heading = first 148 next 10 return -434; caption above opening = first -23 next 24; caption above text = first -110 next 58 return -53;
clause = above-text -486 alone -159 below-text -559 first 48 inside -66 line 32 next -21 return 158 section 334; closed bracket =
above-text -18 alone -123 below-text -485 first 436 inside -453 line -187 next 651 return -315 section -688; colon = above-text -682 alone
-175 below-text -397 first 227 inside -478 line 468 next 446 return -374 section 205; column name = above-text 310 alone -115 below-text
-286 first 525 inside -646 line -447 next -172 return 87 section -176; deck = above-text -91 alone -280 below-text 119 first -535 inside
892 line 196 next -461 return -91 section -367; digits = above-text -916 alone 648 below-text 63 first -308 inside -323 line -78 next 334
return -254 section 44; ends sentence = above-text -340 alone -44 below-text -204 first -54 inside -223 line 357 next 321 section -402;
fills = above-text -41 alone 539 below-text -17 first -128 inside -199 next -374 return 65 section -529; first of page = above-text 280
alone 285 first -605 inside -77 next -49 section -27; first of run = above-text -26 alone -147 below-text 76 first -642 inside 273 line 57
next -65 return -69 section -239; first>above-text = titled -411 untitled -100; first>alone = titled -271 untitled -27; first>below-text =
titled 103 untitled -67; first>first = titled -366 untitled -148; first>inside = titled -147 untitled 299; first>line = titled -204
untitled -280; first>next = titled 146 untitled -147; first>return = titled -55 untitled -117; first>section = titled -2 untitled -537;
han name = above-text -594 alone -256 below-text -89 first 543 inside -179 line -54 next 232 return 175 section -278; headlines above =
above-text 24 alone -243 below-text -42 first 11 inside 251 line 21 next -206 return 103 section -143; headlines above, opening below =
above-text 20 alone -199 below-text -137 first -162 inside 382 line -336 next 93 return 78 section -290; headlines above, text below =
above-text 7 alone -114 below-text 23 first -130 inside -167 line 162 next -21 return -42 section -14; headlines below = above-text -2
alone -112 below-text 627 first -46 inside -17 line -161 next -75 return -305 section -243; headlines below, opening below = above-text
-361 alone -110 below-text 632 first -350 inside -239 line -83 next -78 return -242 section 23; headlines below, text below = above-text
319 alone -120 below-text 175 first -477 inside 125 line -138 next -103 return -9 section -279; higher rank = above-text -160 alone -407
below-text -262 inside -200 line -377 section -317; highest level = above-text 283 alone -63 below-text -50 inside -35 line -31 section
-464; in run = above-text 375 alone -90 below-text -225 first -532 inside -301 line -149 next 443 return -293 section -107; index =
above-text -690 alone 280 below-text 562 first 19 inside -109 line -117 next -574 return -192 section -251; inside = above-text -482 alone
170 below-text 2 first -73 inside 403 line -123 next 249 return -186 section -468; inside>inside = titled 455; inside>next = titled -28;
inside>return = titled -72; inside>section = titled -290; last of page = above-text -598 alone 465 below-text 82 first -338 inside -602
line -222 next -154 return 88 section -398; last of run = above-text 410 alone -11 below-text 41 first 168 inside 32 line -71 next -427
return 44 section -335; level 1 = above-text -39 alone -61 below-text -56 inside 99 line 40 section -256; level 2 = above-text 544 alone
-246 below-text -7 inside -21 line -634 section -3; level 3 = above-text -134 alone -7 below-text -293 inside 125 line -78 section -111;
like above = above-text -581 alone -181 below-text 494 first -90 inside 234 line -21 next -44 return -178 section -43; like article =
above-text -66 alone -100 below-text 286 first 28 inside 136 line 98 next 92 return -144 section 80; like below = above-text 80 alone -118
below-text -191 first -407 inside 113 line -315 next -240 return 44 section 515; like both = above-text -138 alone 16 below-text 132 first
-85 inside -45 line -170 next -37 return -56 section 197; like first text below = above-text 403 alone -100 below-text 38 first -278
inside -473 line -160 next -178 return 67 section 291; like none = above-text -230 alone 243 below-text -177 first 498 inside -558 line
141 next 329 return 14 section -675; liker below = above-text 586 alone 45 below-text -633 first -322 inside -162 line -316 next -200
return 158 section 548; liker elsewhere = above-text -317 alone 200 below-text -274 first -97 inside -104 line -60 next -6 return -240
section 315; liker than current ahead = return 566; liker than current = return 978; liker than others ahead = first -59 line 145 next 273
return -366; liker than others = first 224 line 145 next -211 return -258; line>above-text = titled 241; line>alone = titled -243;
line>below-text = titled -217; line>first = titled -156; line>inside = titled -201; line>line = titled 17; line>next = titled 357 untitled
-63; line>return = titled -297 untitled -10; line>section = titled -270; lines = above-text -160 alone -361 below-text 49 first 264 inside
-157 line -285 next 115 return 231 section -499; long = above-text 2 alone 48 below-text 45 first -382 inside -47 next 354 return -52
section 26; looks as heads do = above-text -50 alone -264 below-text -121 first -75 inside 224 line -136 next -86 return -135 section 160;
looks as parts do = above-text -1 alone 330 below-text 121 first -349 inside -251 line 120 next -119 return -42 section -123; lower level
= above-text -206 alone -147 below-text -95 inside -6 line -58 section 275; lower rank = above-text 48 alone 257 below-text -338 inside
-561 line 399 section 968; marked = above-text 95 alone -153 below-text -83 inside -11 line -26 section -48; means above = above-text -215
alone -108 below-text 273 first 3 inside 403 line 117 next -297 return 4 section -151; means another = above-text 98 alone 47 below-text
-258 first 52 inside -677 line -371 next -261 return -148 section -149; means article 0.05 = above-text -240 alone -250 below-text 138
first -197 inside 274 line 195 next 322 return 449 section -33; means article 0.12 = above-text -340 alone -196 below-text 150 first -175
inside 461 line 227 next 354 return 540 section -37; means article 0.2 = above-text -256 alone -271 below-text 310 first -176 inside 151
line 194 next 562 return 665 section -57; means article 0.3 = above-text -97 alone -184 below-text 242 first -47 inside 36 line 147 next
-78 return 199 section -69; means article = above-text -164 alone -120 below-text 284 first -153 inside 429 line 246 next 398 return 97
section 4; means below = above-text 714 alone -36 below-text -275 first -313 inside 224 line -100 next -595 return -45 section 181; means
first text below = above-text 786 alone -11 below-text -56 first -327 inside -212 line -38 next -377 return -50 section 127; means last =
above-text -279 alone -77 below-text 101 first -373 inside 384 line 6 next 410 return -215 section -40; means rather below = above-text
909 alone 68 below-text -511 first -307 inside -202 line -213 next -270 return -49 section 333; name = above-text 121 alone -138
below-text -224 first -234 inside -335 line -187 next 450 return -207 section -494; next>above-text = titled -3 untitled -84; next>alone =
titled 158 untitled -373; next>below-text = titled -821 untitled 488; next>first = titled 134 untitled -466; next>inside = titled -470
untitled 282; next>line = titled 148 untitled -375; next>next = titled 302 untitled 101; next>return = titled 313 untitled -567;
next>section = titled 138 untitled 194; numbered = above-text -310 alone -219 below-text -420 first -63 inside -726 next -327 return -72
section 650; of article = above-text -260 alone -278 below-text 754 first -96 inside 568 line 312 next 575 return -164 section 179; only
of run = above-text -521 alone 203 below-text 68 first -145 inside -34 line -75 next -209 return -128 section 371; open end = above-text
-222 alone -178 below-text -152 inside 228 line -41 section -132; opening below byline = first 149 next -109 return -152; opening below
caption = first 376 next -219 return -288; opening below continued = first 180 next -180; opening below heading end = first 47 next -75
return 28; opening below heading = first 77 next -51 return -60; opening below heading text = first 31 next -233 return 105; opening below
headline = first 69 next -56 return -61; opening below item = first 367 next -317 return -249; opening below paragraph = first 606 next
-683 return -33; opening below text end = first 515 return -515; opening below text text = first 695 next -745 return -39; opens = first
688 next -970 return 25; other likeness = first -67 line -24 next -141 return -382; other width = first 317 next -674 return -264; others
liker ahead = first 60 line -231 next -279 return -390; others liker = first 247 line -231 next -934 return -473; question = above-text
-267 alone -284 below-text 21 first -281 inside -560 line 938 next -206 return -219 section -499; quotation = above-text 152 alone -263
below-text -193 first -269 inside 164 line -301 next -494 return -116 section 197; reads inside = first -311 next -66 return 351; reads
whole = first 77 next -144 return 17; repels = above-text -2 alone -13 below-text 116 first -65 inside 56 line -67 next 59 return 60
section -246; return>above-text = titled 155 untitled -534; return>alone = titled 209 untitled -162; return>below-text = titled -169
untitled -140; return>first = titled -43 untitled -710; return>inside = titled -445 untitled -117; return>line = titled 52 untitled -196;
return>next = titled 132 untitled -68; return>return = titled 277 untitled -294; return>section = titled -17 untitled -374; run =
above-text -734 alone 739 below-text -23 first 314 inside -614 line 15 next 369 return 63 section -439; same rank = above-text 266 alone
-56 below-text -392 inside -3 line 37 section -365; same width = first -27 next 457 return 204; section>inside = titled -281 untitled
-445; section>next = titled 66 untitled -176; section>return = titled -40 untitled -10; section>section = titled -77 untitled 435; short
above end = above-text -178 alone 206 below-text 22 first -400 inside -235 next 145 return -373 section -215; short above heading =
above-text 129 alone 110 below-text -215 first 358 inside 226 next -553 return 57 section -475; short above opening = above-text -17 alone
193 below-text -118 first -425 inside 30 next -114 return -18 section -341; short above text = above-text -309 alone -135 below-text -237
first 281 inside -132 next -312 return 231 section 327; short text above = above-text -380 alone -514 below-text -139 first -82 inside 358
line 72 next 375 return 56 section -86; short text below = above-text 82 alone 183 below-text -532 first -299 inside 143 line 93 next 222
return -38 section -389; start>above-text = untitled -8; start>alone = untitled 108; start>first = untitled -282; tells of article =
above-text -54 alone -105 below-text 165 first 6 inside 132 line 107 return 742 section 25; text below like article = above-text 53 alone
35 below-text 104 first -2 inside -280 line 29 next 355 return 27 section 60; text below means another = above-text 35 alone 63 below-text
-142 first -36 inside -381 line -264 next -217 return -277 section -375; text below means article 0.05 = above-text -46 alone 119
below-text 206 first -51 inside 354 line 265 next -85 return -56 section 366; text below means article 0.12 = above-text 13 alone 43
below-text -157 first -193 inside -105 line 272 next 15 return 46 section -19; text below means article 0.2 = above-text -384 alone -113
below-text -424 first -173 inside 134 line -70 next 219 return -198 section 735; text below means article 0.3 = above-text -634 alone 319
below-text -350 first -228 inside -144 line -161 next -162 return -225 section 158; text below means article = above-text -76 alone -94
below-text -197 first 55 inside 91 line 158 next 31 return 67 section 320; text below unlike article = above-text -145 alone -381
below-text -182 first 3 inside -51 line -420 next -482 return -277 section 96; text box = first -728 next 906 return -435; text byline =
first -233 next 411 return -235; text caption = first 139 next 7 return -228; text continued = first 974 next -670 return -511; text
headline = above-text 82 alone 186 below-text 122 first -488 inside 161 next -236 return -2 section -88; text item = first -333 next 254
return -80; text paragraph = first -153 next -199 return 319; texts alike = above-text -154 alone 80 below-text 77 first 2 inside -122
line -88 next 174 return 28 section -52; texts mean alike = above-text -146 alone -111 below-text -206 first 77 inside 94 line -61 next 85
return -5 section 204; two parts = above-text -537 alone -43 below-text 278 first 567 inside -485 line 76 next 281 return 214 section
-804; unlike article = above-text 133 alone -83 below-text -608 first 254 inside -877 line -442 next -429 return -584 section -402;
unmarked = above-text -3 alone -4 below-text -50 first -476 inside 69 next -46 return 130 section 28; unmarked among marked = above-text
57 alone 180 below-text 118 first -106 inside 43 next -228 return -328 section -175; unmarked rank = above-text 143 alone -82 below-text
75 inside -431 section 71; whole quotation = above-text -259 alone -370 below-text -156 first -179 inside 322 line -254 next -86 return
-151 section 283; width 14 = above-text -64 alone 111 below-text 103 first -232 inside -136 line -277 next -129 return 6 section 144;
width 22 = above-text -264 alone -357 below-text 22 first -703 inside 236 line -74 next 191 return -315 section 442; width 34 = above-text
-93 alone -283 below-text 52 first -92 inside 153 line 19 next -135 return 72 section -47; width 56 = above-text 55 alone 245 first -451
inside 254 line 65 next 77 return -380 section -713; width 8 = above-text 537 alone -211 below-text -461 first 493 inside -425 line -484
next -313 return -60 section -11; width 99 = above-text -75 alone 374 below-text 46 first -92 inside -397 line 176 next -264 return -37
section -314
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
