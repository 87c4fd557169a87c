"""Constants whose printing has a native unexpander, and the unexpanders that have names of their own."""

from __future__ import annotations

# The compiled name joins the parts of the constant by `_`: these are read back only from this list.
TARGETS = {
    constant.replace(".", "_"): constant
    for constant in """And BEq.beq Bind.bind Bool.and Bool.not Bool.or Complement.complement Dvd.dvd
    EmptyCollection.emptyCollection Eq Function.comp Functor.map GE.ge GT.gt HAdd.hAdd HAnd.hAnd HAppend.hAppend
    HDiv.hDiv HEq HMod.hMod HMul.hMul HOr.hOr HPow.hPow HSMul.hSMul HShiftLeft.hShiftLeft HShiftRight.hShiftRight
    HSub.hSub HXor.hXor HasSSubset.SSubset HasSubset.Subset Iff Inter.inter Inv.inv LE.le LT.lt List.cons
    Membership.mem Ne Neg.neg Not Or PProd PSum Prod SDiff.sdiff SSuperset Sum Superset Union.union bne""".split()
}

FUNCTIONS = {
    "unexpandExists": "Exists",
    "unexpandListNil": "List.nil",
    "unexpandListCons": "List.cons",
    "unexpandIte": "ite",
    "unexpandUnit": "Unit.unit",
    "unexpandSubtype": "Subtype",
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandProdMk": "Prod.mk",
    "unexpandSigma": "Sigma",
    "unexpandPSigma": "PSigma",
    "unexpandArrayEmpty": "Array.empty",
    "unexpandListToArray": "List.toArray",
}
