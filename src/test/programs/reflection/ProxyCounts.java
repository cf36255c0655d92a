// expect: CLEAN
// twin: ReflectionRace
// A proxy takes a lock around each call.
import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.locks.*;

public final class ProxyCounts {
    interface Service {
        int add(int by);

        int get();
    }

    static final class Plain implements Service {
        int n;

        public int add(int by) {
            return n += by;
        }

        public int get() {
            return n;
        }
    }

    static Service locked(Service s) {
        Lock lock = new ReentrantLock();
        return (Service) Proxy.newProxyInstance(
                ProxyCounts.class.getClassLoader(), new Class<?>[] {Service.class}, (p, m, a) -> {
                    lock.lock();
                    try {
                        return m.invoke(s, a);
                    } finally {
                        lock.unlock();
                    }
                });
    }

    public static void main(String[] args) throws Exception {
        Service s = locked(new Plain());
        Thread a = new Thread(() -> s.add(1)), b = new Thread(() -> s.add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert s.get() == 3;
    }
}
