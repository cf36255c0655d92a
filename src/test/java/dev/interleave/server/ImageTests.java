package dev.interleave.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the image's recipe to what linters ask of one, and to what is in this repository. */
class ImageTests {
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void readSteps() throws IOException {
        String text = Files.readString(Path.of("docker/Dockerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "");
        text.lines().filter(line -> !line.isBlank()).forEach(steps::add);
        assertThat(steps.size()).isGreaterThan(15);
    }

    private List<String> stepsOf(String instruction) {
        return steps.stream().filter(step -> step.startsWith(instruction + " ")).toList();
    }

    @Test
    void eachBaseIsAnEarlierStageOrHasATag() {
        var stages = new HashSet<String>();
        for (String from : stepsOf("FROM")) {
            String[] words = from.split(" ");
            assertThat(stages.contains(words[1]) || words[1].matches(".+:.+"))
                    .as(from)
                    .isTrue();
            assertThat(words[1]).doesNotEndWith(":latest");
            if (words.length > 3) {
                stages.add(words[3]);
            }
        }
    }

    @Test
    void theServerDoesNotRunAsRoot() {
        int lastStage = steps.lastIndexOf(stepsOf("FROM").getLast());
        List<String> users = steps.subList(lastStage, steps.size()).stream()
                .filter(step -> step.startsWith("USER "))
                .toList();
        assertThat(users).containsExactly("USER interleave");
        assertThat(steps.indexOf("USER interleave"))
                .isLessThan(steps.indexOf(stepsOf("ENTRYPOINT").getFirst()));
    }

    @Test
    void packagesLeaveNothingBehind() {
        List<String> installing =
                stepsOf("RUN").stream().filter(run -> run.contains("apt-get")).toList();
        assertThat(installing)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run)
                        .contains("apt-get update")
                        .contains("--no-install-recommends")
                        .contains("rm -rf /var/lib/apt/lists/*"));
    }

    @Test
    void whatIsCopiedIsThereAndNotIgnored() throws IOException {
        List<String> sent = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        for (String copy : stepsOf("COPY")) {
            if (copy.contains("--from")) {
                continue;
            }
            String[] words = copy.split(" ");
            for (String source : List.of(words).subList(1, words.length - 1)) {
                assertThat(Path.of(source)).exists();
                assertThat(sent).contains(Path.of(source).getName(0).toString());
            }
        }
    }

    @Test
    void signalsReachTheServer() {
        assertThat(stepsOf("ENTRYPOINT")).singleElement().asString().matches("ENTRYPOINT \\[.*\\]");
        assertThat(stepsOf("CMD")).singleElement().asString().matches("CMD \\[.*\\]");
        assertThat(stepsOf("HEALTHCHECK")).hasSize(1);
    }
}
