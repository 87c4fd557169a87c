import sys,time,torch
torch.set_num_threads(1)
from ember.dynamics.modular import *
from ember.dynamics.capture import look,last_position_probe
from ember.dynamics.spikes import spikes
t0=time.process_time()
lab,steps=sys.argv[1],int(sys.argv[2])
for a in sys.argv[3:]:
    x=a.split(','); lr,wd=map(float,x[:2]); eps=x[2]; b=int(x[3]) if len(x)>3 else None
    c=ModularConfig(modulus=29,train_fraction=.6,width=64,steps=steps,learning_rate=lr,weight_decay=wd,warmup=50,labels=lab,schedule=eps,batch=b)
    d=task(c); p=last_position_probe("b",d.holdout_x,d.holdout_y); L=[];A=[]
    def w(m):
        if "train_loss" in m.scalars: L.append(m.scalars["train_loss"])
        if m.step%25==0: A.append((m.step,round(look(m.model,p).accuracy,2)))
    train(c,Seeds(100,0),w)
    print(lr,wd,eps,lab,"spikes",spikes(list(range(1,steps+1)),L)[:10],"loss",[f"{x:.1e}" for x in L[::100]],"acc",A[::2],round(time.process_time()-t0,1),flush=True)
