// expect: CLEAN
// twin: ActorForgetsMail
// After the flag is lowered the mailbox is looked at again.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class ActorMailbox {
    abstract static class Actor<M> {
        private final Queue<M> mail = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private final Executor ex;

        Actor(Executor ex) {
            this.ex = ex;
        }

        final void tell(M m) {
            mail.add(m);
            trySchedule();
        }

        private void trySchedule() {
            if (!mail.isEmpty() && scheduled.compareAndSet(false, true)) ex.execute(this::drain);
        }

        private void drain() {
            M m;
            while ((m = mail.poll()) != null) receive(m);
            scheduled.set(false);
            trySchedule();
        }

        abstract void receive(M m);
    }

    sealed interface Msg {
        record Add(int n) implements Msg {}

        record Ask(CompletableFuture<Integer> to) implements Msg {}
    }

    static final class Counter extends Actor<Msg> {
        private int total;

        Counter(Executor ex) {
            super(ex);
        }

        void receive(Msg m) {
            switch (m) {
                case Msg.Add(int n) -> total += n;
                case Msg.Ask(var to) -> to.complete(total);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService ex = Executors.newFixedThreadPool(2);
        try {
            Counter c = new Counter(ex);
            Thread a = new Thread(() -> {
                c.tell(new Msg.Add(1));
                c.tell(new Msg.Add(2));
            });
            a.start();
            c.tell(new Msg.Add(4));
            a.join();
            var reply = new CompletableFuture<Integer>();
            c.tell(new Msg.Ask(reply));
            assert reply.get() == 7;
        } finally {
            ex.shutdown();
        }
    }
}
