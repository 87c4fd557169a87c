"""Which syntax category each native parser belongs to.

The shared library does not record it: it is read off the parser's name, as Lean composes names
(`tacticDecreasing_tactic` is a tactic, `term_∧_` a term), and off its namespace where the author chose the name.
"""

from __future__ import annotations

from native import Parser

# Categories that Lean's own library declares in Lean source; the others are built in.
DECLARED = (
    "grind grind_mod grind_ref grind_filter mcasesPat mintroPat mrefinePat mrevertPat "
    "rcasesPat rintroPat binderPred rawStx"
).split()

# Of these, the ones whose syntax may start with a word that is no keyword.
OPEN_TO_WORDS = frozenset({"grind", "grind_mod"})

# Descriptions without a node, hence without a name of their own inside.
NAMELESS = ("Lean.Parser.Tactic.simpArg", "Lean.Parser.Tactic.dsimpArg")

# Syntax of `import Lean` and of the wider `Std`, not of `Init`.
_FOREIGN = (
    "_private Lean.Compiler Lean.Doc Lean.Elab.Command Lean.Elab.ConfigEval Lean.Elab.Tactic.commandConfigElab "
    "Lean.Elab.Tactic.configElab Lean.Elab.Term Lean.Json Lean.Linter Lean.Meta Lean.Option Lean.Parser.Sym "
    "Lean.Parser.Command.registerSym Lean.Parser.Command.registerTry Lean.Parser.Command.sym Lean.PostprocessTraces "
    "Lean.PrettyPrinter Lean.Server Lean.Widget Lean.termRegister_parser_alias "
    "Lean.commandDeclare_ Lean.testExternCmd Lean.builtin_command_code_action "
    "Std.DHashMap Std.DTreeMap Std.Do Std.HashMap Std.HashSet Std.Sat Std.Tactic Std.Time Std.TreeMap Std.TreeSet "
    "Std.WP commandDeclare_"
).split()

# `scoped` notations: they hold where their namespace is open.
SCOPED = frozenset(
    """Array.term_~_ BitVec.term__#__ BitVec.term__#'__ Int.term-[_+1] Lean.Order.monotonicity Lean.Order.term_⊑_
    Lean.Order.term_⊓_ Lean.Order.term_⊔_ Lean.Order.term_⇨_ Lean.Order.term⊤ Lean.Order.term⊥ Lean.Order.term⌜_⌝
    List.term_<+_ List.term_~_ Vector.term_~_""".split()
)

# Where two notations read the same text, the one that real Lean prefers.
LOW_PRIORITY = frozenset({"term_<=_", "term_>=_"})
HIGH_PRIORITY = frozenset({"Lean.Parser.Tactic.rintroPat.binder"})

_PREFIXES = sorted([*DECLARED, *"term tactic command doElem conv stx prec prio attr".split()], key=len, reverse=True)

