package org.gongkai.app.signoff.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.Matter;

/** 退回: to which steps a sign-off can be sent back. */
public final class Returns {
    private Returns() {}

    /** Places in the route, the nearest first. What was signed goes back to the signer only, who may send it further. */
    public static List<Integer> from(Matter matter, int step) {
        var route = matter.route();
        if (step == 0) {
            return List.of();
        }
        if (route.step(step).kind().afterSigning()) {
            return List.of(route.placesOf(Step.Kind.SIGN).getLast());
        }
        return IntStream.iterate(step - 1, place -> place >= 0, place -> place - 1)
                .filter(place -> place == 0 || matter.tasks().stream().anyMatch(task -> task.step() == place))
                .boxed()
                .toList();
    }
}
