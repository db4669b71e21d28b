import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = `
above end = above-text -210 alone 205 below-text 169 first 133 inside -271 next -301 return -291 section -224; above heading = above-text
132 alone 50 below-text -15 first -63 inside -226 next 136 return -237 section -392; above opening = above-text 215 alone 138 below-text
89 first -331 inside -77 next -170 return -90 section -220; above text = above-text -129 alone -194 below-text -169 first -255 inside 138
next 193 return -94 section 223;  = above-text>above-text 347 above-text>alone -364 above-text>first 273 above-text>next -510
above-text>return -363 alone>above-text 185 alone>alone 77 alone>below-text -426 alone>first -110 alone>inside -184 alone>line -227
alone>next -248 alone>return 252 alone>section -217 below-text>above-text -113 below-text>alone -43 below-text>below-text 257
below-text>first -103 below-text>next -102 below-text>return 160 first>above-text -242 first>alone -103 first>below-text 107 first>first
-431 first>inside 130 first>line -275 first>next 42 first>return -119 first>section -184 inside>inside 455 inside>next -55 inside>return
-123 inside>section -343 line>above-text 178 line>alone -261 line>below-text -182 line>first -121 line>inside -183 line>line 31 line>next
200 line>return -254 line>section -263 next>above-text -61 next>alone -15 next>below-text 33 next>first -114 next>inside -172 next>line -9
next>next 312 next>return -56 next>section 403 return>above-text -216 return>alone 60 return>below-text -241 return>first -229
return>inside -395 return>line -115 return>next -13 return>return -158 return>section -152 section>inside -372 section>next -32
section>return -34 section>section 96 start>above-text 13 start>alone 160 start>first -270; above-text>above-text = titled 326 untitled
306; above-text>alone = untitled -364; above-text>first = titled 277 untitled 123; above-text>next = titled -539 untitled -175;
above-text>return = titled -247 untitled -360; after box = above-text -144 alone -185 below-text -183 first -8 inside 127 line 155 next
-143 section -85; after byline = above-text 453 alone -176 below-text -187 first -604 inside 553 line -247 next -516 return -202 section
-239; after caption = above-text 438 alone -241 below-text 362 first -310 inside -392 line -53 next -210 return -317 section -392; after
continued = above-text -434 alone 313 below-text -113 first 145 inside -278 line -189 next 36 return -72 section -220; after inside =
above-text -382 alone 77 below-text -287 first -153 inside 155 line 38 next 264 return -274 section -73; after item = above-text -195
alone 154 below-text -398 first -272 inside -359 line 107 next 330 return -181 section -280; after opens = above-text 229 alone 38
below-text 166 first -333 inside -29 line -173 next -37 return -232 section -366; after paragraph = above-text 79 alone -251 below-text
-16 first -129 inside -213 line -66 next -10 return 121 section 209; alone>above-text = titled -69 untitled 235; alone>alone = titled 32
untitled 77; alone>below-text = titled -384 untitled -232; alone>first = titled 49 untitled -502; alone>inside = titled -458 untitled 65;
alone>line = titled -256 untitled -69; alone>next = titled -237 untitled -174; alone>return = titled 264 untitled 135; alone>section =
titled -208 untitled -243; any = above-text 189 alone 149 below-text 150 first -308 inside 83 line -39 next 23 return -282 section -127;
article closed = above-text 35 alone 1 below-text -38 first 161 inside 271 line -292 next -168 return -112 section -419; article open,
text inside = first -543 next 476 return 414; article open, text reads inside = first -379 next 29 return 325; article open, text reads
whole = first -52 next -54 return -69; article open, text whole = above-text 112 alone -132 below-text 151 first 58 inside 98 line 5 next
-393 return -77 section -539; article whole, text inside = first 7 next -221 return -367; article whole, text reads inside = first 56 next
-91 return -86; article whole, text reads whole = first -18 next -16 return 95; article whole, text whole = above-text -310 alone -197
below-text -12 first -182 inside -55 line -149 next 246 return -395 section 279; articles between = return -234; attracts = above-text
-111 alone -134 below-text -135 first -105 inside -17 next 465 return 702 section -112; awaited = above-text -60 alone -315 below-text
-244 first 125 inside -303 line -94 next -530 return -273 section -225; before box = above-text 137 alone -333 below-text -260 first 221
inside -298 line 31 next -35 return -66 section -165; before byline = above-text -9 alone -61 below-text 285 first -376 inside 190 line
-311 next -102 return -206 section -382; before caption = above-text -24 alone -634 below-text 143 inside -524 line -214 next 26 return
-155 section 177; before closes = above-text 132 alone -21 below-text -71 first -461 inside 220 line -292 next 115 return -257 section
-446; before continued = above-text 149 alone -111 below-text -71 first -54 inside -133 next -153 return -122 section -121; before cut =
above-text -110 alone -16 below-text 116 first -216 inside 345 line -270 next -219 return -247 section -95; before item = above-text -296
alone 259 below-text -236 first -150 inside -237 line 93 next -14 return -96 section -261; before open = above-text 119 alone -217
below-text 32 first -129 inside 15 line -64 next 139 return -237 section -280; before paragraph = above-text -164 alone 41 below-text -146
first -44 inside 211 line 40 next -243 return 37 section -69; begins inside = first -423 next 132 return 143; below heading = above-text
-176 alone -260 below-text -43 first 101 inside -104 next 195 return -144 section 115; below heading box = above-text -187 alone -101
below-text -84 first 51 inside -149 next 224 return -178 section -171; below heading byline = above-text 134 alone -124 below-text 84
first -155 inside -106 next -40 return 130 section -40; below heading caption = above-text 8 alone -264 below-text -200 first -92 inside
-83 next 365 return -163 section -75; below heading continued = first 139 next -116 return -104; below heading cut = above-text -43 alone
46 below-text 77 first -415 inside -254 next 145 return -75 section 173; below heading end = above-text -25 alone 221 below-text 5 first
82 inside -124 next -17 return -332 section -194; below heading item = first 126 next -296 return 148; below heading open = above-text -15
alone -153 below-text 73 first -266 inside -330 next 291 return -92 section 100; below heading paragraph = above-text -231 alone -106
below-text -101 first 157 inside -117 next 36 return -176 section 136; below heading tail = above-text -303 alone -188 below-text -160
first -706 inside -145 next 735 return -146 section 207; below text = above-text 343 alone -168 below-text 76 first -381 inside 162 next
214 return -217 section -149; below text box = above-text 78 alone -124 below-text -194 first 204 inside -133 next 61 return -329 section
-131; below text byline = above-text 78 alone -133 below-text -66 first -249 inside 111 next -147 return -80 section -244; below text
caption = above-text 6 alone -318 below-text 209 first -384 inside -436 next -10 return 123 section -135; below text continued =
above-text 149 alone -111 below-text -71 first -54 inside -133 next -153 return -122 section -121; below text cut = above-text 135 alone
-157 below-text -24 first 9 inside -80 next -39 return -196 section -75; below text end = above-text 132 alone -263 below-text -152 first
41 inside 29 next -231 return 121 section -210; below text item = above-text -87 alone 47 below-text -66 first -100 inside -68 next 165
return -87 section -130; below text open = above-text 119 alone -79 below-text -95 first -34 inside -236 next -43 return -31 section -89;
below text paragraph = above-text 184 alone -36 below-text -80 first -251 inside 109 next 29 return -43 section -75; below text tail =
above-text -428 alone 184 below-text -373 first 94 inside 362 next -257 return 378 section -460; below-text>above-text = titled -113;
below-text>alone = titled -43; below-text>below-text = titled 257; below-text>first = titled -103; below-text>next = titled -102;
below-text>return = titled 160; between = above-text -164 alone 126 below-text -69 first -59 inside -44 line 138 next -5 return -78
section -224; bold = above-text -217 alone 44 below-text -92 inside -421 line 424 section -329; bracket = above-text -746 alone -155
below-text -239 first 376 inside -325 next 758 return -314 section -526; bullet = above-text -211 alone -302 below-text -291 first -209
inside -277 next 231 return -220 section 156; byline that closes = first -159 next 356 return -417; caption above heading = first 185 next
-58 return -264; caption above opening = first -50 next 59 return -6; caption above text = first -253 next 121 return -95; clause =
above-text -331 alone -130 below-text -574 first 120 inside 29 line 36 next 170 return -160 section 202; closed bracket = above-text -298
alone -190 below-text -380 first 302 inside -397 line -206 next 698 return -320 section -441; colon = above-text -662 alone -230
below-text -397 first 255 inside -391 line 333 next 549 return -326 section 145; column name = above-text 38 alone -70 below-text -111
first 409 inside -683 line -368 return 151 section 5; deck = above-text 174 alone -327 below-text 2 first -475 inside 441 line 189 next
-392 return -61 section -205; digits = above-text -1063 alone 446 below-text 82 first -177 inside -158 line 14 next 504 return -262
section -163; ends sentence = above-text -314 alone -298 below-text -201 first -90 inside -288 line 387 next 316 section -262; fills =
above-text -402 alone 486 below-text -37 first -235 inside -113 next -283 return 75 section -309; first of page = above-text 306 alone 299
first -595 inside -188 next -23 section -2; first of run = above-text 113 alone -112 below-text 11 first -630 inside 212 line 113 next
-173 return 24 section -350; first>above-text = titled -268 untitled -51; first>alone = titled -52 untitled -116; first>below-text =
titled 89 untitled -30; first>first = titled -332 untitled -283; first>inside = titled 20 untitled 101; first>line = titled -161 untitled
-227; first>next = titled 154 untitled -124; first>return = titled -115 untitled -33; first>section = titled 41 untitled -527; han name =
above-text -499 alone -248 below-text -81 first 604 inside -203 line -57 next 184 return 197 section -362; headlines above = above-text
132 alone -232 below-text -38 first -155 inside 201 line -21 next 88 return 12 section -152; headlines above, opening below = above-text
73 alone -294 below-text -124 first -226 inside 443 line -190 next 183 return -186 section -275; headlines above, text below = above-text
64 alone 8 below-text 50 first 35 inside -225 line 24 next -189 return 19 section -56; headlines below = above-text -63 alone -16
below-text 619 first -164 inside -197 line -76 next 63 return -242 section -345; headlines below, opening below = above-text -238 alone
-156 below-text 599 first -275 inside -326 line -60 next -51 return -126 section -184; headlines below, text below = above-text 137 alone
69 below-text 144 first -280 inside 13 line -67 next -340 return 3 section -327; higher rank = above-text -62 alone -369 below-text -142
inside -171 line -322 section -271; highest level = above-text 248 alone 4 below-text -49 inside -39 line -119 section -321; in run =
above-text 335 alone -93 below-text -110 first -470 inside -250 line -270 next 397 return -219 section -473; index = above-text -760 alone
579 below-text 386 first -25 inside -135 line -72 next -694 return -123 section -217; inside = above-text -564 alone 224 below-text -29
first 5 inside 371 line -104 next 213 return -329 section -385; inside>inside = titled 455; inside>next = titled -55; inside>return =
titled -123; inside>section = titled -343; last of page = above-text -632 alone 414 below-text 162 first -303 inside -449 line -195 next
-205 return -283 section -291; last of run = above-text 419 alone -44 below-text -148 first 250 inside 56 line -118 next -438 return -46
section -217; level 1 = above-text -27 alone 60 below-text -70 inside 39 line -86 section -80; level 2 = above-text 191 alone -201
below-text -94 inside -70 line -516 section 107; level 3 = above-text -55 alone -295 below-text 53 inside 140 line -351 section 90; like
above = above-text -522 alone -188 below-text 431 first -113 inside 142 line -84 next -93 return -52 section 18; like article = above-text
-101 alone -72 below-text 327 first 78 inside 221 line 189 next -56 return -172 section -7; like below = above-text 116 alone -103
below-text -105 first -430 inside 170 line -302 next -302 return 56 section 327; like both = above-text -120 alone -34 below-text 84 first
-94 inside -9 line -112 next -114 return -17 section 204; like first text below = above-text 247 alone -35 below-text -37 first -303
inside -245 line -239 next -188 return 36 section 189; like none = above-text -365 alone 255 below-text -178 first 396 inside -549 line
282 next 537 return -27 section -693; liker below = above-text 521 alone 47 below-text -575 first -319 inside 25 line -227 next -266
return 83 section 312; liker elsewhere = above-text -140 alone 223 below-text -309 first 55 inside -12 line 33 next -331 return -57
section 115; liker than current = return 712; liker than others = first 228 line 238 next -140 return -317; line>above-text = titled 178;
line>alone = titled -260; line>below-text = titled -182; line>first = titled -121; line>inside = titled -183; line>line = titled 31;
line>next = titled 230 untitled -30; line>return = titled -254 untitled -1; line>section = titled -255 untitled -8; lines = above-text -26
alone -516 below-text 38 first 260 inside -22 line -216 next -14 return -155 section -381; long = above-text 23 alone 67 below-text 25
first -333 inside -70 next 493 return -264 section 19; looks as heads do = above-text 221 alone -81 below-text -6 first -325 inside 137
line -82 next -248 return -90 section -29; looks as parts do = above-text 53 alone -16 below-text 61 first -76 inside -70 next -194 return
51 section -29; lower level = above-text -195 alone -187 below-text -25 inside 29 line -16 section 70; lower rank = above-text -7 alone
260 below-text -100 inside -602 line 302 section 682; marked = above-text 55 alone -142 below-text 7 inside 13 line -39 section -139;
means above = above-text -275 alone -76 below-text 269 first -135 inside 385 line 38 next -148 return 9 section -36; means another =
above-text 123 alone 69 below-text -364 first 133 inside -745 line -356 next -431 return -102 section -236; means article 0.05 =
above-text -350 alone -225 below-text 244 first -69 inside 127 line 103 next 83 return 353 section -47; means article 0.12 = above-text
-278 alone -191 below-text 154 first -34 inside 293 line 181 next 895 return 707 section -169; means article 0.2 = above-text -277 alone
-211 below-text 291 first -163 inside 254 line 165 next 340 return 512 section -206; means article 0.3 = above-text -45 alone -149
below-text 256 first -31 inside 13 line 26 next 182 return 466 section -84; means article = above-text -134 alone -106 below-text 283
first -234 inside 572 line 208 next 787 return 145 section -72; means below = above-text 798 alone -195 below-text -289 first -366 inside
387 line -198 next -587 return -39 section 165; means first text below = above-text 565 alone -24 below-text -132 first -309 inside -21
line -150 next -370 return -28 section 217; means last = above-text -263 alone -143 below-text 122 first -346 inside 366 line -85 next 374
return -30 section -40; means rather below = above-text 1036 alone -94 below-text -521 first -247 inside 8 line -215 next -395 return -49
section 186; name = above-text 108 alone 168 below-text -187 first -172 inside -199 line -108 next 103 return -153 section -377;
next>above-text = titled 64 untitled -177; next>alone = titled 109 untitled -289; next>below-text = titled -641 untitled 427; next>first =
titled -15 untitled -259; next>inside = titled -539 untitled 289; next>line = titled 41 untitled -376; next>next = titled 265 untitled 89;
next>return = titled 211 untitled -490; next>section = titled 273 untitled 156; numbered = above-text -365 alone -195 below-text -216
first -89 inside -423 next -327 return -91 section 455; of article = above-text -270 alone -186 below-text 764 first -86 inside 826 line
411 next 669 return -180 section -23; only of run = above-text -704 alone 278 below-text 181 first -252 inside -71 line -40 next -198
return -107 section 469; open end = above-text -201 alone -157 below-text -185 inside 209 line -102 section -91; opening below byline =
first 73 next 2 return -287; opening below caption = first 289 next -105 return -246; opening below heading end = first 243 next -54
return -189; opening below heading = first 58 next -33 return -45; opening below heading text = first 130 next -232 return 64; opening
below headline = first 69 next -46 return -39; opening below item = first 282 next -234 return -194; opening below paragraph = first 611
next -718 return -18; opening below text end = first 361 return -361; opening below text text = first 695 next -717 return -192; opens =
first 728 next -886 return -106; other likeness = first -259 line -24 next -266 return -400; other width = first 179 next -163 return
-214; others liker = first 41 line -218 next -1083 return -539; question = above-text -396 alone -141 below-text 127 first -255 inside
-386 line 620 next -86 return -190 section -389; quotation = above-text 55 alone -161 below-text -185 first -165 inside 177 line -325 next
-497 return -111 section 290; reads inside = first -229 next -109 return 238; reads whole = first 15 next -62 return 14; repels =
above-text -99 alone 21 below-text 186 first -22 line -65 next -6 return 6 section -209; return>above-text = titled 22 untitled -447;
return>alone = titled 66 untitled 42; return>below-text = titled -238 untitled -104; return>first = titled -97 untitled -599;
return>inside = titled -428 untitled -121; return>line = titled -105 untitled -117; return>next = titled 29 untitled 14; return>return =
titled 44 untitled -98; return>section = titled -65 untitled -300; run = above-text -494 alone 628 below-text 81 first 239 inside -465
line -37 next 292 return -33 section -615; same rank = above-text 485 alone -123 below-text -407 inside 90 section -422; same width =
first -65 next 415 return 74; section>inside = titled -210 untitled -290; section>next = titled -165 untitled -141; section>return =
titled -15 untitled -19; section>section = titled 151 untitled 172; short above end = above-text -151 alone 79 below-text 117 first -421
inside -220 next 183 return -237 section -200; short above heading = above-text 13 alone -11 below-text -121 first 344 inside 101 next
-374 return -194 section -391; short above opening = above-text 144 alone 33 below-text -226 first -277 inside 155 next -164 return -57
section -209; short above text = above-text -296 alone -45 below-text -76 first 225 inside -144 next -289 return 196 section 174; short
text above = above-text -339 alone -475 below-text -174 first -145 inside 386 line 203 next 311 return -325 section -105; short text below
= above-text -105 alone 119 below-text -484 first -280 inside 86 line -13 next 125 return 148 section -225; start>above-text = untitled
13; start>alone = untitled 160; start>first = untitled -270; tells of article = above-text -86 alone -54 below-text 201 first 70 inside 86
line 130 next -223 return 601 section 9; text below like article = above-text 118 alone 91 below-text 72 first 5 inside -153 line 7 next
148 return 55 section -9; text below means another = above-text 44 alone -46 below-text 71 first -207 inside -261 line -95 next 89 return
-241 section -168; text below means article 0.05 = above-text 19 alone -382 below-text -280 first -8 inside 170 line 78 next -138 return
195 section 409; text below means article 0.12 = above-text -158 alone 64 below-text -305 first -104 inside 68 line 201 next 89 return 128
section 426; text below means article 0.2 = above-text -79 alone 89 below-text -452 first -3 inside 315 line -34 next 126 return 62
section 284; text below means article 0.3 = above-text -269 alone 243 below-text -338 first -234 inside -134 line -486 next 72 return 83
section 87; text below means article = above-text -56 alone -87 below-text -265 first 47 inside 52 line 90 next 2 return 108 section 207;
text below unlike article = above-text 148 alone -433 below-text -176 first -44 inside 292 line -77 next -334 return -474 section 142;
text box = first -614 next 884 return -618; text byline = first -318 next 410 return -174; text caption = first 102 next 40 return -217;
text continued = first 949 next -782 return -382; text headline = above-text 119 alone 212 below-text 85 first -400 inside 65 next -302
return 21 section -8; text item = first -469 next 365 return -29; text paragraph = first -141 next -218 return 333; texts alike =
above-text -209 alone 202 below-text 18 first 13 inside -44 line -27 next 19 return -10 section 10; texts mean alike = above-text -103
alone -18 below-text -322 first -5 inside 79 line 75 next 103 return -16 section 209; two parts = above-text -293 alone 262 below-text 106
first 449 inside -498 line 40 next 115 return 214 section -781; unlike article = above-text 151 alone -169 below-text -612 first 79 inside
-595 line -459 next -494 return -468 section -297; unmarked = above-text 64 alone 17 below-text -163 first -435 inside 114 next 8 return
74 section 16; unmarked among marked = above-text 53 alone 137 below-text 263 first -65 inside -171 next -414 return -392 section -137;
unmarked rank = above-text 115 alone -192 below-text 48 inside -648 section 278; whole quotation = above-text -5 alone -417 below-text -92
first -127 inside 228 line -265 next -114 return -56 section 120; width 14 = above-text -7 alone 116 below-text 117 first -623 inside -276
line -317 next -112 return 74 section 132; width 22 = above-text -295 alone -384 below-text -147 first -372 inside 257 line -146 next 180
return -421 section 360; width 34 = above-text -72 alone -130 below-text 250 first -325 inside 150 line 6 next -167 return -7 section 59;
width 56 = alone 218 below-text -61 first -310 inside 139 line 128 next -12 return -291 section -737; width 8 = above-text 314 alone -9
below-text -362 first 379 inside -387 line -246 next -281 return -35 section -158; width 99 = above-text 181 alone 196 below-text -51
first -30 inside -322 line 48 next -118 return -129 section -406
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
