import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -315 alone 296 below-text 255 first 184 inside -252 next -332 return -291 section -206; above heading = above-text
132 alone 83 below-text -87 first -36 inside -145 next 111 return -125 section -490; above opening = above-text 234 alone 61 below-text 51
first -444 inside 27 next -43 return -75 section -256; above text = above-text -121 alone -259 below-text -136 first -306 inside 154 next
208 return -44 section 208;  = above-text>above-text 544 above-text>alone -493 above-text>first 372 above-text>next -537 above-text>return
-301 alone>above-text 27 alone>alone 202 alone>below-text -108 alone>first -178 alone>inside -219 alone>line -278 alone>next -244
alone>return 324 alone>section -233 below-text>above-text -30 below-text>alone -119 below-text>below-text 203 below-text>first -99
below-text>next -158 below-text>return 136 first>above-text -271 first>alone -94 first>below-text 85 first>first -440 first>inside 90
first>line -323 first>next 36 first>return -97 first>section -308 inside>inside 540 inside>next 10 inside>return -126 inside>section -394
line>above-text 177 line>alone -254 line>below-text -216 line>first -132 line>inside -206 line>line 14 line>next 256 line>return -264
line>section -224 next>above-text -1 next>alone -36 next>below-text -4 next>first -155 next>inside -105 next>line 29 next>next 311
next>return -64 next>section 397 return>above-text -261 return>alone 38 return>below-text -248 return>first -170 return>inside -362
return>line -125 return>next -21 return>return -107 return>section -63 section>inside -346 section>next -33 section>return -36
section>section 156 start>above-text -12 start>alone 107 start>first -176; above-text>above-text = titled 442 untitled 334;
above-text>alone = untitled -493; above-text>first = titled 211 untitled 305; above-text>next = titled -469 untitled -282;
above-text>return = titled -140 untitled -455; after box = above-text -138 alone -140 below-text -139 inside 111 line 159 next -225
section -148; after byline = above-text 332 alone -144 below-text -110 first -643 inside 677 line -312 next -597 return -106 section -295;
after caption = above-text 440 alone -365 below-text 300 first 16 inside -462 line -118 next -132 return -333 section -449; after
continued = above-text -559 alone 305 below-text -135 first 193 inside -264 line -160 next 55 return -157 section -232; after inside =
above-text -317 alone 185 below-text -108 first -166 inside 153 line -99 next -39 return 17 section -274; after item = above-text -250
alone 90 below-text -420 first -274 inside -365 line 38 next 305 return -226 section -241; after opens = above-text 309 alone -84
below-text 353 first -459 inside -22 line -220 next -3 return -198 section -438; after paragraph = above-text 277 alone -330 below-text 22
first -288 inside -329 line 16 next 77 return -60 section 179; ahead like article = above-text -104 alone -86 below-text 325 first -50
inside 272 line 163 next 180 return -116 section 13; ahead means article = above-text -125 alone -115 below-text 252 first -287 inside 411
line 253 next 768 return 171 section 41; alone>above-text = titled -122 untitled 116; alone>alone = titled 215 untitled 16;
alone>below-text = titled -430 untitled 160; alone>first = titled 103 untitled -506; alone>inside = titled -491 untitled 89; alone>line =
titled -219 untitled -136; alone>next = titled -175 untitled -120; alone>return = titled 244 untitled 139; alone>section = titled -249
untitled -137; any = above-text 173 alone 99 below-text 144 first -353 inside 60 line -18 next 82 return -232 section -132; article closed
= above-text 158 alone -4 below-text -74 first 243 inside 209 line -305 next -326 return 55 section -425; article open, text inside =
first -418 next 265 return 378; article open, text reads inside = first -428 next 142 return 533; article open, text reads whole = first
89 next -110 return -77; article open, text whole = above-text -19 alone -98 below-text 21 first -34 inside 112 line 72 next -206 return
-17 section -480; article whole, text inside = first -8 next -290 return -323; article whole, text reads inside = first -1 next -144
return -164; article whole, text reads whole = first -11 next -53 return 95; article whole, text whole = above-text -278 alone -232
below-text 62 first -245 inside -104 line -144 next 273 return -397 section 192; articles between = return -317; attracts = above-text -95
alone -38 below-text -2 first -104 inside -25 next 294 return 565 section -103; awaited = above-text 37 alone -377 below-text -218 first
19 inside -275 line -137 next -457 return -580 section -204; before box = above-text 141 alone -439 below-text -229 first 190 inside -228
line 45 next 63 return -124 section -259; before byline = above-text -137 alone -180 below-text 203 first -362 inside 141 line -293 next
195 return -234 section -415; before caption = above-text 37 alone -520 below-text 286 first 40 inside -381 line -200 next -63 return -232
section 74; before closes = above-text 180 alone -61 below-text -198 first -432 inside 183 line -302 next 172 return -335 section -438;
before continued = above-text 157 alone -151 below-text -129 first -59 inside -136 next -119 return -121 section -118; before cut =
above-text -98 alone 21 below-text -6 first -123 inside 272 line -131 next -152 return -163 section -109; before item = above-text -311
alone 274 below-text -143 first -93 inside -264 line 78 next -125 return -108 section -238; before open = above-text 57 alone -176
below-text -121 first -48 inside -47 line 72 next 239 return -173 section -271; before paragraph = above-text -80 alone -27 below-text
-142 first -20 inside 140 line -25 next -352 return 51 section 181; begins inside = first -237 next -86 return 162; below heading =
above-text -136 alone -263 below-text -93 first 64 inside -152 next 168 return -92 section 139; below heading box = above-text -235 alone
-134 below-text -136 first 148 inside -146 next 193 return -227 section -180; below heading byline = above-text 66 alone -46 below-text 57
first -247 inside -213 next 131 return 27 section -97; below heading caption = above-text 52 alone -125 below-text 17 first -90 next 158
return -247 section -11; below heading continued = first 90 next -66 return -86; below heading cut = above-text 61 alone -36 below-text
125 first -371 inside -300 next 39 return 29 section 268; below heading end = above-text -97 alone 218 below-text -57 first -10 inside
-132 next 186 return -349 section -160; below heading item = first 96 next -274 return 152; below heading open = above-text 65 alone -216
below-text 84 first -230 inside -272 next 178 return 59 section 140; below heading paragraph = above-text -168 alone -221 below-text -100
first 99 inside -68 next 65 return -108 section 188; below heading tail = above-text -309 alone -177 below-text -209 first -599 inside
-118 next 623 return 40 section 202; below text = above-text 271 alone -151 below-text 167 first -309 inside 225 next 258 return -235
section -306; below text box = above-text 37 alone -144 below-text -245 first 266 inside -139 next 147 return -506 section -129; below
text byline = above-text 32 alone -228 below-text -19 first -187 inside 131 next 45 return 18 section -247; below text caption =
above-text -101 alone -361 below-text 194 first -239 inside -315 next -24 return 215 section -104; below text continued = above-text 157
alone -151 below-text -129 first -59 inside -136 next -119 return -121 section -118; below text cut = above-text 103 alone -95 below-text
40 first -59 inside -70 next 34 return -152 section -124; below text end = above-text 237 alone -254 below-text -209 first 91 inside 72
next -306 return 168 section -128; below text item = above-text -152 alone 130 below-text -69 first -169 inside -81 next 141 return -123
section -82; below text open = above-text 67 alone -31 below-text -33 first 73 inside -229 next -153 return 71 section -126; below text
paragraph = above-text 264 alone 8 below-text 13 first -347 inside 165 next -31 return -10 section -167; below text tail = above-text -222
alone -21 below-text -255 first 2 inside 387 next -391 return 434 section -397; below-text>above-text = titled -30; below-text>alone =
titled -119; below-text>below-text = titled 203; below-text>first = titled -99; below-text>next = titled -158; below-text>return = titled
136; between = above-text -90 alone -251 below-text -114 first -48 inside 389 line 103 next 193 return -352 section -312; bold =
above-text -228 alone -97 below-text 21 inside -422 line 422 section -231; bracket = above-text -659 alone -283 below-text -182 first 272
inside -238 next 671 return -312 section -448; bullet = above-text -239 alone -329 below-text -301 first -200 inside -347 next 461 return
-168 section 121; byline that closes = first -100 next 278 return -423; caption above heading = first 157 next -20 return -284; caption
above opening = first -72 next 79 return -8; caption above text = first -200 next 98 return -108; clause = above-text -445 alone -317
below-text -503 first 161 inside 7 line 97 next 242 return -247 section 262; closed bracket = above-text -236 alone -263 below-text -413
first 296 inside -453 line -223 next 600 return -316 section -302; colon = above-text -572 alone -347 below-text -164 first 124 inside
-462 line 287 next 494 return -313 section 239; column name = above-text 267 alone -262 below-text -181 first 372 inside -525 line -372
next -160 return 85 section 16; deck = above-text 209 alone -331 below-text 23 first -391 inside 483 line 173 next -393 return -38 section
-240; digits = above-text -829 alone 584 below-text -252 first -167 inside -193 line -6 next 406 return -301 section -97; ends sentence =
above-text -392 alone -392 below-text -297 first -77 inside -232 line 412 next 357 return -32 section -263; fills = above-text -500 alone
228 below-text 93 first -119 inside 141 next -58 return 104 section -194; first of page = above-text 264 alone 332 below-text -1 first
-623 inside -124 next -57; first of run = above-text 72 alone -133 below-text 28 first -398 inside 180 line 132 next -112 return 38
section -406; first>above-text = titled -301 untitled -48; first>alone = titled -70 untitled -121; first>below-text = titled -3 untitled
-20; first>first = titled -302 untitled -338; first>inside = titled 22 untitled 80; first>line = titled -145 untitled -296; first>next =
titled 134 untitled -51; first>return = titled -116 untitled -48; first>section = titled -39 untitled -597; han name = above-text -542
alone -290 below-text -111 first 598 inside -224 line -48 next 210 return 194 section -359; headlines above = above-text 100 alone -146
below-text -182 first -149 inside 144 line 14 next 97 return 39 section -89; headlines above, opening below = above-text 11 alone -332
below-text -122 first -324 inside 408 line -259 next 342 return -118 section -321; headlines above, text below = above-text 82 alone 126
below-text -159 first -106 inside -274 line 79 next -145 return 43 section 10; headlines below = above-text -53 alone -82 below-text 649
first -221 inside -185 line -105 next 207 return -288 section -180; headlines below, opening below = above-text -216 alone -10 below-text
571 first -341 inside -395 line -51 next -27 return -200 section -147; headlines below, text below = above-text 148 alone -175 below-text
188 first -247 inside 96 line -72 next -159 return -18 section -158; higher rank = above-text -29 alone -343 below-text -159 inside -87
line -279 section -280; highest level = above-text 160 alone -15 below-text 64 inside -39 line -139 section -422; in run = above-text 354
alone -71 below-text -195 first -416 inside -340 line -220 next 443 return -324 section -479; index = above-text -35 alone 555 first 70
next -723 return -152; inside = above-text -412 alone 258 below-text -54 first -52 inside 272 line -173 next 212 return -218 section -443;
inside>inside = titled 540; inside>next = titled 10; inside>return = titled -126; inside>section = titled -394; last of page = above-text
-641 alone 459 below-text -1 first -282 inside -372 line -254 next -81 return 6 section -314; last of run = above-text 291 alone -40
below-text 43 first 143 inside 41 line -66 next -435 return -19 section -240; level 1 = above-text -130 alone 55 below-text -43 inside 43
line -84 section -160; level 2 = above-text 313 alone -355 below-text -85 inside -62 line -483 section 209; level 3 = above-text -20 alone
-76 below-text -319 inside 44 line -210 section -24; like above = above-text -381 alone -173 below-text 398 first -100 inside 120 line -91
next -108 return -67 section -23; like article = above-text -104 alone -86 below-text 325 first 29 inside 272 line 163 next 67 return -172
section 13; like below = above-text 117 alone -120 below-text -159 first -346 inside -5 line -325 next -231 return 65 section 408; like
both = above-text -69 alone -25 below-text 111 first -80 inside -44 line -163 next -95 return -33 section 207; like first text below =
above-text 286 alone -1 below-text 22 first -272 inside -353 line -191 next -293 return 32 section 278; like none = above-text -314 alone
108 below-text -198 first 349 inside -340 line 254 next 366 return 25 section -682; liker below = above-text 438 alone 74 below-text -488
first -257 inside -126 line -177 next -119 return 107 section 497; liker elsewhere = above-text -162 alone 160 below-text -224 first 6
inside -57 line 69 next -253 return -95 section 116; liker than current ahead = return 644; liker than current = return 802; liker than
others ahead = first -35 line 212 next 275 return -147; liker than others = first 226 line 212 next -295 return -216; line>above-text =
titled 191 untitled -14; line>alone = titled -254; line>below-text = titled -216; line>first = titled -132; line>inside = titled -206;
line>line = titled 14; line>next = titled 296 untitled -40; line>return = titled -264; line>section = titled -224; lines = above-text -53
alone -547 below-text 85 first 168 inside -80 line -178 next 270 return -190 section -342; long = above-text 29 alone 68 below-text 4
first -346 inside -63 next 491 return -217 section 3; looks as heads do = above-text -49 alone -206 below-text 116 first 12 inside 112
line -119 next -272 return 37 section -27; looks as parts do = above-text 9 alone 377 below-text -38 first -379 inside -195 line 49 next
-120 return 60 section -54; lower level = above-text -145 alone -225 below-text -177 inside -48 line 14 section 228; lower rank =
above-text 20 alone 344 below-text -333 inside -632 line 272 section 634; marked = above-text 25 alone -191 below-text -48 inside -3 line
-18 section -45; means above = above-text -166 alone -87 below-text 241 first -103 inside 414 line 41 next -278 return 15 section -94;
means another = above-text 101 alone 166 below-text -223 first 178 inside -709 line -341 next -360 return -195 section -339; means article
0.05 = above-text -209 alone -194 below-text 129 first -279 inside 231 line 197 next 471 return 657 section -79; means article 0.12 =
above-text -210 alone -245 below-text 185 first -79 inside 326 line 221 next 522 return 734 section -97; means article 0.2 = above-text
-217 alone -284 below-text 329 first -100 inside 104 line 213 next 571 return 451 section -55; means article 0.3 = above-text -101 alone
-218 below-text 178 first -3 inside -25 line 82 next 84 return 57 section -80; means article = above-text -125 alone -115 below-text 252
first -158 inside 411 line 253 next 412 return 143 section 41; means below = above-text 636 alone -131 below-text -282 first -323 inside
206 line -178 next -524 return -14 section 265; means first text below = above-text 657 alone -80 below-text -111 first -291 inside -149
line -109 next -267 return -43 section 136; means last = above-text -231 alone -66 below-text 136 first -199 inside 386 line -22 next 310
return -47 section -66; means rather below = above-text 770 alone -28 below-text -482 first -213 inside -227 line -185 next -192 return
-29 section 358; name = above-text 91 alone 4 below-text -207 first -192 inside -314 line -103 next 205 return -209 section -295;
next>above-text = titled 49 untitled -156; next>alone = titled 139 untitled -403; next>below-text = titled -811 untitled 535; next>first =
titled -35 untitled -231; next>inside = titled -484 untitled 300; next>line = titled 95 untitled -407; next>next = titled 260 untitled 82;
next>return = titled 282 untitled -506; next>section = titled 222 untitled 143; numbered = above-text -238 alone -299 below-text -257
first -73 inside -458 next -343 return -115 section 501; of article = above-text -273 alone -212 below-text 738 first -102 inside 726 line
445 next 508 return -180 section 103; only of run = above-text -506 alone 143 below-text 93 first -325 inside -25 line -153 next -265
return -97 section 499; open end = above-text -215 alone -161 below-text -158 inside 229 line -81 section -95; opening below byline =
first 178 next -33 return -200; opening below caption = first 360 next -171 return -316; opening below heading end = first 239 next -131
return -107; opening below heading = first 64 next -31 return -61; opening below heading text = first 81 next -272 return 144; opening
below headline = first 53 next -39 return -55; opening below item = first 397 next -342 return -257; opening below paragraph = first 584
next -589 return -105; opening below text end = first 423 return -423; opening below text text = first 604 next -566 return -154; opens =
first 766 next -911 return -93; other likeness = first -375 line -12 next -77 return -509; other width = first 314 next -195 return -302;
others liker ahead = first 123 line -256 next -587 return -315; others liker = first -48 line -256 next -928 return -535; question =
above-text -429 alone -263 below-text 135 first -248 inside -398 line 699 next -175 return -241 section -243; quotation = above-text -42
alone -168 below-text -303 first -291 inside 191 line -310 next -427 return -129 section 331; reads inside = first -373 next -55 return
377; reads whole = first 85 next -138 return 19; repels = alone 29 below-text 96 first 41 inside -73 line -64 next 62 return 43 section
-212; return>above-text = titled -15 untitled -540; return>alone = titled 132 untitled -91; return>below-text = titled -206 untitled -177;
return>first = titled -45 untitled -612; return>inside = titled -447 untitled -110; return>line = titled -104 untitled -240; return>next =
titled 64 untitled -13; return>return = titled 127 untitled -119; return>section = titled -6 untitled -247; run = above-text -549 alone
511 below-text 155 first 125 inside -509 line 14 next 331 return 84 section -571; same rank = above-text 427 alone -209 below-text -341
inside 208 line -47 section -342; same width = first 4 next 525 return -6; section>inside = titled -164 untitled -305; section>next =
titled -28 untitled -107; section>return = titled -36; section>section = titled 45 untitled 233; short above end = above-text -184 alone
112 below-text 112 first -418 inside -160 next 104 return -122 section -195; short above heading = above-text 67 alone 69 below-text -188
first 365 inside 93 next -376 return -72 section -497; short above opening = above-text 11 alone 55 below-text -113 first -269 inside 250
next -238 return 24 section -258; short above text = above-text -227 alone -234 below-text 15 first 167 inside -200 next -297 return 194
section 341; short text above = above-text -339 alone -601 below-text -44 first 46 inside 401 line 329 next 259 return -130 section -294;
short text below = above-text -125 alone 228 below-text -506 first -84 inside 228 line 79 next 116 return -45 section -397;
start>above-text = untitled -12; start>alone = untitled 107; start>first = untitled -176; tells of article = above-text -77 alone -30
below-text 189 first 74 inside 137 line 122 next -259 return 686 section 17; text below like article = above-text 53 alone 48 below-text
102 first -43 inside -106 line 15 next 161 return 20 section 29; text below means another = above-text -62 alone 79 below-text -60 first
-31 inside -323 line -166 next -58 return -292 section -136; text below means article 0.05 = above-text 96 alone 37 below-text 84 first
-97 inside 260 line 127 next 90 return -17 section 236; text below means article 0.12 = above-text -13 alone -31 below-text -268 first
-120 inside -12 line 80 next -8 return 89 section 44; text below means article 0.2 = above-text -310 alone -63 below-text -340 first -117
inside 321 line -56 next 149 return -208 section 793; text below means article 0.3 = above-text -438 alone 246 below-text -294 first -206
inside 62 line -385 next -16 return -187 section -7; text below means article = above-text -172 alone -94 below-text -182 first 37 inside
190 line 51 next -24 return 48 section 314; text below unlike article = above-text -34 alone -336 below-text -193 first 57 inside 128 line
-177 next -449 return -435 section 109; text box = first -621 next 795 return -437; text byline = first -288 next 448 return -205; text
caption = first 130 next 45 return -237; text continued = first 970 next -793 return -340; text headline = above-text 116 alone 188
below-text 147 first -441 inside 51 next -242 return 26 section -100; text item = first -430 next 375 return 23; text paragraph = first
-169 next -150 return 282; texts alike = above-text -221 alone 101 below-text 19 first -6 inside -18 line -34 next 146 return -20 section
-15; texts mean alike = above-text -90 alone -121 below-text -247 first 62 inside 252 line -22 next -31 return -29 section 191; two parts
= above-text -235 alone 163 below-text 283 first 491 inside -481 line 11 next 125 return 194 section -743; unlike article = above-text 92
alone -199 below-text -504 first 292 inside -608 line -345 next -517 return -564 section -216; unmarked = above-text -104 alone -30
below-text -40 first -333 inside 109 next -56 return 40 section 74; unmarked among marked = above-text 236 alone 206 below-text 127 first
-210 inside -111 next -243 return -360 section -224; unmarked rank = above-text 79 alone -220 below-text 210 inside -523 section 312;
whole quotation = above-text -143 alone -407 below-text -187 first -224 inside 291 line -263 next -142 return -89 section 175; width 14 =
above-text 60 alone 128 below-text 124 first -606 inside -162 line -427 next -183 return -61 section 171; width 22 = above-text -205 alone
-445 below-text -19 first -374 inside 202 line -268 next 177 return -363 section 417; width 34 = above-text -67 alone -51 below-text 38
first -248 inside 26 line 4 next -188 return 69 section 142; width 56 = above-text -46 alone 300 below-text -125 first -333 inside 166
line 206 next 149 return -308 section -725; width 8 = above-text 306 alone -198 below-text -235 first 403 inside -237 line -251 next -333
return -6 section -232; width 99 = above-text 163 alone 184 below-text -2 first -46 inside -320 line 94 next -149 return -151 section -376
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
