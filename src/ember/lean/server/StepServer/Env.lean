import StepServer.Settings
/-! Commands about the environment: describe, catalog, inspect, add, parse, module_read. -/
open Lean Elab
namespace StepServer

/-- Run in the current scope, keep nothing. -/
def World.inScope (w : World) (kind : String) (x : TermElabM (Except Fault α)) : IO (Except Fault α) := do
  let scope : Command.State ← w.scope.get
  match ← w.run scope 0 (guarded kind x) with
  | .ok r => return r
  | .error e => return fault kind (← describe e)

/-- `forGood`: the environment is never freed, and its objects need not be counted; threads that share it would
otherwise wait for one another's counting. -/
def environmentOf (modules : List String) (options : Options) (forGood : Bool := false) : IO Environment := do
  let imports := modules.foldl (fun a m => a.push ({ module := m.toName } : Import)) Array.empty
  enableInitializersExecution
  importModules imports options (trustLevel := word 1) (leakEnv := forGood) (loadExts := true)

def nameStrings (a : Array Name) : Json := strings (a.toList.map Name.toString)

def World.describeCommand (w : World) (_ : Json) : IO Answer := do
  let scope : Command.State ← w.scope.get
  let imports : List String ← (w.imports.get : BaseIO _)
  return .ok (Json.mkObj [("imports", strings imports), ("modules", nameStrings scope.env.allImportedModuleNames)])

def kindLetter : ConstantInfo → String
  | .axiomInfo _ => "a"
  | .defnInfo _ => "d"
  | .thmInfo _ => "t"
  | .opaqueInfo _ => "o"
  | .quotInfo _ => "q"
  | .inductInfo _ => "i"
  | .ctorInfo _ => "c"
  | .recInfo _ => "r"

/-- What the compiler and the tactics named for themselves. -/
def isAuxiliary : Name → Bool
  | .str _ s => [("_proof_"), ("_simp_")].foldl (fun b p => b || match s.splitOn p with
    | first :: _ :: _ => first == ""
    | _ => false) false
  | _ => false

/-- The symbols that a catalog shows. -/
def isCatalogued (n : Name) (c : ConstantInfo) : Bool := !(isAuxiliary n || n.hasMacroScopes || c.isUnsafe)

def isListed (n : Name) (c : ConstantInfo) : Bool := !(n.isInternalDetail || c.isUnsafe)

def moduleOf (env : Environment) (n : Name) : Option Name :=
  match env.getModuleIdxFor? n with
  | some i => nth env.allImportedModuleNames i
  | none => none

/-- A module is under a prefix if it is the prefix or one of its submodules. -/
def isUnder (pre : Name) : Name → Bool
  | .anonymous => pre == .anonymous
  | n@(.str p _) => n == pre || isUnder pre p
  | n@(.num p _) => n == pre || isUnder pre p

def catalog (env : Environment) (keep : Option Name → Bool) : Array String :=
  env.constants.fold (fun l n c => if isCatalogued n c && keep (moduleOf env n) then l.push (kindLetter c ++ n.toString) else l) Array.empty

def World.catalogCommand (w : World) (j : Json) : IO Answer := do
  match optional asString j "modulePrefix", optional asBool j "invertFilter", optional asString j "filename" with
  | .error f, _, _ => return .error f
  | _, .error f, _ => return .error f
  | _, _, .error f => return .error f
  | .ok pre, .ok invert, .ok file => do
    let scope : Command.State ← w.scope.get
    let keep (m : Option Name) : Bool := match pre, m with
      | none, _ => true
      | some p, some m => isUnder p.toName m != invert.getD false
      | some _, none => invert.getD false
    let symbols := (catalog scope.env keep).toList
    match file with
    | some path => do
      IO.FS.writeFile ⟨path⟩ ("\n".intercalate symbols ++ "\n")
      return .ok (Json.mkObj [("symbols", strings [])])
    | none => return .ok (Json.mkObj [("symbols", strings symbols)])

def inductJson (v : InductiveVal) : Json := Json.mkObj [
  ("numParams", natJson v.numParams), ("numIndices", natJson v.numIndices),
  ("all", strings (v.all.map Name.toString)), ("ctors", strings (v.ctors.map Name.toString)),
  ("isRec", .bool v.isRec), ("isReflexive", .bool v.isReflexive), ("isNested", .bool (v.numNested != 0))]

def constructorJson (v : ConstructorVal) : Json := Json.mkObj [
  ("induct", .str v.induct.toString), ("cidx", natJson v.cidx), ("numParams", natJson v.numParams),
  ("numFields", natJson v.numFields)]

def rulesJson (o : Settings) : List RecursorRule → TermElabM (List Json)
  | [] => pure []
  | r :: rest => do
    let j := Json.mkObj [("ctor", .str r.ctor.toString), ("nFields", natJson r.nfields), ("rhs", ← expressionJson o r.rhs)]
    pure (j :: (← rulesJson o rest))

