prelude
import Init.Int.DivMod
/-! Linear combinations of atoms with integer coefficients, as `omega` writes them, and what their value is. Names,
argument order and explicitness are those that the native tactic asks for. -/
set_option linter.unusedVariables false
universe u v w
protected def Option.all (p : α → Bool) : Option α → Bool | some a => p a | none => true
def Option.merge (f : α → α → α) : Option α → Option α → Option α
  | none, none => none | some x, none => some x | none, some y => some y | some x, some y => some (f x y)
def List.zipWithAll (f : Option α → Option β → γ) : List α → List β → List γ
  | [], bs => bs.map fun b => f none (some b)
  | a :: as, [] => (a :: as).map fun a => f (some a) none
  | a :: as, b :: bs => f a b :: zipWithAll f as bs
def List.zipWith (f : α → β → γ) : List α → List β → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []
def List.foldr (f : α → β → β) (init : β) : List α → β | [] => init | a :: as => f a (foldr f init as)
def List.find? (p : α → Bool) : List α → Option α | [] => none | a :: as => match p a with | true => some a | false => find? p as
instance List.decidableBAll (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue fun _ h => nomatch h
  | a :: as => match (inferInstance : Decidable (p a)), decidableBAll p as with
    | isTrue h, isTrue hs => isTrue fun x hx => by cases hx with | head => exact h | tail _ hx => exact hs x hx
    | isFalse h, _ => isFalse fun k => h (k a (.head _))
    | _, isFalse hs => isFalse fun k => hs fun x hx => k x (.tail _ hx)
namespace Lean.Omega
abbrev IntList := List Int
namespace IntList
/-! The kernel computes with these in every proof by `omega`: by recursors, which it unfolds three times as fast as what
the equation compiler makes of a recursion. -/
noncomputable section
@[extern "native"] def get : IntList → Nat → Int | [], _ => 0 | x :: _, 0 => x | _ :: xs, i+1 => get xs i
def set (xs : IntList) (i : Nat) (y : Int) : IntList :=
  Nat.rec (motive := fun _ => IntList → IntList) (fun xs => List.rec (motive := fun _ => IntList) [y] (fun _ xs _ => y :: xs) xs)
    (fun _ later xs => List.rec (motive := fun _ => IntList) (0 :: later []) (fun x xs _ => x :: later xs) xs) i xs
/-- `f` at each place. -/
def each (f : Int → Int) (xs : IntList) : IntList := List.rec (motive := fun _ => IntList) [] (fun x _ rest => f x :: rest) xs
/-- `f` at each place of the longer list; what is missing in the other is 0. -/
def both (f : Int → Int → Int) (xs ys : IntList) : IntList :=
  List.rec (motive := fun _ => IntList → IntList) (each fun y => f 0 y) (fun x xs rest ys =>
    List.rec (motive := fun _ => IntList) (each (fun x => f x 0) (x :: xs)) (fun y ys _ => f x y :: rest ys) ys) xs ys
def leading (xs : IntList) : Int :=
  List.rec (motive := fun _ => Int) 0 (fun x _ rest => Nat.rec (motive := fun _ => Int) rest (fun _ _ => x) x.natAbs) xs
def add (xs ys : IntList) : IntList := both (fun x y => x + y) xs ys
instance instAdd : Add IntList := ⟨add⟩
def mul (xs ys : IntList) : IntList := List.zipWith (fun x y => x * y) xs ys
instance instMul : Mul IntList := ⟨mul⟩
def neg (xs : IntList) : IntList := each (fun x => -x) xs
instance instNeg : Neg IntList := ⟨neg⟩
def sub (xs ys : IntList) : IntList := both (fun x y => x - y) xs ys
instance instSub : Sub IntList := ⟨sub⟩
def smul (xs : IntList) (i : Int) : IntList := each (fun x => i * x) xs
instance instHMulInt : HMul Int IntList IntList where hMul i xs := xs.smul i
@[extern "native"] def combo (a : Int) (xs : IntList) (b : Int) (ys : IntList) : IntList := both (fun x y => a * x + b * y) xs ys
def sum (xs : IntList) : Int := xs.foldr (fun x s => x + s) 0
def dot (xs ys : IntList) : Int := (xs * ys).sum
@[extern "native"] def sdiv (xs : IntList) (g : Int) : IntList := each (fun x => x / g) xs
@[extern "native"] def gcd (xs : IntList) : Nat := List.rec (motive := fun _ => Nat) 0 (fun x _ g => Nat.gcd x.natAbs g) xs
abbrev bmod (x : IntList) (m : Nat) : IntList := each (fun y => Int.bmod y m) x
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : IntList) : Int := Int.bmod (dot a b) m - dot (bmod a m) b
end
end IntList
abbrev Coeffs := IntList
namespace Coeffs
noncomputable section
abbrev toList (xs : Coeffs) : List Int := xs
abbrev ofList (xs : List Int) : Coeffs := xs
abbrev isZero (xs : Coeffs) : Prop := ∀ x, x ∈ xs → x = 0
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
abbrev smul (xs : Coeffs) (g : Int) : Coeffs := IntList.smul xs g
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
abbrev add (xs ys : Coeffs) : Coeffs := IntList.add xs ys
abbrev sub (xs ys : Coeffs) : Coeffs := IntList.sub xs ys
abbrev neg (xs : Coeffs) : Coeffs := IntList.neg xs
abbrev combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.combo a xs b ys
abbrev length (xs : Coeffs) := List.length xs
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
abbrev bmod (x : Coeffs) (m : Nat) : Coeffs := IntList.bmod x m
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := IntList.bmod_dot_sub_dot_bmod m a b
end
theorem isZero_cons {x : Int} {xs : Coeffs} (h : x = 0) (hs : isZero xs) : isZero (x :: xs)
  | _, .head _ => h
  | y, .tail _ k => hs y k
