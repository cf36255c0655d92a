import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*;
public class Probes {
  static int n, x, y; static volatile int v, w; static volatile boolean flag; static final Object L=new Object(), M=new Object();
  interface R { void run() throws Exception; }
  static Thread t(R r){ Thread t=new Thread(()->{ try{r.run();}catch(RuntimeException e){throw e;}catch(Exception e){throw new RuntimeException(e);} }); t.start(); return t; }
  static void join(Thread... ts) throws Exception { for(Thread t:ts) t.join(); }
  static void all(int k, java.util.function.IntFunction<R> f) throws Exception { Thread[] ts=new Thread[k]; for(int i=0;i<k;i++) ts[i]=t(f.apply(i)); join(ts); }
  public static void main(String[] a) throws Exception { int p=a.length>1?Integer.parseInt(a[1]):0, q=a.length>2?Integer.parseInt(a[2]):0, r=a.length>3?Integer.parseInt(a[3]):0;
    switch(a[0]){
      case "counter" -> { all(p,i->()->{ for(int k=0;k<q;k++) synchronized(L){ n++; } }); System.out.println(n); }
      case "rlock" -> { var l=new ReentrantLock(); all(p,i->()->{ for(int k=0;k<q;k++){ l.lock(); try{n++;}finally{l.unlock();} } }); System.out.println(n); }
      case "volatile" -> { all(p,i->()->{ for(int k=0;k<q;k++) v=v+1; }); System.out.println(v); }
      case "atomic" -> { var c=new AtomicInteger(); var s=new AtomicInteger(); all(p,i->()->{ for(int k=0;k<q;k++) s.addAndGet(c.incrementAndGet()*(i+1)); }); System.out.println(s); }
      case "cas" -> { var c=new AtomicInteger(); all(p,i->()->{ for(int k=0;k<q;k++){ int o; do o=c.get(); while(!c.compareAndSet(o,o+1)); } }); System.out.println(c); }
      case "sb" -> { Thread s=t(()->{ v=1; x=w; }); w=1; y=v; s.join(); System.out.println(x+" "+y); }
      case "bank" -> { Object[] ls=new Object[p]; int[] b=new int[p]; for(int i=0;i<p;i++)ls[i]=new Object(); all(p,i->()->{ for(int k=0;k<q;k++){ int f=i,g=(i+1)%p; synchronized(ls[Math.min(f,g)]){ synchronized(ls[Math.max(f,g)]){ b[f]--; b[g]++; } } } }); System.out.println(Arrays.toString(b)); }
      case "phil" -> { Object[] ls=new Object[p]; for(int i=0;i<p;i++)ls[i]=new Object(); all(p,i->()->{ for(int k=0;k<q;k++) synchronized(ls[i]){ synchronized(ls[(i+1)%p]){ } } }); System.out.println("fed"); }
      case "buffer" -> { int[] box={0}; List<Integer> got=new ArrayList<>(); int items=r; Thread[] ts=new Thread[p+q]; // p producers q consumers r items each producer; p*r%q==0
          for(int i=0;i<p;i++){int id=i; ts[i]=t(()->{ for(int k=1;k<=items;k++) synchronized(L){ while(box[0]!=0) L.wait(); box[0]=id*10+k; L.notifyAll(); } });}
          for(int i=0;i<q;i++) ts[p+i]=t(()->{ for(int k=0;k<p*items/q;k++) synchronized(L){ while(box[0]==0) L.wait(); got.add(box[0]); box[0]=0; L.notifyAll(); } });
          join(ts); System.out.println(got); }
      case "bufnotify" -> { int[] box={0}; int items=r; Thread[] ts=new Thread[p+q];
          for(int i=0;i<p;i++){int id=i; ts[i]=t(()->{ for(int k=1;k<=items;k++) synchronized(L){ while(box[0]!=0) L.wait(); box[0]=id*10+k; L.notify(); } });}
          for(int i=0;i<q;i++) ts[p+i]=t(()->{ for(int k=0;k<p*items/q;k++) synchronized(L){ while(box[0]==0) L.wait(); box[0]=0; L.notify(); } });
          join(ts); System.out.println("done"); }
      case "bufcond" -> { var l=new ReentrantLock(); var full=l.newCondition(); var empty=l.newCondition(); int[] box={0}; int items=r; List<Integer> got=new ArrayList<>(); Thread[] ts=new Thread[p+q];
          for(int i=0;i<p;i++){int id=i; ts[i]=t(()->{ for(int k=1;k<=items;k++){ l.lock(); try{ while(box[0]!=0) empty.await(); box[0]=id*10+k; full.signal(); }finally{l.unlock();} } });}
          for(int i=0;i<q;i++) ts[p+i]=t(()->{ for(int k=0;k<p*items/q;k++){ l.lock(); try{ while(box[0]==0) full.await(); got.add(box[0]); box[0]=0; empty.signal(); }finally{l.unlock();} } });
          join(ts); System.out.println(got); }
      case "sem" -> { var s=new Semaphore(r); all(p,i->()->{ for(int k=0;k<q;k++){ s.acquire(); v=v+1; s.release(); } }); System.out.println(v); }
      case "semsig" -> { var s=new Semaphore(0); Thread c=t(()->{ for(int k=0;k<p*q;k++) s.acquire(); }); all(p,i->()->{ for(int k=0;k<q;k++) s.release(); }); c.join(); System.out.println(s.availablePermits()); }
      case "semdead" -> { var s=new Semaphore(1); var u=new Semaphore(1); Thread c=t(()->{ s.acquire(); u.acquire(); u.release(); s.release(); }); u.acquire(); s.acquire(); s.release(); u.release(); c.join(); System.out.println("ok"); }
      case "latch" -> { var l=new CountDownLatch(p); Thread[] ts=new Thread[p+q]; for(int i=0;i<p;i++){int id=i; ts[i]=t(()->{ synchronized(L){n+=id;} l.countDown(); });} for(int i=0;i<q;i++) ts[p+i]=t(()->{ l.await(); v=v+1; }); join(ts); System.out.println(n+" "+v); }
      case "barrier" -> { var b=new CyclicBarrier(p); all(p,i->()->{ for(int k=0;k<q;k++){ b.await(); } }); System.out.println("met"); }
      case "putif" -> { var m=new ConcurrentHashMap<Integer,Integer>(); all(p,i->()->m.putIfAbsent(i%q,i)); System.out.println(new TreeMap<>(m)); }
      case "checkact" -> { var m=new ConcurrentHashMap<Integer,Integer>(); all(p,i->()->{ if(!m.containsKey(i%q)) m.merge(i%q,1,Integer::sum); }); System.out.println(new TreeMap<>(m)); }
      case "spin1" -> { Thread s=t(()->{ while(!flag){} synchronized(L){n++;} }); x=5; flag=true; s.join(); System.out.println(n); }
      case "try" -> { var l=new ReentrantLock(); all(p,i->()->{ for(int k=0;k<q;k++) if(l.tryLock()){ try{n++;}finally{l.unlock();} } }); System.out.println(n); }
      case "try2" -> { var l=new ReentrantLock(); Thread s=t(()->{ if(l.tryLock()){ x=1; l.unlock(); } }); l.lock(); n++; l.unlock(); s.join(); System.out.println(n+" "+x); }
      case "alive" -> { Thread s=t(()->{ v=1; }); int g=v; boolean al=s.isAlive(); System.out.println(g+" "+al); }
      case "interrupt" -> { Thread s=t(()->{ v=1; System.out.println(Thread.currentThread().isInterrupted()); }); s.interrupt(); System.out.println(v); s.join(); }
      case "interrupt2" -> { Thread s=t(()->{ try { Thread.sleep(1000); System.out.print("slept "); } catch(InterruptedException e){ System.out.print("int "); } }); s.interrupt(); s.join(); }
      case "interrupt3" -> { var l=new CountDownLatch(1); Thread s=t(()->{ try { l.await(); System.out.print("through "); } catch(InterruptedException e){ System.out.print("int "); } }); Thread u=t(()->l.countDown()); s.interrupt(); s.join(); u.join(); }
      case "future" -> { var f=new FutureTask<>(()->{ synchronized(L){ return ++n; } }); Thread s=new Thread(f); s.start(); System.out.println(f.get()); s.join(); }
      case "abq" -> { var qu=new ArrayBlockingQueue<Integer>(1); Thread s=t(()->{ for(int i=0;i<p;i++) qu.put(i); }); int z=0; for(int i=0;i<p;i++) z=z*10+qu.take(); s.join(); System.out.println(z); }
      case "tree" -> { System.out.println(fork(p)); }
      case "rw" -> { var l=new ReentrantReadWriteLock(); Thread[] ts=new Thread[p+q]; for(int i=0;i<p;i++) ts[i]=t(()->{ l.readLock().lock(); int g=n; l.readLock().unlock(); }); for(int i=0;i<q;i++) ts[p+i]=t(()->{ l.writeLock().lock(); n++; l.writeLock().unlock(); }); join(ts); System.out.println(n); }
      case "lost" -> { Thread s=t(()->{ synchronized(L){ if(!flag) L.wait(); } }); synchronized(L){ L.notify(); } flag=true; s.join(); System.out.println("ok"); }
      case "cond3" -> { var l=new ReentrantLock(); var c=l.newCondition(); int[] turn={0}; int[] o={0}; all(p,i->()->{ for(int k=0;k<q;k++){ l.lock(); try{ while(turn[0]!=i) c.await(); o[0]=(o[0]*3+i)%1000; turn[0]=(turn[0]+1)%p; c.signalAll(); }finally{l.unlock();} } }); System.out.println(o[0]); }
      case "draw" -> { int k=switch(p){ case 0->new Random().nextInt(5); case 1->ThreadLocalRandom.current().nextInt(5); case 2->(int)(Math.random()*5); case 3->new SplittableRandom().nextInt(5); case 4->UUID.randomUUID().hashCode(); case 5->new java.security.SecureRandom().nextInt(5); default->new Random(p).nextInt(5); }; all(2,i->()->{ synchronized(L){ n+=k; } }); System.out.println(n); }
      case "sleep" -> { Thread s=t(()->{ Thread.sleep(10); v=1; }); Thread.sleep(5); int g=v; s.join(); System.out.println(g); }
      case "timed" -> { Thread s=t(()->{ synchronized(L){ if(!flag) L.wait(100); } synchronized(L){ x=flag?1:2; } }); synchronized(L){ flag=true; } s.join(); System.out.println(x); }
      case "ifwait" -> { Thread s=t(()->{ synchronized(L){ n=1; L.notify(); } }); synchronized(L){ if(n==0) L.wait(); if(n==0) throw new IllegalStateException("woken for nothing"); } s.join(); System.out.println(n); }
      case "whilewait" -> { Thread s=t(()->{ synchronized(L){ n=1; L.notify(); } }); synchronized(L){ while(n==0) L.wait(); } s.join(); System.out.println(n); }
      case "timeout" -> { Thread s=t(()->{ synchronized(L){ n=1; L.notify(); } }); synchronized(L){ if(n==0) L.wait(50); if(n==0) throw new IllegalStateException("gave up"); } s.join(); System.out.println(n); }
      case "outside" -> { Thread s=t(()->{ switch(p){ case 0->v=new Object().hashCode()%2; case 1->v=System.identityHashCode(L)%2; case 2->new IdentityHashMap<Object,Object>().put(L,L); case 3->v=(int)(System.nanoTime()%2); case 4->v=java.time.Instant.now().getNano()%2; case 5->v=java.nio.file.Files.exists(java.nio.file.Path.of("outside"))?1:0; default->v="a".hashCode(); } }); s.join(); System.out.println("ok"); }
      case "vt" -> { Thread[] ts=new Thread[p]; for(int i=0;i<p;i++) ts[i]=Thread.startVirtualThread(()->{ synchronized(L){n++;} }); join(ts); System.out.println(n); }
    } }
  static void n(int i){ synchronized(L){n=n*10+i;} flag=true; }
  static int fork(int d) throws Exception { if(d==0){ synchronized(L){ return n++ - n + 1; } } int[] o=new int[2]; Thread s=t(()->{ o[0]=fork(d-1); }); o[1]=fork(d-1); s.join(); return o[0]+o[1]+1; }
}