_BY_NAME = {
    category: frozenset(names.split())
    for category, names in {
        "term": "Lean.calc Lean.includeStr Lean.modCast Lean.withAnnotateTerm Lean.byElab Lean.Parser.Tactic.by? "
        "Lean.Parser.Tactic.showTermElab",
        "tactic": "Lean.calcTactic Lean.cdot Lean.solveTactic Lean.Parser.Tactic.letrec Lean.Parser.Tactic.tactic_<;>_ "
        "Lean.Parser.Tactic.tacDepIfThenElse Lean.Parser.Tactic.tacIfThenElse Lean.Parser.Tactic.Conv.conv "
        "Lean.Order.monotonicity Lean.Parser.Tactic.vcgenMacro",
        "command": "Lean.reduceCmd Lean.guardMsgsCmd Lean.guardPanicCmd Lean.runCmd Lean.runElab Lean.runMeta "
        "Lean.infoTreesCmd Lean.Parser.timeCmd Lean.Parser.resetGrindAttrs Lean.Parser.Command.guardCmd "
        "Lean.Parser.Command.guardExprCmd Lean.Parser.Command.classAbbrev Lean.Parser.Command.grindAnnotated "
        "Lean.Grind.grindLintCheck Lean.Grind.grindLintInspect Lean.Grind.grindLintMute Lean.Grind.grindLintSkip "
        "Lean.Parser.discrTreeKeyCmd Lean.Parser.discrTreeSimpKeyCmd Lean.Parser.checkSimp "
        "Lean.Parser.checkSimpFailure Lean.Parser.checkTactic Lean.Parser.checkTacticFailure "
        "Lean.Parser.simprocPattern Lean.Parser.simprocPatternBuiltin Lean.Parser.cbvSimprocPattern "
        "Lean.Parser.cbvSimprocPatternBuiltin Lean.Parser.Command.InternalSyntax.end_local_scope "
        "Lean.setLibrarySuggestionsCmd Lean.Parser.Tactic.declareSimpLikeTactic Lean.Parser.Tactic.normCastAddElim",
        "attr": "Lean.deprecated Lean.suggest_for Lean.univ_out_params Lean.deprecated_arg Lean.Attr.coe "
        "Lean.Parser.grindPropagatorBuiltinAttr",
        "doElem": "Lean.Parser.Term.InternalSyntax.doSkip",
        "prio": "Lean.Parser.Syntax.exact?",
    }.items()
}
_PLAIN_IN_ATTR = ("grind", "ext", "normCastLabel")
# Every other `Lean.Parser.Attr.grind…` is what may stand after `grind` in an attribute.
_GRIND_NOT_A_MODIFIER = frozenset(f"Lean.Parser.Attr.grind{end}" for end in ("", "!", "?", "!?", "Mod"))
_ATTR_ALIASES = frozenset("grind grind! grind? grind!? ext norm_cast".split())


def belongs_to_init(parser: Parser) -> bool:
    return not any(_full(parser).startswith(prefix) for prefix in _FOREIGN)


def category(parser: Parser) -> str | None:
    """The category, or None for a mere abbreviation (`Lean.explicitBinders`), which other syntax may cite."""
    full = _full(parser)
    if full.startswith("Lean.Parser.Attr.grind") and full not in _GRIND_NOT_A_MODIFIER:
        return "grind_mod"
    if parser.form == "nodeWithAntiquot":
        return None
    for name, members in _BY_NAME.items():
        if full in members:
            return name
    prefix = _composed_prefix(parser.name[-1])
    by_namespace = _by_namespace(parser)
    if by_namespace is not None:
        return by_namespace or None
    return prefix or ("term" if len(parser.name) == 1 and "_theorems" not in full else None)


def _by_namespace(parser: Parser) -> str | None:
    """A category; "" for surely none; None when the namespace does not tell."""
    namespace, last = ".".join(parser.name[:-1]), parser.name[-1]
    opens_freely = parser.first == "nonReservedSymbol"
    match namespace:
        case "Lean.Parser.Attr":
            return "attr" if last in _ATTR_ALIASES or not last.startswith(_PLAIN_IN_ATTR) else ""
        case "Lean.Parser.Tactic.Conv":
            return "conv" if opens_freely or last.startswith("conv") else ""
        case "Lean.Parser.Tactic.Grind":
            prefix = _composed_prefix(last)
            return (prefix or "grind") if opens_freely or prefix else ""
        case "Lean.Parser.Tactic.rcasesPat" | "Lean.Parser.Tactic.rintroPat":
            return parser.name[-2]
        case "Lean.Parser.Syntax":
            return "prec" if last.endswith("Prec") else "prio"
        case "Lean.Parser.Tactic":
            prefix = _composed_prefix(last)
            if prefix and prefix.startswith("m"):
                return prefix
            if last.endswith("Conv"):
                return "conv"
            return "tactic" if opens_freely and not last.startswith(("vcgen", "normCastAdd", "declareSimp")) else ""
        case "Lean.Elab.Tactic.Ext":
            return "tactic" if opens_freely else ""
        case _:
            return None


def _composed_prefix(last: str) -> str | None:
    """The category that a composed name starts with: what follows is a token's spelling, never a lower-case word."""
    for prefix in _PREFIXES:
        rest = last[len(prefix) :]
        if last.startswith(prefix) and rest and not rest[0].islower():
            return prefix
    return None


def _full(parser: Parser) -> str:
    return ".".join(parser.name)
