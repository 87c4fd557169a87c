import Lean
/-! Calls of the native functions whose number of arguments neither a closure nor their machine code tells
(`scripts/bindings/arity.py`): what they answer shows that they are called rightly. -/
open Lean

#eval (String.ofList ['a', 'β', 'c']).length -- = 3
#eval (String.toList "aβc").length -- = 3
#eval (String.toByteArray "aβc").size -- = 4
#eval (ByteArray.mk (ByteArray.data (String.toByteArray "aβ"))).size -- = 3
#eval String.ofByteArray (String.toByteArray "aβ") "aβ".isValidUTF8 -- = "aβ"
#eval (System.Platform.getNumBits ()).val -- = 64
/-- The count of heartbeats starts where it was set; the allocations of the loop around add a few. -/
def counted : IO Bool := do
  let token ← IO.CancelToken.new
  token.set
  IO.setNumHeartbeats 7000000
  return Nat.ble 7000000 (← IO.getNumHeartbeats)
#eval counted -- = true
/-- Another thread takes the mutex and answers; this one waits for it. -/
def twoThreads : IO Nat := do
  let mutex ← Std.BaseMutex.new
  let changed ← Std.Condvar.new
  let number ← IO.mkRef 0
  let _ ← BaseIO.asTask (do
    mutex.lock
    number.set 7
    changed.notifyAll
    mutex.unlock) Task.Priority.dedicated
  mutex.lock
  if (← number.get) == 0 then changed.wait mutex
  mutex.unlock
  number.get
#eval twoThreads -- = 7
/-- While a command runs, standard input is empty and both outputs go to its message. -/
def streams : IO Unit := do
  enableInitializersExecution
  (← IO.getStdout).putStr "out "
  (← IO.getStderr).putStr ("err" ++ (← (← IO.getStdin).getLine))
#eval streams -- = out err
def imports : IO (Array String) := do
  let (header, _, _) ← Parser.parseHeader (Parser.mkInputContext "import A\nimport B.C" "<text>")
  return (Elab.headerToImports header (includeInit := false)).map (·.module.toString)
#eval imports -- = #["A", "B.C"]
/-! Definitions of ours whose native namesakes take more arguments. -/
#eval ("aab".all (· == 'a'), "aab".any (· == 'b')) -- = (false, true)
def visible (d : LocalDecl) : Bool := d.value?.isSome
#eval [false, true].map fun nondep => visible (.ldecl 0 ⟨`x⟩ `x (.bvar 0) (.bvar 1) nondep .default) -- = [true, false]
/-- The kernel evaluates a closed term. -/
def evaluated : CoreM String := do
  let env ← (Core.instMonadEnvCoreM.getEnv : CoreM Environment)
  match Kernel.whnf env .empty (.app (.app (.const ``Nat.add []) (.lit (.natVal 2))) (.lit (.natVal 3))) with
  | .ok (.lit (.natVal n)) => return toString n
  | _ => return "?"
#eval evaluated -- = "5"
