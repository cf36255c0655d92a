package dev.interleave.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Add to the compiler's words what a beginner can do about them. */
final class Explanations {
    /** Hints by the beginning of the compiler's code; the first that fits is taken. */
    private static final Map<String, String> HINTS = hints();

    private Explanations() {}

    /** Give the compiler's message, tidied, and a hint on a line of its own where there is one. */
    static String explain(String code, String message) {
        String tidy = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return HINTS.entrySet().stream()
                .filter(hint -> code.startsWith("compiler.err." + hint.getKey()))
                .findFirst()
                .map(hint -> tidy + "\n" + hint.getValue())
                .orElse(tidy);
    }

    private static Map<String, String> hints() {
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put("premature.eof", "A closing brace } is missing somewhere above.");
        hints.put("expected", "Something is missing here or just before: often a semicolon, a bracket or a name.");
        hints.put(
                "illegal.start",
                "Java did not expect this here: look for a missing brace, bracket or semicolon above.");
        hints.put("not.stmt", "A line on its own must do something: assign, call, return, throw.");
        hints.put(
                "unclosed.str.lit",
                "A string must be closed by a quote on the same line; use \"\"\" for several lines.");
        hints.put("unclosed.text.block", "A text block must be closed by three quotes.");
        hints.put("class.public.should.be.in.file", "Name the file like its public class.");
        hints.put("cant.resolve", "Java does not know this name: check its spelling, declare it, or import its class.");
        hints.put(
                "doesnt.exist",
                "Check the spelling of the import. Only the JDK, the exercise's contract and lab.kit are there.");
        hints.put(
                "cant.ref.non.effectively.final.var",
                "A lambda may only use local variables that never change. Copy the value into a new variable first; to count or"
                        + " collect from several threads use a field, an AtomicInteger or a concurrent collection.");
        hints.put("local.var.accessed.from.icls.needs.final", "Copy the value into a new variable that never changes.");
        hints.put(
                "does.not.override.abstract",
                "The class promises an interface but lacks one of its methods: compare names and parameters with the contract.");
        hints.put("override.weaker.access", "Methods of an interface are public: write public in front of the method.");
        hints.put(
                "method.does.not.override.superclass",
                "No method above has this name with these parameters: compare both.");
        hints.put(
                "unreported.exception",
                "This call can throw a checked exception: put it into try and catch, or add throws to the method. In a lambda"
                        + " only try and catch can help.");
        hints.put("except.never.thrown.in.try", "Nothing in the try block throws this exception: remove the catch.");
        hints.put("prob.found.req", "The value has another type than is needed here.");
        hints.put("incomparable.types", "Values of these two types can never be equal.");
        hints.put("operator.cant.be.applied", "This operator does not work on these types.");
        hints.put("cant.apply.symbol", "The call's arguments do not fit: compare their number, order and types.");
        hints.put("cant.apply.diamond", "The type arguments cannot be found out: write them between < and >.");
        hints.put("ref.ambiguous", "Two methods fit: make the types of the arguments clear.");
        hints.put("missing.ret.stmt", "Some way through the method ends without a return.");
        hints.put("unreachable.stmt", "This line can never run: the line before always leaves or loops for ever.");
        hints.put("var.might.not.have.been.initialized", "Give the variable a value on every way to this line.");
        hints.put("var.might.already.be.assigned", "A final variable gets its value only once.");
        hints.put("cant.assign.val.to.var", "The variable is final: it cannot be given another value.");
        hints.put("already.defined", "This name is taken in the same place: choose another one.");
        hints.put("duplicate.class", "There are two classes of this name.");
        hints.put(
                "non-static.cant.be.ref",
                "A static method has no object: make it non-static or create an object first.");
        hints.put("not.exhaustive", "A case is missing: cover every value or add default.");
        hints.put("report.access", "The member is private to its class: use what the class offers publicly.");
        hints.put("not.def.public", "The class is not public in its package.");
        hints.put("not.def.access", "This package is internal to the JDK and closed to programs.");
        hints.put("package.not.visible", "This package is internal to the JDK and closed to programs.");
        hints.put(
                "preview.feature.disabled",
                "This is a preview feature of Java, which this exercise does not switch on.");
        hints.put("is.preview", "This is a preview API of Java, which this exercise does not switch on.");
        hints.put("limit.string", "Constants this large do not fit into a class file.");
        hints.put("limit.code", "A method may have at most 64 KB of code: split it.");
        return hints;
    }
}
