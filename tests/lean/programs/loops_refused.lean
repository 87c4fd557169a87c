/-! An index without a proof, an assignment to what is not mutable. -/
def at5 (xs : List Nat) : Nat := xs[5] -- ! failed to prove index is valid
def frozen : Nat := Id.run do
  let x := 1
  x := 2 -- ! cannot be mutated
  return x
