import StepServer.Run
/-! Work on several threads at once. Heartbeats, deadlines and fresh names are counted for each thread apart. -/
open Lean
namespace StepServer

/-- What runs side by side draws fresh names from ranges of its own. -/
def namesForOne : Nat := 4294967296

/-- Wait until `ready` says so; the mutex is held before and after. -/
partial def Lane.await (lane : Lane) (ready : BaseIO Bool) : BaseIO Unit := do
  if !(← ready) then
    lane.changed.wait lane.mutex
    lane.await ready

def Lane.busy (lane : Lane) : BaseIO Bool := do
  let job : Option (BaseIO Unit) ← lane.job.get
  pure (present job)

def Lane.put (lane : Lane) (job : Option (BaseIO Unit)) : BaseIO Unit := do
  lane.mutex.lock
  lane.job.set job
  lane.changed.notifyAll
  lane.mutex.unlock

/-- The life of the thread. It never returns in between, because it would begin again with nothing in its caches. -/
partial def Lane.live (lane : Lane) : BaseIO Unit := do
  lane.mutex.lock
  lane.await (do
    let closed : Bool ← lane.closed.get
    if closed then pure true else lane.busy)
  let closed : Bool ← lane.closed.get
  let job : Option (BaseIO Unit) ← lane.job.get
  lane.mutex.unlock
  if closed then return ()
  match job with
  | some act => act
  | none => pure ()
  lane.put none
  lane.live

def Lane.start : BaseIO Lane := do
  let lane : Lane := ⟨← Std.BaseMutex.new, ← Std.Condvar.new, ← IO.mkRef none, ← IO.mkRef false, ← IO.mkRef none⟩
  let _ ← BaseIO.asTask lane.live Task.Priority.dedicated
  pure lane

def Lane.finish (lane : Lane) : BaseIO Unit := do
  lane.mutex.lock
  lane.await (do pure (!(← lane.busy)))
  lane.mutex.unlock

def Lane.stop (lane : Lane) : BaseIO Unit := do
  lane.mutex.lock
  lane.closed.set true
  lane.changed.notifyAll
  lane.mutex.unlock
  endWatch lane.watch

def startLanes : Nat → List Lane → BaseIO (List Lane)
  | 0, lanes => pure lanes
  | n + 1, lanes => do startLanes n ((← Lane.start) :: lanes)

def forLanes (act : Lane → BaseIO Unit) : List Lane → BaseIO Unit
  | [] => pure ()
  | lane :: rest => do
    act lane
    forLanes act rest

/-- The next piece of work that nobody has taken. -/
def takeNext (mutex : Std.BaseMutex) (waiting : IO.Ref (List α)) : BaseIO (Option α) := do
  mutex.lock
  let l : List α ← waiting.get
  match l with
  | [] => do
    mutex.unlock
    pure none
  | first :: rest => do
    waiting.set rest
    mutex.unlock
    pure (some first)

/-- Run `act` on so many threads, this one among them, but on no more than there are pieces of work, and return when
all are done. -/
def World.together (w : World) (threads pieces : Nat) (act : World → BaseIO Unit) : BaseIO Unit := do
  let others := (if Nat.ble threads pieces then threads else pieces) - 1
  let known : List Lane ← w.lanes.get
  let lanes ← startLanes (others - known.length) known
  w.lanes.set lanes
  let mine := lanes.take others
  forLanes (fun lane => lane.put (some (act { w with watch := lane.watch }))) mine
  act w
  forLanes Lane.finish mine

/-- A thread that still runs would keep the process alive. -/
def World.endThreads (w : World) : BaseIO Unit := do
  endWatch w.watch
  let lanes : List Lane ← w.lanes.get
  forLanes Lane.stop lanes

end StepServer
