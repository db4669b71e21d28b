import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/stories/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -294 alone 276 below-text 234 first 142 inside -278 next -374 return -294 section -195; above heading = above-text
139 alone 129 below-text -43 first -113 inside -112 next 194 return -185 section -402; above opening = above-text 119 alone 44 below-text
-18 first -425 inside 64 next -31 return -168 section -263; above text = above-text -93 alone -256 below-text -95 first -284 inside 132
next 204 return -123 section 264;  = above-text>above-text 600 above-text>alone -507 above-text>first 346 above-text>next -516
above-text>return -339 alone>above-text 5 alone>alone 203 alone>below-text -124 alone>first -253 alone>inside -236 alone>line -183
alone>next -248 alone>return 273 alone>section -215 below-text>above-text -2 below-text>alone -104 below-text>below-text 185
below-text>first -77 below-text>next -125 below-text>return 158 first>above-text -228 first>alone -88 first>below-text 73 first>first -441
first>inside 112 first>line -322 first>next 38 first>return -159 first>section -286 inside>inside 447 inside>next -73 inside>return -129
inside>section -328 line>above-text 199 line>alone -229 line>below-text -238 line>first -153 line>inside -254 line>line -20 line>next 230
line>return -214 line>section -261 next>above-text 24 next>alone -39 next>below-text -37 next>first -152 next>inside -125 next>line 29
next>next 297 next>return -45 next>section 407 return>above-text -289 return>alone 31 return>below-text -219 return>first -231
return>inside -432 return>line -141 return>next 3 return>return -89 return>section -96 section>inside -304 section>next -107
section>return -46 section>section 227 start>above-text 10 start>alone 67 start>first -238; above-text>above-text = titled 492 untitled
464; above-text>alone = untitled -507; above-text>first = titled 271 untitled 210; above-text>next = titled -478 untitled -278;
above-text>return = titled -232 untitled -466; after box = above-text -139 alone -150 below-text -149 inside 170 line 167 next -191
section -149; after byline = above-text 318 alone -154 below-text -45 first -558 inside 659 line -341 next -541 return -103 section -294;
after caption = above-text 368 alone -269 below-text 242 first 20 inside -439 line -94 next -77 return -278 section -395; after continued
= above-text -515 alone 304 below-text -291 first 222 inside -398 line -194 next 82 return -124 section -244; after inside = above-text
-300 alone 137 below-text -78 first -159 inside 126 line -60 next 111 return 72 section -265; after item = above-text -191 alone 133
below-text -358 first -268 inside -353 line 101 next 241 return -194 section -212; after opens = above-text 367 alone -23 below-text 265
first -340 inside -14 line -192 next -76 return -158 section -401; after paragraph = above-text 249 alone -288 below-text 18 first -289
inside -358 line -31 next 87 return -47 section 230; ahead like article = above-text -118 alone -82 below-text 293 first -58 inside 286
line 132 next 213 return -136 section -15; ahead means article = above-text -124 alone -121 below-text 271 first -226 inside 391 line 221
next 724 return 132 section 22; alone>above-text = titled -106 untitled 82; alone>alone = titled 261 untitled -27; alone>below-text =
titled -537 untitled 154; alone>first = titled 10 untitled -465; alone>inside = titled -564 untitled 164; alone>line = titled -196
untitled -94; alone>next = titled -262 untitled -54; alone>return = titled 205 untitled 122; alone>section = titled -160 untitled -167;
any = above-text 196 alone 131 below-text 99 first -348 inside 74 line -40 next 92 return -259 section -101; article closed = above-text
142 alone 7 below-text -31 first 151 inside 233 line -278 next -366 return 159 section -349; article open, text inside = first -345 next
236 return 483; article open, text reads inside = first -386 next 124 return 450; article open, text reads whole = first 143 next -119
return -88; article open, text whole = above-text 19 alone -52 below-text -19 first 3 inside 124 line 56 next -166 return -46 section
-430; article whole, text inside = first -52 next -266 return -326; article whole, text reads inside = first 7 next -158 return -91;
article whole, text reads whole = first -53 next -24 return 86; article whole, text whole = above-text -240 alone -186 below-text 97 first
-300 inside -79 line -125 next 289 return -359 section 218; articles between = return -278; attracts = above-text -104 alone -58
below-text -3 first -116 inside -13 next 257 return 537 section -127; awaited = above-text 1 alone -340 below-text -238 first 101 inside
-334 line -65 next -451 return -443 section -297; before box = above-text 88 alone -405 below-text -223 first 244 inside -273 line -6 next
96 return -133 section -238; before byline = above-text -109 alone -69 below-text 110 first -428 inside 228 line -275 next 119 return -277
section -375; before caption = above-text -7 alone -543 below-text 206 first -40 inside -349 line -231 next 41 return -291 section 120;
before closes = above-text 184 alone -22 below-text -136 first -415 inside 229 line -275 next 106 return -235 section -367; before
continued = above-text 144 alone -129 below-text -118 first -56 inside -135 next -108 return -129 section -93; before cut = above-text
-176 alone 34 below-text -42 first -202 inside 345 line -176 next -135 return -153 section -35; before item = above-text -274 alone 219
below-text -168 first -126 inside -227 line 92 next -75 return -131 section -241; before open = above-text -27 alone -177 below-text -115
first -123 inside 67 line 44 next 206 return -157 section -214; before paragraph = above-text -137 alone -78 below-text -74 first -48
inside 147 line -48 next -332 return 1 section 154; begins inside = first -194 next -122 return 195; below heading = above-text -160 alone
-218 below-text -37 first 106 inside -140 next 174 return -4 section 159; below heading box = above-text -286 alone -174 below-text -169
first 197 inside -181 next 215 return -170 section -171; below heading byline = above-text 99 alone -59 below-text -4 first -318 inside
-82 next 69 return -34 section -125; below heading caption = above-text 37 alone -133 below-text -56 first -115 inside -2 next 230 return
-295; below heading continued = first 107 next -106 return -62; below heading cut = above-text 116 alone -64 below-text 99 first -342
inside -332 next 39 return 82 section 316; below heading end = above-text 74 alone 64 below-text -50 first -27 inside -62 next 54 return
-382 section -142; below heading item = first 179 next -303 return 108; below heading open = above-text 118 alone -234 below-text 63 first
-204 inside -252 next 138 return 66 section 206; below heading paragraph = above-text -177 alone -209 below-text -26 first 104 inside -92
next 119 return -7 section 164; below heading tail = above-text -213 alone -193 below-text -165 first -543 inside -107 next 628 return -65
section 216; below text = above-text 276 alone -166 below-text 109 first -357 inside 186 next 272 return -290 section -197; below text box
= alone -137 below-text -122 first 213 inside -95 next 253 return -486 section -84; below text byline = above-text 43 alone -153
below-text -54 first -216 inside 93 next 97 return -11 section -226; below text caption = above-text -165 alone -382 below-text 146 first
-277 inside -360 next -42 return 231 section -53; below text continued = above-text 144 alone -129 below-text -118 first -56 inside -135
next -108 return -129 section -93; below text cut = above-text 112 alone -153 below-text 8 first -71 inside -43 next -1 return -74 section
-102; below text end = above-text 153 alone -107 below-text -195 first 27 inside 31 next -384 return 179 section -182; below text item =
above-text -79 alone 78 below-text -61 first -195 inside -99 next 173 return -125 section -122; below text open = above-text 98 alone -100
below-text -55 first 34 inside -228 next -53 return 39 section -114; below text paragraph = above-text 302 alone -24 below-text 36 first
-289 inside 114 next -156 return -16 section -134; below text tail = above-text -243 alone 31 below-text -207 first 21 inside 417 next
-361 return 443 section -430; below-text>above-text = titled -2; below-text>alone = titled -104; below-text>below-text = titled 185;
below-text>first = titled -77; below-text>next = titled -125; below-text>return = titled 158; between = above-text -141 alone -261
below-text -86 first -18 inside 442 line 129 next 165 return -282 section -285; bold = above-text -228 alone -78 below-text -6 inside -458
line 409 section -218; bracket = above-text -625 alone -309 below-text -201 first 303 inside -280 next 656 return -256 section -470;
bullet = above-text -310 alone -226 below-text -235 first -212 inside -363 next 280 return -128 section 192; byline that closes = first
-106 next 307 return -385; caption above heading = first 192 next -60 return -243; caption above opening = first -80 next 89 return -5;
caption above text = first -292 next 118 return -91; clause = above-text -270 alone -418 below-text -537 first 138 inside 6 line 41 next
114 return -248 section 199; closed bracket = above-text -272 alone -271 below-text -349 first 313 inside -448 line -186 next 634 return
-273 section -340; colon = above-text -569 alone -353 below-text -209 first 129 inside -352 line 293 next 525 return -325 section 183;
column name = above-text 221 alone -68 below-text -128 first 441 inside -507 line -404 next -156 return 158 section 13; deck = above-text
161 alone -248 below-text 71 first -378 inside 438 line 237 next -333 return -47 section -238; digits = above-text -935 alone 552
below-text -385 first -50 inside -172 line -25 next 444 return -283 section -52; ends sentence = above-text -354 alone -343 below-text
-190 first -72 inside -280 line 361 next 317 return -30 section -307; fills = above-text -367 alone 211 below-text 121 first -197 inside
102 next -89 return 113 section -257; first of page = above-text 221 alone 347 first -630 inside -108 next -46; first of run = above-text
104 alone -92 below-text -22 first -410 inside 103 line 104 next -46 return 107 section -398; first>above-text = titled -240 untitled -59;
first>alone = titled -99 untitled -66; first>below-text = titled -15 untitled -15; first>first = titled -231 untitled -355; first>inside =
titled -65 untitled 169; first>line = titled -208 untitled -273; first>next = titled 131 untitled -137; first>return = titled -121
untitled -15; first>section = titled -47 untitled -416; han name = above-text -608 alone -316 below-text -96 first 641 inside -192 line
-40 next 214 return 216 section -277; headlines above = above-text 177 alone -210 below-text -98 first -179 inside 163 line 52 next 34
return -24 section -137; headlines above, opening below = above-text 30 alone -277 below-text -82 first -226 inside 401 line -195 next 278
return -127 section -252; headlines above, text below = above-text 103 alone 17 below-text -101 first -190 inside -227 line 127 next -214
return 68 section -24; headlines below = above-text 7 alone -126 below-text 633 first -158 inside -233 line -144 next 243 return -431
section -129; headlines below, opening below = above-text -115 alone -54 below-text 537 first -189 inside -418 line -50 next -51 return
-80 section -121; headlines below, text below = above-text 91 alone -113 below-text 205 first -260 inside 45 line -109 next -91 return -33
section -114; higher rank = above-text -70 alone -317 below-text -266 inside -236 line -257 section -290; highest level = above-text 98
alone -29 below-text 92 line -99 section -394; in run = above-text 280 alone -1 below-text -216 first -300 inside -356 line -263 next 417
return -311 section -395; index = above-text -25 alone 610 first 83 next -761 return -127; inside = above-text -400 alone 247 below-text
-83 first -54 inside 343 line -163 next 233 return -149 section -432; inside>inside = titled 447; inside>next = titled -73; inside>return
= titled -129; inside>section = titled -328; last of page = above-text -550 alone 469 below-text 20 first -187 inside -443 line -217 next
-120 return 82 section -336; last of run = above-text 354 alone -43 below-text 87 first 102 inside 132 line -47 next -390 return -57
section -286; level 1 = above-text -178 alone 47 below-text 53 inside 78 line -74 section -158; level 2 = above-text 329 alone -308
below-text -99 inside -34 line -580 section 197; level 3 = above-text -79 alone -98 below-text -368 inside -3 line -222 section 40; like
above = above-text -444 alone -208 below-text 433 first -103 inside 128 line -103 next -91 return -95 section -8; like article =
above-text -118 alone -82 below-text 293 first 21 inside 286 line 132 next 45 return -163 section -15; like below = above-text 61 alone
-83 below-text -191 first -392 inside 21 line -315 next -295 return 53 section 473; like both = above-text -61 alone -29 below-text 82
first -90 inside -72 line -149 next -89 return -36 section 204; like first text below = above-text 238 alone -43 below-text -41 first -316
inside -372 line -186 next -259 return 41 section 341; like none = above-text -277 alone 199 below-text -163 first 409 inside -406 line
262 next 434 return 83 section -705; liker below = above-text 462 alone 103 below-text -577 first -278 inside -104 line -136 next -144
return 137 section 488; liker elsewhere = above-text -186 alone 224 below-text -206 first 7 inside 41 line 40 next -198 return -87 section
60; liker than current ahead = return 641; liker than current = return 859; liker than others ahead = first -45 line 214 next 310 return
-211; liker than others = first 248 line 214 next -302 return -220; line>above-text = titled 220 untitled -21; line>alone = titled -228;
line>below-text = titled -238; line>first = titled -153; line>inside = titled -254; line>line = titled -20; line>next = titled 254
untitled -24; line>return = titled -214; line>section = titled -261; lines = above-text -50 alone -532 below-text 120 first 132 inside -76
line -195 next 155 return -167 section -463; long = above-text 15 alone 69 below-text 5 first -353 inside -48 next 447 return -172 section
12; looks as heads do = above-text -37 alone -225 below-text 51 first 68 inside 131 line -100 next -323 return 38 section 2; looks as
parts do = above-text 59 alone 446 below-text -10 first -320 inside -108 line -5 next -165 return 44 section -168; lower level =
above-text -85 alone -217 below-text -172 inside -76 line -22 section 179; lower rank = above-text -49 alone 329 below-text -310 inside
-553 line 267 section 603; marked = above-text 61 alone -123 below-text -11 inside -12 line -40 section -94; means above = above-text -211
alone -101 below-text 304 first -91 inside 382 line 9 next -257 return -7 section -73; means another = above-text 75 alone 2 below-text
-253 first 156 inside -649 line -288 next -291 return -190 section -246; means article 0.05 = above-text -248 alone -180 below-text 183
first -176 inside 254 line 155 next 400 return 710 section -83; means article 0.12 = above-text -272 alone -243 below-text 217 first -84
inside 337 line 170 next 441 return 657 section -134; means article 0.2 = above-text -249 alone -286 below-text 340 first -118 inside 173
line 153 next 648 return 516 section -66; means article 0.3 = above-text -121 alone -203 below-text 231 first -12 inside -75 line 70 next
-3 return 134 section -67; means article = above-text -124 alone -121 below-text 271 first -158 inside 391 line 221 next 452 return 114
section 22; means below = above-text 628 alone -73 below-text -281 first -330 inside 234 line -159 next -548 return -26 section 205; means
first text below = above-text 681 alone -35 below-text -142 first -311 inside -161 line -96 next -294 return -52 section 151; means last =
above-text -258 alone -6 below-text 142 first -214 inside 335 line -75 next 377 return -172 section -30; means rather below = above-text
819 alone 29 below-text -547 first -236 inside -165 line -142 next -257 return -16 section 276; name = above-text 104 alone 52 below-text
-257 first -180 inside -306 line -142 next 209 return -227 section -328; next>above-text = titled 21 untitled -18; next>alone = titled 128
untitled -373; next>below-text = titled -798 untitled 513; next>first = titled -28 untitled -263; next>inside = titled -517 untitled 296;
next>line = titled 103 untitled -386; next>next = titled 262 untitled 66; next>return = titled 261 untitled -501; next>section = titled
259 untitled 171; numbered = above-text -314 alone -216 below-text -241 first -57 inside -477 next -307 return -104 section 527; of
article = above-text -319 alone -236 below-text 719 first -120 inside 785 line 336 next 515 return -186 section 32; only of run =
above-text -536 alone 134 below-text 90 first -317 inside 7 line -98 next -246 return -122 section 561; open end = above-text -212 alone
-172 below-text -166 inside 220 line -94 section -109; opening below byline = first 181 next -67 return -213; opening below caption =
first 307 next -286 return -205; opening below heading end = first 198 next -45 return -153; opening below heading = first 44 next -30
return -50; opening below heading text = first 128 next -324 return 105; opening below headline = first 58 next -35 return -50; opening
below item = first 376 next -328 return -237; opening below paragraph = first 594 next -604 return -124; opening below text end = first
406 return -406; opening below text text = first 648 next -613 return -187; opens = first 786 next -905 return -148; other likeness =
first -285 line -8 next -134 return -457; other width = first 239 next -107 return -208; others liker ahead = first 124 line -212 next
-551 return -323; others liker = first 76 line -212 next -970 return -491; question = above-text -569 alone -312 below-text 109 first -264
inside -381 line 617 next -49 return -241 section -286; quotation = above-text -16 alone -153 below-text -285 first -300 inside 137 line
-270 next -316 return -140 section 307; reads inside = first -322 next -81 return 353; reads whole = first 103 next -113 return -16;
repels = above-text 3 alone 102 below-text 95 first 63 inside -154 line -65 next 61 return 48 section -204; return>above-text = titled -17
untitled -476; return>alone = titled 52 untitled -2; return>below-text = titled -196 untitled -105; return>first = titled -49 untitled
-696; return>inside = titled -506 untitled -92; return>line = titled -122 untitled -172; return>next = titled 16 untitled 45;
return>return = titled 118 untitled -134; return>section = titled -35 untitled -223; run = above-text -567 alone 551 below-text 142 first
224 inside -483 line -43 next 283 return 74 section -482; same rank = above-text 407 alone -151 below-text -396 inside 144 line -6 section
-356; same width = first -91 next 444 return 89; section>inside = titled -249 untitled -271; section>next = titled -62 untitled -171;
section>return = titled -42 untitled -4; section>section = titled 118 untitled 294; short above end = above-text -206 alone 110 below-text
135 first -405 inside -200 next 105 return -174 section -167; short above heading = above-text 54 alone 63 below-text -107 first 349
inside 113 next -365 return -103 section -406; short above opening = above-text 97 alone -55 below-text -142 first -305 inside 167 next
-237 return 10 section -257; short above text = above-text -173 alone -202 below-text -81 first 208 inside -189 next -289 return 221
section 301; short text above = above-text -328 alone -474 below-text -43 first 180 inside 180 line 220 next 225 return -99 section -272;
short text below = above-text -89 alone 224 below-text -435 inside 174 line 46 next 107 return 3 section -323; start>above-text = untitled
10; start>alone = untitled 67; start>first = untitled -238; tells of article = above-text -78 alone -3 below-text 190 first 93 inside 107
line 108 next -219 return 717 section 10; text below like article = above-text 77 alone 76 below-text 77 first -22 inside -108 line 22
next 156 return 20 section 44; text below means another = above-text -53 alone 75 below-text -17 first 71 inside -270 line -161 next -42
return -244 section -133; text below means article 0.05 = above-text -64 alone 36 below-text 78 first -91 inside 326 line 174 next 175
return -53 section 199; text below means article 0.12 = above-text -80 alone 22 below-text -230 first -141 inside 48 line 110 next 29
return 60 section 161; text below means article 0.2 = above-text -236 alone -22 below-text -336 first -101 inside 180 line -26 next 54
return -256 section 594; text below means article 0.3 = above-text -572 alone 237 below-text -282 first -245 inside -29 line -399 next -11
return -205 section 27; text below means article = above-text -157 alone -80 below-text -200 first 4 inside 175 line 61 next -73 return 37
section 272; text below unlike article = above-text -63 alone -281 below-text -173 first 11 inside 91 line -126 next -443 return -414
section 89; text box = first -578 next 810 return -492; text byline = first -329 next 460 return -203; text caption = first 123 next 55
return -259; text continued = first 981 next -821 return -310; text headline = above-text 128 alone 217 below-text 84 first -386 inside 71
next -222 return -15 section -26; text item = first -439 next 295 return -2; text paragraph = first -182 next -146 return 297; texts alike
= above-text -201 alone 103 below-text 18 first -27 inside -83 line -30 next 137 return -26 section 43; texts mean alike = above-text -146
alone -55 below-text -248 first 66 inside 190 line 1 next -29 return -39 section 182; two parts = above-text -180 alone 184 below-text 201
first 489 inside -574 line 40 next 211 return 230 section -804; unlike article = above-text 11 alone -187 below-text -548 first 306 inside
-641 line -399 next -496 return -550 section -304; unmarked = above-text -59 alone -13 below-text -60 first -356 inside 181 next 29 return
90 section 49; unmarked among marked = above-text 184 alone 193 below-text 130 first -133 inside -152 next -324 return -440 section -132;
unmarked rank = above-text 62 alone -257 below-text 167 inside -657 section 233; whole quotation = above-text -140 alone -369 below-text
-309 first -243 inside 279 line -222 next -87 return -80 section 241; width 14 = above-text 45 alone -80 below-text 172 first -651 inside
-263 line -368 next -155 return -28 section 309; width 22 = above-text -269 alone -453 below-text -54 first -321 inside 281 line -332 next
143 return -385 section 364; width 34 = above-text -102 alone 4 below-text 27 first -268 inside 185 line -43 next -188 return 100 section
25; width 56 = above-text -67 alone 283 below-text -32 first -319 inside 190 line 144 next 99 return -397 section -637; width 8 =
above-text 435 alone -52 below-text -230 first 398 inside -301 line -256 next -248 return 53 section -247; width 99 = above-text 71 alone
198 below-text -30 first -3 inside -357 line 76 next -52 return -143 section -389
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
