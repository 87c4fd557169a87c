/-! `do` in the usual monads: state, exceptions, options, readers; `return`, `try`, `finally`, `if let`, nested actions. -/
def early (x : Option Nat) : Option Nat := do
  let y ← x
  if y > 3 then return y + 1
  let mut z := y
  z := z + 1
  guard (z > 1)
  return z
example : early (some 5) = some 6 := rfl
example : early (some 0) = none := rfl
example : early (some 1) = some 2 := rfl
def counter : StateM Nat Nat := do
  let s ← get
  set (s + 1)
  modify (· * 2)
  return s
example : (counter.run 3).run = (3, 8) := rfl
def caught (n : Nat) : Except String Nat := do
  if n = 0 then throw "zero"
  try
    if n = 1 then throw "one"
    return n
  catch _ => return 100
example : caught 0 = .error "zero" := rfl
example : caught 1 = .ok 100 := rfl
example : caught 2 = .ok 2 := rfl
#eval caught 0 -- = Except.error "zero"
def layered : ExceptT String (StateM Nat) Nat := do
  modify (· + 1)
  let n ← get
  if n > 2 then throw "big"
  try
    set 50
    throw "x"
  catch _ => pure ()
  finally set 7
  unless n = 0 do
    set 8
  for x in some 3 do
    modify (· + x)
  return n
example : (layered.run.run 0).run = (.ok 1, 11) := rfl
example : (layered.run.run 5).run = (.error "big", 6) := rfl
def asked : ReaderT Nat Id Nat := do return (← read) + (← (fun n => n * 2) <$> read)
example : asked.run 3 = 9 := rfl
def alternative : OptionT (StateM Nat) Nat := do
  set 3
  failure <|> pure 4
example : (alternative.run.run 0).run = (some 4, 3) := rfl
def unwrapped (x : Option Nat) : Nat := Id.run do
  if let some y := x then
    return y
  let some z := x | return 7
  return z
#eval unwrapped none -- = 7
#eval unwrapped (some 2) -- = 2
def estate : EStateM String Nat Nat := do
  set 3
  try throw "e" catch _ => modify (· + 1)
  return (← get)
#eval match estate.run 0 with | .ok a s => (a, s) | .error _ s => (0, s) -- = (4, 4)
example : ((· + 1) <$> some 2) = some 3 := rfl
example : (some (· + 1) <*> some 2) = some 3 := rfl
example : (some 1 >>= fun x => some (x + 1)) = some 2 := rfl
example : ([1, 2].mapM fun x => if x > 0 then some (x * 2) else none) = some [2, 4] := rfl
