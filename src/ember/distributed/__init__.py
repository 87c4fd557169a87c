"""Run any work on a cluster. The only room that imports Ray; its actors are thin shells around plain classes."""
