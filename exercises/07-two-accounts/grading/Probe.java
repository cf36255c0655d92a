package grading;

import java.util.ArrayList;
import java.util.List;
import lab.ex07.Accounts;
import lab.ex07.Bank;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets several threads move money, and one more add it up. */
public final class Probe implements Experiment<Bank, Probe.Plan, Probe.Seen> {
    public record Move(int from, int to, long amount) {}

    /**
     * @param balances what the accounts hold at first
     * @param threads what each thread has to move, one after the other
     * @param totals how often a thread of its own asks for the total
     * @param meet whether the threads must meet inside of their transfers
     */
    public record Plan(List<Long> balances, List<List<Move>> threads, int totals, boolean meet) {}

    /**
     * @param balances what the accounts hold in the end
     * @param answers what each thread's transfers answered
     * @param totals what was seen as total, while money was moved and at the end
     * @param lowest the smallest balance that was ever written, 0 if none was less
     * @param met whether the threads were inside of their transfers together
     */
    public record Seen(
            List<Long> balances, List<List<Boolean>> answers, List<Long> totals, long lowest, boolean met) {}

    @Override
    public Seen observe(Bank bank, Plan plan, Setting setting) throws Exception {
        var book = new Book(plan.balances());
        var inside = new Tally();
        var alone = new Tally();
        var open = new Tally();
        var lowest = new Lowest();
        int threads = plan.threads().size();
        bank.open(new Watched(book, lowest, () -> {
            if (plan.meet() && !setting.explored() && open.arrived() > 0 && inside.arrived() < threads && alone.arrived() == 0) {
                inside.enter();
                if (!setting.await(() -> inside.arrived() >= threads)) {
                    alone.enter();
                }
            }
        }));
        open.enter();
        var clerks = new ArrayList<Clerk>();
        for (List<Move> moves : plan.threads()) {
            clerks.add(new Clerk(bank, moves));
        }
        var auditor = new Auditor(bank, plan.totals());
        clerks.forEach(Thread::start);
        if (plan.totals() > 0) {
            auditor.start();
            auditor.join();
        }
        for (Clerk clerk : clerks) {
            clerk.join();
        }
        var totals = new ArrayList<>(auditor.totals);
        totals.add(bank.total());
        return new Seen(book.copy(), answers(clerks, auditor), totals, lowest.seen(), alone.arrived() == 0);
    }

    private static List<List<Boolean>> answers(List<Clerk> clerks, Auditor auditor) throws Exception {
        rethrow(auditor.thrown);
        var answers = new ArrayList<List<Boolean>>();
        for (Clerk clerk : clerks) {
            rethrow(clerk.thrown);
            answers.add(clerk.answers);
        }
        return answers;
    }

    private static void rethrow(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof Exception exception) {
            throw exception;
        }
    }

    /** The balances, unprotected. */
    private static final class Book {
        private final long[] balances;

        Book(List<Long> balances) {
            this.balances = balances.stream().mapToLong(Long::longValue).toArray();
        }

        List<Long> copy() {
            var copy = new ArrayList<Long>();
            for (long balance : balances) {
                copy.add(balance);
            }
            return copy;
        }
    }

    /** What the bank gets to see. */
    private record Watched(Book book, Lowest lowest, Runnable onRead) implements Accounts {
        @Override
        public int count() {
            return book.balances.length;
        }

        @Override
        public long balance(int account) {
            onRead.run();
            return book.balances[account];
        }

        @Override
        public void setBalance(int account, long balance) {
            lowest.note(balance);
            book.balances[account] = balance;
        }
    }

    @Muted
    private static final class Lowest {
        private long lowest;

        synchronized void note(long balance) {
            lowest = Math.min(lowest, balance);
        }

        synchronized long seen() {
            return lowest;
        }
    }

    private static final class Clerk extends Thread {
        private final Bank bank;
        private final List<Move> moves;
        private final List<Boolean> answers = new ArrayList<>();
        private Throwable thrown;

        Clerk(Bank bank, List<Move> moves) {
            this.bank = bank;
            this.moves = moves;
        }

        @Override
        public void run() {
            try {
                for (Move move : moves) {
                    answers.add(bank.transfer(move.from(), move.to(), move.amount()));
                }
            } catch (Exception | Error e) {
                thrown = e;
            }
        }
    }

    private static final class Auditor extends Thread {
        private final Bank bank;
        private final int times;
        private final List<Long> totals = new ArrayList<>();
        private Throwable thrown;

        Auditor(Bank bank, int times) {
            this.bank = bank;
            this.times = times;
        }

        @Override
        public void run() {
            try {
                for (int i = 0; i < times; i++) {
                    totals.add(bank.total());
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }
    }
}
