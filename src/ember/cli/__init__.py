"""The front door: parse, build, call one function, print."""
