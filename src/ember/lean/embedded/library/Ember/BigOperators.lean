import Ember.OrderedArithmetic
/-! The namespaces that headers open. -/
namespace BigOperators
end BigOperators
namespace Finset
end Finset
