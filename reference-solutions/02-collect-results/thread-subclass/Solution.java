import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** A subclass of Thread that keeps its own outcome. */
public final class Solution implements Collector {
    private static class Caller<T> extends Thread {
        private final Callable<T> call;
        private Outcome<T> outcome;

        Caller(Callable<T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            try {
                outcome = new Outcome.Ok<T>(call.call());
            } catch (Exception e) {
                outcome = new Outcome.Failed<T>(e);
            }
        }
    }

    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        List<Caller<T>> callers = new ArrayList<Caller<T>>();
        for (Callable<T> call : calls) {
            Caller<T> caller = new Caller<T>(call);
            callers.add(caller);
            caller.start();
        }
        List<Outcome<T>> outcomes = new ArrayList<Outcome<T>>();
        for (Caller<T> caller : callers) {
            caller.join();
            outcomes.add(caller.outcome);
        }
        return outcomes;
    }
}
