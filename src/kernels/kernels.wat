;; The loops over many rows of numbers in which a question spends its time, 128 bits at a time. What each computes is said in
;; kernels.ts, and plain-kernels.ts has the same in JavaScript. "npm run kernels" makes kernels-wasm.ts of this file.
(module
  (import "host" "memory" (memory 1))

  ;; XOR and POPCNT of two 64-bit words a step: processors count the bits of one such word in one instruction.
  (func (export "differingBits")
    (param $code i32) (param $rows i32) (param $count i32) (param $length i32) (param $out i32)
    (local $at i32) (local $bits i64)
    (loop $each-row
      (if (i32.eqz (local.get $count)) (then (return)))
      (local.set $bits (i64.const 0))
      (local.set $at (i32.const 0))
      (loop $each-step
        (local.set $bits
          (i64.add
            (local.get $bits)
            (i64.add
              (i64.popcnt
                (i64.xor
                  (i64.load (i32.add (local.get $code) (local.get $at)))
                  (i64.load (i32.add (local.get $rows) (local.get $at)))))
              (i64.popcnt
                (i64.xor
                  (i64.load offset=8 (i32.add (local.get $code) (local.get $at)))
                  (i64.load offset=8 (i32.add (local.get $rows) (local.get $at))))))))
        (br_if $each-step
          (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $length))))
      (i64.store16 (local.get $out) (local.get $bits))
      (local.set $out (i32.add (local.get $out) (i32.const 2)))
      (local.set $rows (i32.add (local.get $rows) (local.get $length)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $each-row)))

  ;; Sixteen 8-bit numbers of a row a step, widened to 16 bits and multiplied with the query's.
  (func (export "integerProducts")
    (param $query i32) (param $rows i32) (param $count i32) (param $length i32) (param $out i32)
    (local $at i32) (local $numbers v128) (local $low v128) (local $high v128)
    (loop $each-row
      (if (i32.eqz (local.get $count)) (then (return)))
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $each-step
        (local.set $numbers (v128.load (i32.add (local.get $rows) (local.get $at))))
        (local.set $low
          (i32x4.add
            (local.get $low)
            (i32x4.dot_i16x8_s
              (i16x8.extend_low_i8x16_s (local.get $numbers))
              (v128.load (i32.add (local.get $query) (i32.shl (local.get $at) (i32.const 1)))))))
        (local.set $high
          (i32x4.add
            (local.get $high)
            (i32x4.dot_i16x8_s
              (i16x8.extend_high_i8x16_s (local.get $numbers))
              (v128.load offset=16 (i32.add (local.get $query) (i32.shl (local.get $at) (i32.const 1)))))))
        (br_if $each-step
          (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $length))))
      (local.set $low (i32x4.add (local.get $low) (local.get $high)))
      (i32.store
        (local.get $out)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $low)) (i32x4.extract_lane 1 (local.get $low)))
          (i32.add (i32x4.extract_lane 2 (local.get $low)) (i32x4.extract_lane 3 (local.get $low)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $rows (i32.add (local.get $rows) (local.get $length)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $each-row)))

  ;; Sixteen 8-bit numbers of a row a step, widened to 16 bits and multiplied with themselves.
  (func (export "squares")
    (param $rows i32) (param $count i32) (param $length i32) (param $out i32)
    (local $end i32) (local $numbers v128) (local $low v128) (local $high v128)
    (loop $each-row
      (if (i32.eqz (local.get $count)) (then (return)))
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $end (i32.add (local.get $rows) (local.get $length)))
      (loop $each-step
        (local.set $numbers (i16x8.extend_low_i8x16_s (v128.load (local.get $rows))))
        (local.set $low
          (i32x4.add (local.get $low) (i32x4.dot_i16x8_s (local.get $numbers) (local.get $numbers))))
        (local.set $numbers (i16x8.extend_high_i8x16_s (v128.load (local.get $rows))))
        (local.set $high
          (i32x4.add (local.get $high) (i32x4.dot_i16x8_s (local.get $numbers) (local.get $numbers))))
        (br_if $each-step
          (i32.lt_u (local.tee $rows (i32.add (local.get $rows) (i32.const 16))) (local.get $end))))
      (local.set $low (i32x4.add (local.get $low) (local.get $high)))
      (i32.store
        (local.get $out)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $low)) (i32x4.extract_lane 1 (local.get $low)))
          (i32.add (i32x4.extract_lane 2 (local.get $low)) (i32x4.extract_lane 3 (local.get $low)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $each-row)))

  ;; Two numbers of the row a step, each with eight directions; those at even and at odd places are added up apart, so that no
  ;; addition waits for the one before.
  (func (export "directionProducts")
    (param $row i32) (param $length i32) (param $directions i32) (param $eights i32) (param $out i32)
    (local $at i32) (local $end i32) (local $number v128)
    (local $even-a v128) (local $even-b v128) (local $odd-a v128) (local $odd-b v128)
    (local.set $end (i32.add (local.get $row) (i32.shl (local.get $length) (i32.const 2))))
    (loop $each-eight
      (if (i32.eqz (local.get $eights)) (then (return)))
      (local.set $even-a (v128.const f32x4 0 0 0 0))
      (local.set $even-b (v128.const f32x4 0 0 0 0))
      (local.set $odd-a (v128.const f32x4 0 0 0 0))
      (local.set $odd-b (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $row))
      (loop $each-step
        (local.set $number (v128.load32_splat (local.get $at)))
        (local.set $even-a
          (f32x4.add (local.get $even-a) (f32x4.mul (local.get $number) (v128.load (local.get $directions)))))
        (local.set $even-b
          (f32x4.add (local.get $even-b) (f32x4.mul (local.get $number) (v128.load offset=16 (local.get $directions)))))
        (local.set $number (v128.load32_splat offset=4 (local.get $at)))
        (local.set $odd-a
          (f32x4.add (local.get $odd-a) (f32x4.mul (local.get $number) (v128.load offset=32 (local.get $directions)))))
        (local.set $odd-b
          (f32x4.add (local.get $odd-b) (f32x4.mul (local.get $number) (v128.load offset=48 (local.get $directions)))))
        (local.set $directions (i32.add (local.get $directions) (i32.const 64)))
        (br_if $each-step (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
      (v128.store (local.get $out) (f32x4.add (local.get $even-a) (local.get $odd-a)))
      (v128.store offset=16 (local.get $out) (f32x4.add (local.get $even-b) (local.get $odd-b)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (local.set $eights (i32.sub (local.get $eights) (i32.const 1)))
      (br $each-eight)))

  ;; Sixteen 8-bit numbers of a row a step, made float32 and multiplied with the factor.
  (func (export "scaledNumbers")
    (param $row i32) (param $length i32) (param $factor f32) (param $out i32)
    (local $end i32) (local $factors v128) (local $eight v128)
    (local.set $factors (f32x4.splat (local.get $factor)))
    (local.set $end (i32.add (local.get $row) (local.get $length)))
    (loop $each-step
      (local.set $eight (i16x8.extend_low_i8x16_s (v128.load (local.get $row))))
      (v128.store (local.get $out)
        (f32x4.mul (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $eight))) (local.get $factors)))
      (v128.store offset=16 (local.get $out)
        (f32x4.mul (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $eight))) (local.get $factors)))
      (local.set $eight (i16x8.extend_high_i8x16_s (v128.load (local.get $row))))
      (v128.store offset=32 (local.get $out)
        (f32x4.mul (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $eight))) (local.get $factors)))
      (v128.store offset=48 (local.get $out)
        (f32x4.mul (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $eight))) (local.get $factors)))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (br_if $each-step
        (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 16))) (local.get $end))))))
