package dev.interleave.report;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.race.Rung;
import dev.interleave.score.Scorecard.Part;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Write a grade as JUnit XML (the schema of surefire 3.0): a test case for each case and each part of the rubric, and one for
 * the submission as a whole where nothing ran.
 */
public final class JunitReport implements ReportWriter {
    @Override
    public String write(GradeReport report) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(report, xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text + "\n";
    }

    private static void suite(GradeReport report, XMLStreamWriter xml) throws XMLStreamException {
        boolean alone = report.cases().isEmpty();
        int tests = report.parts().size() + (alone ? 1 : report.cases().size());
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", report.exercise());
        xml.writeAttribute(
                "time",
                seconds(report.durations().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("errors", Long.toString(errors(report)));
        xml.writeAttribute(
                "skipped",
                Long.toString(
                        report.parts().stream().filter(JunitReport::isSkipped).count()));
        xml.writeAttribute("failures", Long.toString(failures(report)));
        properties(report, xml);
        if (alone) {
            whole(report, xml);
        }
        for (CaseResult result : report.cases()) {
            open(report, result.name(), xml);
            outcome(result.verdict(), result.message(), xml);
            xml.writeEndElement();
        }
        for (Part part : report.parts()) {
            open(report, part.name() + " " + part.score() + "/" + part.maxScore(), xml);
            outcome(part, xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void properties(GradeReport report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("properties");
        property("verdict", report.verdict().name(), xml);
        property("score", Integer.toString(report.score()), xml);
        property("maxScore", Integer.toString(report.maxScore()), xml);
        property("seed", report.seed(), xml);
        property("isolation", report.isolation(), xml);
        for (Rung rung : report.interleavings()) {
            if (rung.wasTried()) {
                property("interleavings of " + rung.name(), rung.words(), xml);
            }
        }
        xml.writeEndElement();
    }

    private static void property(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("value", clean(value));
    }

    private static void whole(GradeReport report, XMLStreamWriter xml) throws XMLStreamException {
        open(report, "submission", xml);
        var message = new StringBuilder();
        for (Finding finding : report.findings()) {
            message.append(finding.file() == null ? "" : finding.file() + ":" + finding.line() + ": ")
                    .append(finding.message())
                    .append('\n');
        }
        outcome(report.verdict(), message.toString().strip(), xml);
        xml.writeEndElement();
    }

    private static void open(GradeReport report, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("classname", report.exercise());
        xml.writeAttribute("time", "0");
    }

    private static void outcome(Verdict verdict, String message, XMLStreamWriter xml) throws XMLStreamException {
        if (verdict == Verdict.ACCEPTED) {
            return;
        }
        xml.writeStartElement(verdict == Verdict.INCONCLUSIVE ? "error" : "failure");
        xml.writeAttribute("message", clean(firstLine(message)));
        xml.writeAttribute("type", verdict.name());
        xml.writeCharacters(clean(message));
        xml.writeEndElement();
    }

    private static void outcome(Part part, XMLStreamWriter xml) throws XMLStreamException {
        if (isSkipped(part)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", "not judged");
        } else {
            outcome(part.verdict(), part.score() + " of " + part.maxScore() + " points", xml);
        }
    }

    private static boolean isSkipped(Part part) {
        return part.verdict() == Verdict.INCONCLUSIVE;
    }

    private static long errors(GradeReport report) {
        long cases = report.cases().stream()
                .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
                .count();
        return cases + (report.cases().isEmpty() && report.verdict() == Verdict.INCONCLUSIVE ? 1 : 0);
    }

    private static long failures(GradeReport report) {
        long cases = report.cases().stream()
                .filter(result -> isFault(result.verdict()))
                .count();
        long parts =
                report.parts().stream().filter(part -> isFault(part.verdict())).count();
        return cases + parts + (report.cases().isEmpty() && isFault(report.verdict()) ? 1 : 0);
    }

    private static boolean isFault(Verdict verdict) {
        return verdict != Verdict.ACCEPTED && verdict != Verdict.INCONCLUSIVE;
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** XML 1.0 has no way to write most control characters, nor lone surrogates. */
    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                        ? c
                        : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