def recursorJson (o : Settings) (v : RecursorVal) : TermElabM Json := do
  return Json.mkObj [
    ("all", strings (v.all.map Name.toString)), ("numParams", natJson v.numParams), ("numIndices", natJson v.numIndices),
    ("numMotives", natJson v.numMotives), ("numMinors", natJson v.numMinors),
    ("rules", jsonArray (← rulesJson o v.rules)), ("k", .bool v.k)]

structure InspectRequest where
  name : Name
  value : Option Bool
  dependency : Bool

/-- By default the value of a definition is shown and that of a theorem is not. -/
def valueShown (r : InspectRequest) (c : ConstantInfo) : Option Expr :=
  match r.value, c with
  | some false, _ => none
  | some true, c => c.value? (allowOpaque := true)
  | none, .defnInfo v => some v.value
  | none, _ => none

def inspect (o : Settings) (r : InspectRequest) : TermElabM (Except Fault Json) := do
  let env ← (getEnv : CoreM Environment)
  match env.find? r.name with
  | none => return fault "index" ("Symbol not found " ++ r.name.toString)
  | some c =>
    let value := valueShown r c
    let valueField ← match value with
      | some v => do pure [("value", ← expressionJson o v)]
      | none => pure []
    let moduleField := match moduleOf env r.name with
      | some m => [("module", Json.str m.toString)]
      | none => []
    let exposed := match privateToUserName? r.name with
      | some n => [("publicName", Json.str n.toString)]
      | none => []
    let dependencies := if r.dependency
      then ("typeDependency", nameStrings c.type.getUsedConstants) :: (match value with
        | some v => [("valueDependency", nameStrings v.getUsedConstants)]
        | none => [])
      else []
    let special ← match c with
      | .inductInfo v => pure [("inductInfo", inductJson v)]
      | .ctorInfo v => pure [("constructorInfo", constructorJson v)]
      | .recInfo v => do pure [("recursorInfo", ← recursorJson o v)]
      | _ => pure []
    let type ← expressionJson o c.type
    return .ok (Json.mkObj ([("type", type), ("isUnsafe", .bool c.isUnsafe)] ++ valueField ++ moduleField ++ exposed
      ++ dependencies ++ special))

def World.inspectCommand (w : World) (j : Json) : IO Answer := do
  let request : Except Fault InspectRequest := do
    pure { name := (← required asString j "name").toName, value := ← optional asBool j "value",
           dependency := (← optional asBool j "dependency").getD false }
  match request with
  | .error f => return .error f
  | .ok r =>
    let settings : Settings ← w.settings.get
    w.inScope "exception" (inspect settings r)

structure AddRequest where
  name : Name
  levels : List Name
  type : Option String
  value : String
  isTheorem : Bool

def addConstant (r : AddRequest) : TermElabM (Except Fault Environment) := do
  match ← elabEcho r.value r.type with
  | .error f => return .error f
  | .ok (value, inferred) =>
    let value ← (instantiate value : MetaM Expr)
    let type ← (instantiate inferred : MetaM Expr)
    if value.hasMVar || type.hasMVar then return fault "expr" "the definition has metavariables"
    if value.hasSorry || type.hasSorry then return fault "expr" "the definition uses sorry"
    let constant : ConstantVal := { name := r.name, levelParams := r.levels, type }
    let decl : Declaration := if r.isTheorem
      then .thmDecl { constant with value }
      else .defnDecl { constant with value, hints := .regular (word 1), safety := .safe }
    (addDecl decl : CoreM Unit)
    return .ok (← (getEnv : CoreM Environment))

def World.addCommand (w : World) (j : Json) : IO Answer := do
  let request : Except Fault AddRequest := do
    pure { name := (← required asString j "name").toName, levels := names ((← optional asStrings j "levels").getD []),
           type := ← optional asString j "type", value := ← required asString j "value",
           isTheorem := (← optional asBool j "isTheorem").getD false }
  match request with
  | .error f => return .error f
  | .ok r => match ← w.inScope "expr" (Term.withLevelNames r.levels (addConstant r)) with
    | .error f => return .error f
    | .ok env => do
      let scope : Command.State ← w.scope.get
      w.scope.set { scope with env }
      w.note "env.add" j
      return .ok (Json.mkObj [])

def isIn (env : Environment) (module : Name) (n : Name) : Bool := match moduleOf env n with
  | some m => m == module
  | none => false

def World.moduleCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "module" with
  | .error f => return .error f
  | .ok name => do
    let scope : Command.State ← w.scope.get
    let env := scope.env
    let known := env.allImportedModuleNames.toList.foldl (fun b m => b || m == name.toName) false
    if !known then return fault "index" ("Module not found " ++ name)
    let constants := env.constants.fold (fun l n _ => if isIn env name.toName n then l.push (.str n.toString) else l) Array.empty
    return .ok (Json.mkObj [("imports", strings []), ("constNames", .arr constants), ("extraConstNames", strings [])])

end StepServer
