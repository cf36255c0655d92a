package dev.interleave.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class InterleavingPictureTests {
    private static final List<Finding.Step> LOST_UPDATE = List.of(
            step("main", 9, "worker.start();", "starts worker"),
            step("main", 14, "count++;", "reads count = 0"),
            step("worker", 14, "count++;", "reads count = 0"),
            step("worker", 14, "count++;", "writes count = 1"),
            step("main", 14, "count++;", "writes count = 1"));

    @Test
    void everyThreadHasALaneAndEveryStepABoxInIt() throws Exception {
        Document svg = draw(race(LOST_UPDATE));

        assertThat(texts(svg, "lane-name")).containsExactly("main", "worker");
        assertThat(texts(svg, "time")).containsExactly("1", "2", "3", "4", "5");
        assertThat(texts(svg, "code")).hasSize(5).startsWith("9  worker.start();");
    }

    @Test
    void theRacingStepsAreFlaggedAndSayWithWhichStepTheyRace() throws Exception {
        Document svg = draw(race(LOST_UPDATE));

        assertThat(texts(svg, "flag-text")).containsExactly("race", "race");
        assertThat(labels(svg).get(3)).contains("Step 4", "worker", "Solution.java line 14", "Races with step 5");
        assertThat(texts(svg, "unordered-text halo")).containsExactly("not ordered");
    }

    @Test
    void anEdgeOfHappensBeforeIsAnArrowAndIsSpoken() throws Exception {
        Document svg = draw(race(LOST_UPDATE));

        assertThat(elements(svg, "path", "order"))
                .singleElement()
                .satisfies(path -> assertThat(path.getAttribute("marker-end")).isEqualTo("url(#f1-arrow)"));
        assertThat(labels(svg).get(2)).contains("Comes after step 1 by start");
    }

    @Test
    void onlyTheFirstStepIsATabStop() throws Exception {
        assertThat(elements(draw(race(LOST_UPDATE)), "g", "step"))
                .extracting(step -> step.getAttribute("tabindex"))
                .containsExactly("0", "-1", "-1", "-1", "-1");
    }

    @Test
    void theStepsOfTheAccessesAreFlaggedThoughOthersAreOnTheSameLine() throws Exception {
        var accesses = List.of(
                new Finding.Access("main", "read", "Solution.java", 14, List.of(), 1),
                new Finding.Access("worker", "write", "Solution.java", 14, List.of(), 3));
        Document svg = draw(finding(Verdict.DATA_RACE, accesses, LOST_UPDATE, List.of()));

        assertThat(labels(svg).get(1)).contains("Races with step 4");
        assertThat(labels(svg).get(4)).doesNotContain("Races");
    }

    @Test
    void anArrowAcrossALaneRunsAlongTheRowOfItsTail() throws Exception {
        var steps = List.of(
                step("a", 1, "b.start();", "starts b"),
                step("b", 2, "work();", "works"),
                step("c", 3, "work();", "works"));
        var finding = finding(Verdict.DATA_RACE, List.of(), steps, List.of(new Finding.Order(0, 2, "start")));

        assertThat(elements(draw(finding), "path", "order"))
                .singleElement()
                .satisfies(path -> assertThat(path.getAttribute("d")).matches("M\\d+ \\d+H[45]\\d\\dC.*"));
    }

    @Test
    void workersOfAPoolCanBeToldApart() throws Exception {
        var steps = List.of(
                step("ForkJoinPool.commonPool-worker-1", 1, "x", "y"),
                step("ForkJoinPool.commonPool-worker-2", 1, "x", "y"),
                step("main", 1, "x", "y"));
        assertThat(texts(draw(race(steps)), "lane-name"))
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith("worker-1"));
    }

    @Test
    void nothingNeedsAStyleAttributeOrAScript() {
        assertThat(InterleavingPicture.of(race(LOST_UPDATE), "f1")).doesNotContain("style=", "<script", "onclick");
    }

    @Test
    void namesAndSourcesStayText() throws Exception {
        var steps = List.of(step("<b>\"&'", 1, "if (a < b && c > \"d\")", "</svg>"));
        assertThat(texts(draw(race(steps)), "lane-name")).containsExactly("<b>\"&'");
    }

    @Test
    void aDeadlockFlagsEachThreadThatIsStuck() throws Exception {
        var steps = List.of(
                step("a", 3, "synchronized (left)", "locks left"),
                step("b", 8, "synchronized (right)", "locks right"),
                step("a", 4, "synchronized (right)", "waits for right"),
                step("b", 9, "synchronized (left)", "waits for left"));
        var accesses = List.of(access("a", 4), access("b", 9));
        Document svg = draw(finding(Verdict.DEADLOCK, accesses, steps, List.of()));

        assertThat(texts(svg, "flag-text")).containsExactly("stuck", "stuck");
        assertThat(elements(svg, "path", "unordered")).isEmpty();
    }

    @Test
    void tenLanesDoNotOverlap() throws Exception {
        List<Finding.Step> steps = IntStream.range(0, 10)
                .mapToObj(i -> step("t" + i, i + 1, "x".repeat(200), "y".repeat(200)))
                .toList();
        Document svg = draw(race(steps));
        var lefts = elements(svg, "rect", "box").stream()
                .map(box -> Integer.parseInt(box.getAttribute("x")))
                .toList();
        assertThat(lefts).doesNotHaveDuplicates().isSorted();
        assertThat(texts(svg, "code"))
                .allSatisfy(code -> assertThat(code).endsWith("…").hasSizeLessThan(30));
    }

    @Test
    void edgesToStepsThatAreNotThereAreLeftOut() throws Exception {
        var finding = finding(
                Verdict.DATA_RACE,
                List.of(),
                LOST_UPDATE,
                List.of(new Finding.Order(0, 99, "?"), new Finding.Order(-1, 2, "?")));
        assertThat(elements(draw(finding), "path", "order")).isEmpty();
    }

    @Test
    void aFindingWithoutInterleavingHasNoPicture() {
        assertThat(InterleavingPicture.of(Finding.of(Verdict.LEAK, "left a thread", null, 0), "f1"))
                .isEmpty();
    }

    private static Finding race(List<Finding.Step> steps) {
        return finding(
                Verdict.DATA_RACE,
                List.of(access("main", 14), access("worker", 14)),
                steps,
                List.of(new Finding.Order(0, 2, "start")));
    }

    private static Finding finding(
            Verdict kind, List<Finding.Access> accesses, List<Finding.Step> steps, List<Finding.Order> orders) {
        return new Finding(kind, "message", "Solution.java", 14, 0, "count", accesses, steps, orders, "s1");
    }

    private static Finding.Access access(String thread, int line) {
        return new Finding.Access(thread, "write", "Solution.java", line, List.of());
    }

    private static Finding.Step step(String thread, int line, String source, String effect) {
        return new Finding.Step(thread, "Solution.java", line, source, effect);
    }

    private static Document draw(Finding finding) throws Exception {
        String svg = InterleavingPicture.of(finding, "f1");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg, String kind) {
        return elements(svg, "text", kind).stream().map(Element::getTextContent).toList();
    }

    private static List<String> labels(Document svg) {
        return elements(svg, "g", "step").stream()
                .map(step -> step.getAttribute("aria-label"))
                .toList();
    }

    private static List<Element> elements(Document svg, String tag, String kind) {
        var nodes = svg.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(element -> element.getAttribute("class").equals(kind)
                        || element.getAttribute("class").startsWith(kind + " "))
                .toList();
    }
}
