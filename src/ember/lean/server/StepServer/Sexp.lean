import StepServer.Show
/-! Terms as s-expressions, in the shape that Pantograph prints with `printExprAST`. -/
open Lean Elab
namespace StepServer

def natText (n : Nat) : String := (Name.num .anonymous n).toString

partial def levelSexp : Level → Nat → String
  | .succ l, k => levelSexp l (k + 1)
  | .zero, k => natText k
  | l, k =>
    let inner := match l with
      | .max a b => "(:max " ++ levelSexp a 0 ++ " " ++ levelSexp b 0 ++ ")"
      | .imax a b => "(:imax " ++ levelSexp a 0 ++ " " ++ levelSexp b 0 ++ ")"
      | .param n => n.toString
      | .mvar m => "(:mv " ++ m.name.toString ++ ")"
      | _ => "0"
    if k == 0 then inner else "(+ " ++ inner ++ " " ++ natText k ++ ")"

def binderSexp : BinderInfo → String
  | .default => ""
  | .implicit => " :i"
  | .strictImplicit => " :si"
  | .instImplicit => " :ii"

partial def sexp (e : Expr) : String :=
  match e with
  | .bvar i => natText i
  | .fvar f => "(:fv " ++ f.name.toString ++ ")"
  | .mvar m => "(:mv " ++ m.name.toString ++ ")"
  | .sort l => "(:sort " ++ levelSexp l 0 ++ ")"
  | .const n _ => "(:c " ++ n.toString ++ ")"
  | .app .. => "(" ++ " ".intercalate (sexp e.getAppFn :: e.getAppArgs.toList.map sexp) ++ ")"
  | .lam n t b i => "(:lambda " ++ n.eraseMacroScopes.toString ++ " " ++ sexp t ++ " " ++ sexp b ++ binderSexp i ++ ")"
  | .forallE n t b i => "(:forall " ++ n.eraseMacroScopes.toString ++ " " ++ sexp t ++ " " ++ sexp b ++ binderSexp i ++ ")"
  | .letE n t v b _ => "(:let " ++ n.eraseMacroScopes.toString ++ " " ++ sexp t ++ " " ++ sexp v ++ " " ++ sexp b ++ ")"
  | .lit (.natVal n) => "(:lit " ++ natText n ++ ")"
  | .lit (.strVal s) => "(:lit " ++ (Json.str s).compress ++ ")"
  | .mdata _ e => sexp e
  | .proj s i e => "(:proj " ++ s.toString ++ " " ++ natText i ++ " " ++ sexp e ++ ")"

end StepServer
