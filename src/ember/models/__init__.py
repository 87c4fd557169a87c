"""The backbone that policy and energy share: prompt formats, loading, sampling, encoding."""
