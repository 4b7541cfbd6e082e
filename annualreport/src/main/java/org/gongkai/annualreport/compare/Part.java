package org.gongkai.annualreport.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A piece of a sentence that stands beside another year's.
 *
 * @param changed whether the other sentence has other words here
 */
public record Part(String text, boolean changed) {

    /** Both sentences cut where they part: the older one first. */
    static List<List<Part>> of(String older, String newer) {
        var patch = DiffUtils.diff(
                characters(older), characters(newer), new MyersDiffWithLinearSpace<String>(), null, true);
        return List.of(
                parts(patch.getDeltas(), AbstractDelta::getSource), parts(patch.getDeltas(), AbstractDelta::getTarget));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<Part> parts(
            List<AbstractDelta<String>> deltas, Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Part> parts = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas) {
            String text = String.join("", side.apply(delta).getLines());
            if (!text.isEmpty()) {
                parts.add(new Part(text, delta.getType() != DeltaType.EQUAL));
            }
        }
        return List.copyOf(parts);
    }
}
