package org.gongkai.app.signoff.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.springframework.stereotype.Component;

/** Whom the drafter chooses at submission. */
@Component
public class Choice {
    private static final int MOST = 50;

    private final AtWork atWork;

    Choice(AtWork atWork) {
        this.atWork = atWork;
    }

    /** @throws Stopped where somebody is missing, gone, or the drafter */
    public Map<Integer, List<UUID>> of(Matter matter, Map<Integer, List<UUID>> wanted) {
        var steps = matter.route().steps();
        var chosen = new TreeMap<Integer, List<UUID>>();
        for (int place = 1; place < steps.size(); place++) {
            if (steps.get(place).who() instanceof Who.Chosen) {
                var people = wanted.getOrDefault(place, List.of()).stream()
                        .distinct()
                        .toList();
                check(matter, steps.get(place), people);
                chosen.put(place, people);
            }
        }
        return chosen;
    }

    private void check(Matter matter, Step step, List<UUID> people) {
        if (people.isEmpty() && step.kind() != Step.Kind.COUNTERSIGN) {
            throw Stopped.refused("没有选择“" + step.name() + "”的人。", "请至少选择一位。");
        }
        if (people.size() > MOST) {
            throw Stopped.refused("“" + step.name() + "”选了 " + people.size() + " 人，最多 " + MOST + " 人。", "请减少人数。");
        }
        if (people.stream().anyMatch(person -> Duties.bars(matter, step.kind(), person))) {
            throw Stopped.refused("“" + step.name() + "”选了拟稿人或核过稿的人。", "请换一位。");
        }
        if (atWork.of(people).size() < people.size()) {
            throw Stopped.refused("“" + step.name() + "”选的人里有人已离任，或不办理业务。", "请换一位。");
        }
    }
}
