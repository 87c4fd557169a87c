"""Names of tactics that the bundled Lean knows: what a person is offered while typing, and an agent as a resource."""

from __future__ import annotations

TACTICS = sorted(
    "aesop all_goals any_goals apply apply? assumption by_cases by_contra bv_decide calc cases case change clear congr "
    "constructor contradiction contrapose! decide dsimp exact exact? exfalso ext field_simp first funext gcongr "
    "generalize grind have haveI hint induction injection interval_cases intro intros left let linarith lia match next "
    "nlinarith nofun norm_cast norm_num nth_rewrite obtain omega only pick_goal positivity push_cast push_neg rcases "
    "refine rename_i repeat replace revert rfl right ring ring_nf rintro rotate_left rw rw? set show simp simp? "
    "simp_all simp_arith simpa skip specialize split subst suffices symm tauto trans trivial unfold use with".split()
)
