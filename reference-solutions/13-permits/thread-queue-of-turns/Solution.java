import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** A queue of futures: the place is handed over from the one who leaves to the next. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private int free;

        Door(int permits) {
            free = permits;
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            CompletableFuture<Void> turn = turn();
            try {
                turn.get();
            } catch (InterruptedException e) {
                giveUp(turn);
                throw e;
            }
            try {
                return call.call();
            } finally {
                leave();
            }
        }

        private synchronized CompletableFuture<Void> turn() {
            var turn = new CompletableFuture<Void>();
            if (free > 0) {
                free--;
                turn.complete(null);
            } else {
                waiting.add(turn);
            }
            return turn;
        }

        /** The turn may have come just before the interrupt: then it belongs to the next. */
        private synchronized void giveUp(CompletableFuture<Void> turn) {
            if (!waiting.remove(turn)) {
                leave();
            }
        }

        private synchronized void leave() {
            CompletableFuture<Void> next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.complete(null);
            }
        }
    }
}
