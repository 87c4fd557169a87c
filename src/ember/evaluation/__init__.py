"""How good is it, at what cost: runs over benchmarks, intervals, comparisons, reports. Never trains."""
