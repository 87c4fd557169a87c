"""`scripts/fidelity.py` states names with their types, in a form that reads as it prints."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest

from ember.lean.toolchain import Toolchain
from lean_files import ROOT

FIB_TWO = "Nat.fib (2 : ℕ) = (1 : ℕ)"
NAMES = ["Nat.fib_two", "Nat.fib_add", "Nat.Prime.two_le", "Finset.card_le_card", "Nat.log_pow", "add_comm", "Nat.log"]


@pytest.fixture(scope="module")
def fidelity() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fidelity", ROOT / "scripts/fidelity.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_statements_elaborate_again_and_a_wrong_one_does_not(fidelity: ModuleType, toolchain: Toolchain) -> None:
    stated, left_out = fidelity.comparable(toolchain, NAMES)
    assert stated["Nat.fib_two"] == FIB_TWO
    assert set(stated) == set(NAMES) - {"add_comm"}, left_out
    assert "Ember." in left_out["add_comm"]
    page = fidelity.document("import Ember", stated, left_out)
    assert fidelity.run(toolchain, page) == []
    wrong = page.replace(FIB_TWO, "Nat.fib (2 : ℕ) = (2 : ℕ)")
    assert [message["severity"] for message in fidelity.run(toolchain, wrong)] == ["error"]


def test_names_of_our_own_are_not_listed(fidelity: ModuleType, toolchain: Toolchain) -> None:
    names = fidelity.shared_names(toolchain.library)
    assert {"Nat.fib_add", "mul_eq_one", "Finset.card_union_of_disjoint"} <= set(names)
    assert not [name for name in names if name.startswith(("Ember.", "Lean."))]
