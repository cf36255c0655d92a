package dev.interleave.box.engine.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jumps backwards of a method, and what lies between them and their targets. */
final class Loops {
    private final Map<Label, Integer> labels = new HashMap<>();
    private final BitSet inside = new BitSet();
    private final Map<BranchInstruction, Boolean> backward = new java.util.IdentityHashMap<>();

    private Loops() {}

    static Loops in(List<CodeElement> elements) {
        Loops loops = new Loops();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                loops.labels.put(target.label(), i);
            } else if (elements.get(i) instanceof BranchInstruction branch
                    && loops.labels.containsKey(branch.target())) {
                loops.inside.set(loops.labels.get(branch.target()), i);
                loops.backward.put(branch, true);
            }
        }
        return loops;
    }

    boolean isBackward(BranchInstruction branch) {
        return backward.containsKey(branch);
    }

    boolean any() {
        return !backward.isEmpty();
    }

    boolean contains(int element) {
        return inside.get(element);
    }
}
