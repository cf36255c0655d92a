package grading;

import grading.Probe.Move;
import grading.Probe.Plan;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** No money comes or goes, nobody owes any, the books say what the answers say, and strangers don't wait for each other. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.balances() == null || seen.answers() == null || seen.totals() == null) {
            return Ruling.wrongAnswer("The bank was not used to the end.");
        }
        return meeting(plan, seen, evidence)
                .then(() -> overdrawn(seen))
                .then(() -> totals(plan, seen))
                .then(() -> answers(plan, seen))
                .then(() -> balances(plan, seen));
    }

    private static Ruling meeting(Plan plan, Seen seen, Evidence evidence) {
        return Ruling.check(
                !plan.meet() || evidence.explored() || seen.met(),
                Fault.NOT_CONCURRENT,
                "Two transfers that have no account in common waited for each other. Lock only the accounts that a transfer"
                        + " needs, not the whole bank, and give each account a lock that it shares with no other.");
    }

    private static Ruling overdrawn(Seen seen) {
        return Ruling.check(
                seen.lowest() >= 0,
                Fault.WRONG_ANSWER,
                "An account held " + seen.lowest() + ", which is less than nothing. Between looking at a balance and taking the money"
                        + " nobody else may come in: both belong under one lock that is not released in between.");
    }

    private static Ruling totals(Plan plan, Seen seen) {
        long right = plan.balances().stream().mapToLong(Long::longValue).sum();
        for (Long total : seen.totals()) {
            if (plan.threads().size() == 1 && plan.totals() == 0 && total != null && total != right) {
                return Ruling.wrongAnswer("One thread made all transfers, one after the other. Then total gave " + total
                        + ", and the accounts had held " + right + " together before. Follow a single transfer: what does it read,"
                        + " what does it write, and what if it goes from an account to itself?");
            }
            if (total == null || total != right) {
                return Ruling.wrongAnswer("total gave " + total + ", and the accounts held " + right + " together all the time."
                        + " Somebody could see money on its way, or an update was lost: withdrawal and deposit are one step,"
                        + " and total has to keep the others out for as long as it adds up.");
            }
        }
        return Ruling.accepted();
    }

    /** What can be told of one thread alone: whether there could ever have been enough. */
    private static Ruling answers(Plan plan, Seen seen) {
        if (seen.answers().size() != plan.threads().size()) {
            return Ruling.wrongAnswer("Not all transfers came to an end.");
        }
        if (plan.threads().size() == 1) {
            List<Boolean> right = alone(plan);
            return seen.answers().getFirst().equals(right)
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("The transfers answered " + seen.answers().getFirst() + " where " + right
                            + " is right: true if the balance is enough, also if it is just enough.");
        }
        return Ruling.accepted();
    }

    private static List<Boolean> alone(Plan plan) {
        var balances = new ArrayList<>(plan.balances());
        var right = new ArrayList<Boolean>();
        for (Move move : plan.threads().getFirst()) {
            boolean enough = balances.get(move.from()) >= move.amount();
            right.add(enough);
            if (enough) {
                balances.set(move.from(), balances.get(move.from()) - move.amount());
                balances.set(move.to(), balances.get(move.to()) + move.amount());
            }
        }
        return right;
    }

    private static Ruling balances(Plan plan, Seen seen) {
        var right = new ArrayList<>(plan.balances());
        for (int thread = 0; thread < plan.threads().size(); thread++) {
            List<Move> moves = plan.threads().get(thread);
            List<Boolean> answers = seen.answers().get(thread);
            if (answers == null || answers.size() != moves.size()) {
                return Ruling.wrongAnswer("Not all transfers came to an end.");
            }
            for (int i = 0; i < moves.size(); i++) {
                if (Boolean.TRUE.equals(answers.get(i))) {
                    Move move = moves.get(i);
                    right.set(move.from(), right.get(move.from()) - move.amount());
                    right.set(move.to(), right.get(move.to()) + move.amount());
                }
            }
        }
        for (int account = 0; account < right.size(); account++) {
            if (!right.get(account).equals(seen.balances().get(account))) {
                return Ruling.wrongAnswer("By the answers of all transfers account " + account + " should hold " + right.get(account)
                        + " in the end, and it holds " + seen.balances().get(account)
                        + ". Is an update lost, or does a transfer say true and move nothing, or the other way round?");
            }
        }
        return Ruling.accepted();
    }
}
