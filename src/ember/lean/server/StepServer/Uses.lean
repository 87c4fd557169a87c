import StepServer.Goals
import StepServer.Subsume
/-! What a step put into the goals on which it acted: constants, hypotheses, and the kind of its syntax. -/
open Lean Elab
namespace StepServer

def wrappers : List Name := [nullKind, `Lean.Parser.Tactic.tacticSeq, `Lean.Parser.Tactic.tacticSeq1Indented]

/-- The kind of the first tactic of a block. -/
partial def kindOf (stx : Syntax) : Name :=
  let kind := stx.getKind
  if wrappers.foldl (fun b k => b || k == kind) false then kindOf (stx.getArg 0) else kind

/-- Constants, and hypotheses by the names under which they are shown. -/
def usedIn : List MVarId → MetaM (List String × List String)
  | [] => pure ([], [])
  | g :: rest => do
    let (constants, hypotheses) ← usedIn rest
    match ← assignment g with
    | none => pure (constants, hypotheses)
    | some e => do
      let decl ← g.getDecl
      let lctx := (decl.lctx.sanitizeNames { options := Options.empty }).1
      let here := lctx.foldl (fun l d => if occurs d.fvarId e then d.userName.toString :: l else l) []
      pure (e.getUsedConstants.toList.map (·.toString) ++ constants, here.reverse ++ hypotheses)

def World.usesCommand (w : World) (j : Json) : IO Answer := do
  match required asNat j "stateId" with
  | .error f => return .error f
  | .ok n => match ← w.findState n with
    | .error f => return .error f
    | .ok s => w.inState s do
      let (constants, hypotheses) ← (usedIn s.parents : MetaM _)
      let kind ← match s.texts with
        | some (text :: _) => match parseTactic (← (getEnv : CoreM Environment)) text with
          | .ok stx => pure (kindOf stx).toString
          | .error _ => pure ""
        | _ => pure ""
      pure (Json.mkObj [("constants", strings constants), ("hypotheses", strings hypotheses), ("kind", .str kind)])

end StepServer
