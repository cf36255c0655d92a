import java.lang.invoke.*; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*;
public class Spins {
  static int n, x; static volatile int v, w; static volatile boolean flag, other; static final Object L=new Object();
  static volatile int turn; static volatile boolean wants0, wants1; static int tries; static List<Integer> list=new ArrayList<>();
  static volatile String text; static final AtomicBoolean busy=new AtomicBoolean(); static final AtomicInteger count=new AtomicInteger();
  static volatile boolean bolt;
  static final VarHandle BOLT; static { try { BOLT=MethodHandles.lookup().findStaticVarHandle(Spins.class,"bolt",boolean.class); } catch(ReflectiveOperationException e){ throw new Error(e); } }
  interface R { void run() throws Exception; }
  static Thread t(R r){ Thread t=new Thread(()->{ try{r.run();}catch(RuntimeException e){throw e;}catch(Exception e){throw new RuntimeException(e);} }); t.start(); return t; }
  static void join(Thread... ts) throws Exception { for(Thread t:ts) t.join(); }
  static void all(int k, java.util.function.IntFunction<R> f) throws Exception { Thread[] ts=new Thread[k]; for(int i=0;i<k;i++) ts[i]=t(f.apply(i)); join(ts); }
  static boolean isReady(){ return flag; }
  static void lock(){ while(!busy.compareAndSet(false,true)) Thread.onSpinWait(); }
  static void peterson(int i) { if(i==0){ wants0=true; turn=1; while(wants1&&turn==1){} } else { wants1=true; turn=0; while(wants0&&turn==0) Thread.onSpinWait(); } }
  static void ttas(){ for(;;){ while(bolt){} if(BOLT.compareAndSet(false,true)) return; } }
  static final AtomicInteger next=new AtomicInteger(), serving=new AtomicInteger();
  public static void main(String[] a) throws Exception { int p=a.length>1?Integer.parseInt(a[1]):0, q=a.length>2?Integer.parseInt(a[2]):0;
    switch(a[0]){
      case "flag" -> { Thread s=t(()->{ while(!flag){} n++; }); x=5; flag=true; s.join(); System.out.println(n+" "+x); }
      case "flags" -> { Thread s=t(()->{ while(!flag||!other) Thread.onSpinWait(); n=v; }); Thread u=t(()->{ v=1; flag=true; v=2; }); other=true; join(s,u); System.out.println(n); }
      case "getter" -> { Thread s=t(()->{ while(!isReady()) Thread.yield(); n=x; }); x=5; flag=true; s.join(); System.out.println(n); }
      case "local" -> { Thread s=t(()->{ boolean done=false; while(!done){ done=flag; } n=x; }); x=5; flag=true; s.join(); System.out.println(n); }
      case "text" -> { Thread s=t(()->{ String seen; do { seen=text; } while(seen==null); n=seen.length(); }); text="abc"; s.join(); System.out.println(n); }
      case "chain" -> { Thread s=t(()->{ while(v<1){} w=1; while(v<2){} w=2; }); v=1; while(w<1){} v=2; while(w<2) Thread.onSpinWait(); s.join(); System.out.println(v+" "+w); }
      case "both" -> { all(p,i->()->{ while(!flag){} count.incrementAndGet(); if(i==0) other=true; }); }
      case "spinlock" -> { all(p,i->()->{ for(int k=0;k<q;k++){ lock(); try{ n++; } finally { busy.set(false); } } }); System.out.println(n); }
      case "getandset" -> { all(p,i->()->{ while(busy.getAndSet(true)) Thread.onSpinWait(); n++; busy.set(false); }); System.out.println(n); }
      case "ttas" -> { all(p,i->()->{ for(int k=0;k<q;k++){ ttas(); n++; BOLT.setVolatile(false); } }); System.out.println(n); }
      case "ticket" -> { all(p,i->()->{ int mine=next.getAndIncrement(); while(serving.get()!=mine) Thread.onSpinWait(); n=n*10+i+1; serving.incrementAndGet(); }); System.out.println(n); }
      case "peterson" -> { all(2,i->()->{ for(int k=0;k<q;k++){ peterson(i); n++; if(i==0) wants0=false; else wants1=false; } }); System.out.println(n); }
      case "halfpeterson" -> { all(2,i->()->{ if(i==0){ while(wants1){} wants0=true; count.incrementAndGet(); wants0=false; } else { while(wants0){} wants1=true; if(count.get()==1) v=1; wants1=false; } }); System.out.println(v); }
      case "deadspin" -> { all(2,i->()->{ if(i==0){ wants0=true; while(wants1){} wants0=false; } else { wants1=true; while(wants0){} wants1=false; } }); System.out.println("ok"); }
      case "cas" -> { all(p,i->()->{ for(int k=0;k<q;k++){ int o; do o=count.get(); while(!count.compareAndSet(o,o+1)); } }); System.out.println(count); }
      case "trylock" -> { var l=new ReentrantLock(); all(p,i->()->{ while(!l.tryLock()) Thread.onSpinWait(); try { n++; } finally { l.unlock(); } }); System.out.println(n); }
      case "alive" -> { Thread s=t(()->{ x=5; }); while(s.isAlive()) Thread.onSpinWait(); System.out.println(x); }
      case "done" -> { var f=new FutureTask<>(()->7); Thread s=new Thread(f); s.start(); while(!f.isDone()) Thread.onSpinWait(); System.out.println(f.get()); s.join(); }
      case "poll" -> { var qu=new ConcurrentLinkedQueue<Integer>(); Thread s=t(()->{ for(int i=0;i<p;i++) qu.add(i); }); int z=1; for(int i=0;i<p;i++){ Integer got; while((got=qu.poll())==null) Thread.onSpinWait(); z=z*10+got; } s.join(); System.out.println(z); }
      case "worker" -> { var qu=new ConcurrentLinkedQueue<Integer>(); Thread s=t(()->{ int sum=0; while(!flag||!qu.isEmpty()){ Integer got=qu.poll(); if(got!=null) sum+=got; } n=sum; }); qu.add(3); qu.add(4); flag=true; s.join(); System.out.println(n); }
      case "sleep" -> { Thread s=t(()->{ while(!flag) Thread.sleep(10); n=x; }); x=5; flag=true; s.join(); System.out.println(n); }
      case "sync" -> { Thread s=t(()->{ for(;;){ synchronized(L){ if(x==2) break; } Thread.onSpinWait(); } n=x; }); synchronized(L){ x=1; } synchronized(L){ x=2; } s.join(); System.out.println(n); }
      case "rlock" -> { var l=new ReentrantLock(); Thread s=t(()->{ for(;;){ l.lock(); try { if(x==1) break; } finally { l.unlock(); } } n=x; }); l.lock(); x=1; l.unlock(); s.join(); System.out.println(n); }
      case "interrupt" -> { Thread s=t(()->{ while(!Thread.currentThread().isInterrupted()){} n=1; }); s.interrupt(); s.join(); System.out.println(n); }
      case "vector" -> { var vec=new Vector<Integer>(); Thread s=t(()->{ while(vec.isEmpty()) Thread.onSpinWait(); n=vec.get(0); }); vec.add(4); s.join(); System.out.println(n); }
      case "nested" -> { Thread s=t(()->{ while(!other){ while(!flag){} w=w+1; if(w==3) return; } n=1; }); flag=true; other=true; s.join(); System.out.println(n+" "+w); }
      case "twice" -> { Thread s=t(()->{ v=1; v=2; v=1; }); int seen=0; while(v!=2&&s.isAlive()) seen=v; s.join(); System.out.println(seen); }
      case "giveup" -> { Thread s=t(()->{ for(int k=0;k<3;k++) if(flag){ n=1; break; } }); flag=true; s.join(); System.out.println(n); }
      case "retries" -> { Thread s=t(()->{ int k=0; while(!flag&&k<3) k++; n=k; }); flag=true; s.join(); System.out.println(n); }
      case "heaptries" -> { Thread s=t(()->{ int[] k={0}; while(!flag&&k[0]<3){ k[0]++; Thread.onSpinWait(); } n=k[0]; }); flag=true; s.join(); System.out.println(n); }
      case "fieldtries" -> { Thread s=t(()->{ while(!flag){ if(++tries>2) break; } n=tries; }); flag=true; s.join(); System.out.println(n); }
      case "listtries" -> { Thread s=t(()->{ while(!flag){ list.add(1); if(list.size()>2) break; } n=list.size(); }); flag=true; s.join(); System.out.println(n); }
      case "buildertries" -> { Thread s=t(()->{ var b=new StringBuilder(); while(!flag){ if(b.append('x').length()>2) break; } n=b.length(); }); flag=true; s.join(); System.out.println(n); }
      case "calltries" -> { Thread s=t(()->{ while(!flag&&once()<3){} n=tries; }); flag=true; s.join(); System.out.println(n); }
      case "settries" -> { var bits=new BitSet(); Thread s=t(()->{ while(!flag){ bits.flip(bits.cardinality()); if(bits.cardinality()>2) break; } n=bits.cardinality(); }); flag=true; s.join(); System.out.println(n); }
      case "iterated" -> { var it=List.of(1,2,3).iterator(); Thread s=t(()->{ while(!flag&&it.hasNext()) x+=it.next(); n=x; }); flag=true; s.join(); System.out.println(n); }
      case "silent" -> { var it=List.of(1,2,3).iterator(); Thread s=t(()->{ int last=0; while(!flag&&it.hasNext()) last=it.next()*0; n=it.hasNext()?1:2; }); flag=true; s.join(); System.out.println(n); }
      case "thrown" -> { Thread s=t(()->{ for(;;){ try { if(flag) throw new IllegalStateException(); } catch(IllegalStateException e){ break; } } n=x; }); x=5; flag=true; s.join(); System.out.println(n); }
      case "printing" -> { Thread s=t(()->{ int k=0; while(!flag){ System.out.print('.'); if(++k>1) break; } }); flag=true; s.join(); System.out.println(); }
      case "tokens" -> { var sem=new Semaphore(0); Thread s=t(()->{ while(!sem.tryAcquire()) Thread.onSpinWait(); n=x; }); x=5; sem.release(); s.join(); System.out.println(n); }
      case "latch" -> { var l=new CountDownLatch(2); Thread s=t(()->{ while(l.getCount()>0) Thread.onSpinWait(); n=x; }); x=5; l.countDown(); l.countDown(); s.join(); System.out.println(n); }
      case "map" -> { var m=new ConcurrentHashMap<String,Integer>(); Thread s=t(()->{ while(!m.containsKey("a")) Thread.onSpinWait(); n=m.get("a"); }); m.put("a",7); s.join(); System.out.println(n); }
      case "race" -> { Thread s=t(()->{ while(x==0){} }); x=1; s.join(); System.out.println(x); }
      case "mixed" -> { Thread s=t(()->{ synchronized(L){ n++; } while(!flag){} synchronized(L){ n+=10; } }); synchronized(L){ n*=2; } flag=true; s.join(); System.out.println(n); }
      case "plainget" -> { Thread s=t(()->{ while(!busy.getPlain()) Thread.onSpinWait(); n=1; }); busy.set(true); s.join(); System.out.println(n); }
    } }
  static int once(){ return ++tries; }
}