theorem isZero_of_cons {x : Int} {xs : Coeffs} (h : isZero (x :: xs)) : isZero xs := fun y k => h y (.tail _ k)
/-- First of all: `omega` asks for it, and there are many for `∀`. -/
noncomputable instance (priority := high) decidableIsZero (xs : Coeffs) : Decidable (isZero xs) :=
  List.rec (motive := fun xs => Decidable (isZero xs)) (isTrue fun _ h => nomatch h) (fun x xs rest =>
    Int.casesOn (motive := fun x => Decidable (isZero (x :: xs))) x
      (fun n => Nat.casesOn (motive := fun n => Decidable (isZero (Int.ofNat n :: xs))) n
        (match rest with | isTrue yes => isTrue (isZero_cons rfl yes) | isFalse no => isFalse fun h => no (isZero_of_cons h))
        fun k => isFalse fun h => nomatch h (Int.ofNat (k+1)) (.head _))
      fun k => isFalse fun h => nomatch h (Int.negSucc k) (.head _)) xs
end Coeffs
structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []
namespace LinearCombo
noncomputable section
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values
def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set .nil i 1
def add (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const + l₂.const, l₁.coeffs + l₂.coeffs⟩
instance instAdd : Add LinearCombo := ⟨add⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const - l₂.const, l₁.coeffs - l₂.coeffs⟩
instance instSub : Sub LinearCombo := ⟨sub⟩
def neg (lc : LinearCombo) : LinearCombo := ⟨-lc.const, -lc.coeffs⟩
instance instNeg : Neg LinearCombo := ⟨neg⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo := ⟨i * lc.const, lc.coeffs.smul i⟩
instance instHMulInt : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩
def mul (l₁ l₂ : LinearCombo) : LinearCombo := l₂.const * l₁ + l₁.const * l₂ - { const := l₁.const * l₂.const }
end
variable {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int}
theorem dot_coordinate : (i : Nat) → (v : Coeffs) → Coeffs.dot (Coeffs.set .nil i 1) v = v.get i
  | 0, [] => rfl
  | 0, x :: xs => by show 1 * x + 0 = x; rw [Int.add_zero, Int.one_mul]
  | i+1, [] => rfl
  | i+1, x :: xs => by show 0 * x + Coeffs.dot (Coeffs.set .nil i 1) xs = _; rw [Int.zero_mul, Int.zero_add, dot_coordinate i xs]; rfl
theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  show 0 + _ = _; rw [Int.zero_add]; exact dot_coordinate i v
theorem coordinate_eval_0 : (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 : (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 : (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 : (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 : (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 : (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 : (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 : (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 : (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 : (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 := coordinate_eval 9 _
theorem dot_nil : (v : IntList) → IntList.dot v [] = 0 | [] => rfl | _ :: _ => rfl
theorem nil_dot : (v : IntList) → IntList.dot [] v = 0 | [] => rfl | _ :: _ => rfl
theorem dot_cons (x y : Int) (xs ys : IntList) : IntList.dot (x :: xs) (y :: ys) = x * y + IntList.dot xs ys := rfl
theorem each_add_zero : (v : IntList) → IntList.each (fun a => a + 0) v = v
  | [] => rfl
  | x :: xs => by show (x + 0) :: IntList.each (fun a => a + 0) xs = _; rw [Int.add_zero, each_add_zero xs]
theorem add_nil : (v : IntList) → IntList.add v [] = v
  | [] => rfl
  | x :: xs => each_add_zero (x :: xs)
theorem nil_add : (v : IntList) → IntList.add [] v = v
  | [] => rfl
  | x :: xs => by show (0 + x) :: IntList.add [] xs = _; rw [Int.zero_add, nil_add xs]
theorem dot_add : (xs ys v : IntList) → IntList.dot (IntList.add xs ys) v = IntList.dot xs v + IntList.dot ys v
  | [], ys, v => by rw [nil_add, nil_dot, Int.zero_add]
  | x :: xs, [], v => by rw [add_nil, nil_dot, Int.add_zero]
  | x :: xs, y :: ys, [] => rfl
  | x :: xs, y :: ys, z :: zs => by
    show (x + y) * z + IntList.dot (IntList.add xs ys) zs = _
    rw [dot_add xs ys zs, dot_cons, dot_cons, Int.add_mul, Int.add_assoc, Int.add_assoc, Int.add_left_comm (y * z)]
theorem dot_neg : (xs v : IntList) → IntList.dot (IntList.neg xs) v = -IntList.dot xs v
  | [], v => by rw [nil_dot]; exact nil_dot v
  | x :: xs, [] => rfl
  | x :: xs, z :: zs => by
    show -x * z + IntList.dot (IntList.neg xs) zs = _
    rw [dot_neg xs zs, dot_cons, Int.neg_add, Int.neg_mul]
theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show (l₁.const + l₂.const) + IntList.dot (IntList.add l₁.coeffs l₂.coeffs) v = (l₁.const + IntList.dot l₁.coeffs v) + (l₂.const + IntList.dot l₂.coeffs v)
  rw [dot_add, Int.add_assoc, Int.add_assoc, Int.add_left_comm l₂.const]
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = - lc.eval v := by
  show -lc.const + IntList.dot (IntList.neg lc.coeffs) v = -(lc.const + IntList.dot lc.coeffs v)
  rw [dot_neg, Int.neg_add]
theorem sub_eq : (xs ys : IntList) → IntList.sub xs ys = IntList.add xs (IntList.neg ys)
  | [], [] => rfl
  | [], y :: ys => congrArg ((0 + -y) :: ·) (sub_eq [] ys)
  | x :: xs, [] => rfl
  | x :: xs, y :: ys => congrArg ((x + -y) :: ·) (sub_eq xs ys)
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show (l₁.const - l₂.const) + IntList.dot (IntList.sub l₁.coeffs l₂.coeffs) v = (l₁.const + IntList.dot l₁.coeffs v) - (l₂.const + IntList.dot l₂.coeffs v)
  rw [sub_eq, dot_add, dot_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_assoc, Int.add_left_comm (-l₂.const)]
theorem dot_smul (k : Int) : (xs v : IntList) → IntList.dot (IntList.smul xs k) v = k * IntList.dot xs v
  | [], v => by rw [nil_dot, Int.mul_zero]; exact nil_dot v
  | x :: xs, [] => (Int.mul_zero k).symm
  | x :: xs, z :: zs => by
    show k * x * z + IntList.dot (IntList.smul xs k) zs = k * (x * z + IntList.dot xs zs)
    rw [dot_smul k xs zs, Int.mul_assoc, Int.mul_add]
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = i * lc.eval v := by
  show i * lc.const + IntList.dot (IntList.smul lc.coeffs i) v = i * (lc.const + IntList.dot lc.coeffs v)
  rw [dot_smul, Int.mul_add]
theorem dot_of_isZero : {xs : Coeffs} → (v : Coeffs) → xs.isZero → IntList.dot xs v = 0
  | [], v, _ => nil_dot v
  | x :: xs, [], _ => rfl
  | x :: xs, z :: zs, h => by
    show x * z + IntList.dot xs zs = 0
    rw [dot_of_isZero zs fun y hy => h y (.tail _ hy), h x (.head _), Int.zero_mul]; rfl
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) : (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have hc : ∀ c : Int, eval ({ const := c } : LinearCombo) v = c := fun c => by
    show c + IntList.dot [] v = c
    rw [nil_dot, Int.add_zero]
  show (l₂.const * l₁ + l₁.const * l₂ - ({ const := l₁.const * l₂.const } : LinearCombo)).eval v = _
  rw [sub_eval, add_eval, smul_eval, smul_eval, hc]
  cases w with
  | inl w =>
    have e : l₁.eval v = l₁.const := by
      show l₁.const + IntList.dot l₁.coeffs v = _
      rw [dot_of_isZero v w, Int.add_zero]
    rw [e, Int.mul_comm l₂.const, Int.add_comm, Int.sub_eq_add_neg, Int.add_assoc, Int.add_neg_self, Int.add_zero]
  | inr w =>
    have e : l₂.eval v = l₂.const := by
      show l₂.const + IntList.dot l₂.coeffs v = _
      rw [dot_of_isZero v w, Int.add_zero]
    rw [e, Int.sub_eq_add_neg, Int.add_assoc, Int.add_neg_self, Int.add_zero, Int.mul_comm]
end LinearCombo
end Lean.Omega
