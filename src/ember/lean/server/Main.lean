import StepServer
/-! The step server as a program: `lean --run Main.lean MODULE… --key=value…`. -/
def main (args : List String) : IO UInt32 := StepServer.main args
