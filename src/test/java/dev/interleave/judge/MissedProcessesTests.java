package dev.interleave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Docket;
import dev.interleave.judge.Court.Trial;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.BoxUsage;
import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Judges on a machine that is too busy to see every child process. */
class MissedProcessesTests {
    private static final Datum NOTHING = new Datum.Null();

    @Test
    void tooFewProcessesAreHeldAgainstASubmissionOnlyWhereAllWereSeen() throws CourtException {
        var sighted = new BusyHost(true, 0);
        assertThat(judge(sighted).verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(sighted.uses).isOne();

        var blind = new BusyHost(false, 0);
        JudgeReport report = judge(blind);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.cases().getFirst().message()).contains("too busy");
        assertThat(blind.uses).as("tried again first").isGreaterThan(2);
    }

    @Test
    void oneTryInWhichAllWereSeenIsEnough() throws CourtException {
        var host = new BusyHost(false, 3);
        assertThat(judge(host).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(host.uses).isEqualTo(3);
    }

    @Test
    void whatDoesNotRestOnTheirNumberIsHeldAgainstItInTheEnd() throws CourtException {
        var host = new BusyHost(false, 0);
        host.together = false;
        assertThat(judge(host).verdict()).isEqualTo(Verdict.NOT_CONCURRENT);
    }

    @Test
    void onABusyMachineThatNobodyMovedMustBeSeenAgain() throws CourtException {
        var host = new BusyHost(true, 1);
        host.togetherFromUse = 3;
        assertThat(judge(host, true).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(host.uses).isEqualTo(3);

        var never = new BusyHost(true, 1);
        never.togetherFromUse = Integer.MAX_VALUE;
        assertThat(judge(never, true).verdict()).isEqualTo(Verdict.NOT_CONCURRENT);
        assertThat(never.uses).isEqualTo(3);

        var idle = new BusyHost(true, 1);
        idle.togetherFromUse = 2;
        assertThat(judge(idle, false).verdict()).isEqualTo(Verdict.NOT_CONCURRENT);
        assertThat(idle.uses).isOne();
    }

    private static JudgeReport judge(Sandbox sandbox) throws CourtException {
        return judge(sandbox, false);
    }

    private static JudgeReport judge(Sandbox sandbox, boolean busy) throws CourtException {
        var read = (Reading.Read) ExerciseFolder.read(Path.of("exercises", "05-start-three-processes"));
        var prepared = new PreparedExercise(read.exercise(), Map.of(), Map.of(), Map.of());
        var trial = new Trial("one worker", true, NOTHING, "", NOTHING);
        try (Court court = Court.open(sandbox, prepared)) {
            return new Judge(sandbox, () -> busy)
                    .judge(
                            prepared,
                            Map.of(),
                            new Docket(List.of(trial), List.of(), List.of(), List.of(), List.of()),
                            true,
                            court,
                            (result, done, planned) -> {});
        }
    }

    /** Stands for a host whose oracle wants to see one process, which is seen from a certain use on. */
    private static final class BusyHost implements Sandbox {
        private final boolean sawAll;
        private final int seenFromUse;
        private boolean together = true;
        private int togetherFromUse;
        private int uses;

        /**
         * @param seenFromUse in which use the process is seen for the first time, 0 for never
         */
        BusyHost(boolean sawAll, int seenFromUse) {
            this.sawAll = sawAll;
            this.seenFromUse = seenFromUse;
        }

        private Datum ruling(Datum evidence) {
            boolean seen = togetherFromUse > 0
                    || evidence instanceof Datum.Fields fields
                            && fields.get("processesStarted") instanceof Datum.Int(long started)
                            && started != 0;
            String fault = !seen ? "WRONG_ANSWER" : together && uses >= togetherFromUse ? "" : "NOT_CONCURRENT";
            return new Datum.Fields(Map.of(
                    "ruling", new Datum.Text(fault.isEmpty() ? "accepted" : "rejected"),
                    "fault", new Datum.Text(fault),
                    "message", new Datum.Text(fault)));
        }

        private boolean isSeen() {
            return seenFromUse > 0 && uses >= seenFromUse;
        }

        @Override
        public Box open(BoxSpec spec) {
            return new Box() {
                @Override
                public BoxOutcome call(String verb, Datum body) {
                    if (spec.profile() == BoxProfile.JUDGE && body instanceof Datum.Fields fields) {
                        return new BoxOutcome.Answered(ruling(fields.get("evidence")), "");
                    }
                    uses += verb.equals("observe") ? 1 : 0;
                    return new BoxOutcome.Answered(new Datum.Fields(Map.of("ending", new Datum.Text("observed"))), "");
                }

                @Override
                public BoxOutcome call(String verb, Datum body, Duration cpu) {
                    return call(verb, body);
                }

                @Override
                public BoxUsage usage() {
                    return new BoxUsage(0, 0, isSeen() ? 1 : 0, 1, 0);
                }

                @Override
                public boolean sawEveryChild() {
                    return sawAll;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public IsolationLevel isolation() {
            return new IsolationLevel(IsolationLevel.Strength.WEAK, "none", "everything");
        }

        @Override
        public void close() {}
    }
}
