"""What the judge knows of the library ahead of its questions is what a walk through the library finds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ember.lean.toolchain import Toolchain

CHECK = """import Judge
open Lean
namespace Check

def names (env : Environment) : List Name := env.constants.fold (fun l n _ => n :: l) []

def every (k i : Nat) : List Name → List Name
  | [] => []
  | n :: rest => match Nat.beq i k with
    | true => n :: every k 0 rest
    | false => every k (i + 1) rest

def within (a b : List Name) : Bool := a.all fun n => b.any fun m => n == m

def same (a b : Judge.Walk) : Bool :=
  within a.axioms b.axioms && within b.axioms a.axioms && within a.unsound b.unsound && within b.unsound a.unsound

/-- Half a survey and a whole one against none, on one constant in three hundred and on all that the library assumes. -/
def check (start : Elab.Command.State) : IO String := do
  let env := start.env
  let all := names env
  let none_ : Judge.Survey := { Judge.unexplored env with todo := [] }
  let half := Judge.explore env 100000 (Judge.unexplored env)
  let whole := Judge.explore env 100000000 half
  let assumed := all.filter fun n => match env.find? n (skipRealize := true) with
    | some (.axiomInfo _) => true
    | _ => false
  let differ := (assumed ++ every 300 0 all).filter fun n =>
    let w := Judge.axiomsOf env none_ [n]
    !(same w (Judge.axiomsOf env half [n]) && same w (Judge.axiomsOf env whole [n]))
  let settled := fun (s : Judge.Survey) => (all.filter fun n => (Judge.settled n s.groups).isSome).length
  let outside := assumed.filter fun n => (Judge.settled n whole.groups).isSome
  let number := fun n => Json.num (JsonNumber.fromNat n)
  pure (Json.mkObj [("all", number all.length), ("half", number (settled half)), ("whole", number (settled whole)),
    ("differ", Judge.nameArray differ), ("settled axioms", Judge.nameArray outside)]).compress

end Check
"""

ASK = """
import sys
from ember.lean.process.native import Native, box, deepen_stack, text
deepen_stack()
native = Native(sys.argv[1], sys.argv[2])
check = native.function(native.import_modules(["Init", "Check"]), "Check.check")
start = native.scope(native.import_modules(["Init", "Ember"]))
print(text(native.apply_io(check, start, box(0))))
"""


def test_a_survey_agrees_with_walks(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "Check.lean").write_text(CHECK)
    command = toolchain.command("-o", "Check.olean", "Check.lean")
    subprocess.run(command, cwd=tmp_path, env=toolchain.environment(), check=True, timeout=60)
    ask = [sys.executable, "-c", ASK, str(toolchain.shared_library), f"{toolchain.library}:{tmp_path}"]
    done = subprocess.run(ask, capture_output=True, text=True, timeout=300, check=True)
    found = json.loads(done.stdout)
    assert found["differ"] == []
    assert sorted(found["settled axioms"]) == [["Classical", "choice"], ["Quot", "sound"], ["propext"]]
    assert 0 < found["half"] < found["whole"]
    assert found["whole"] > 0.9 * found["all"]
