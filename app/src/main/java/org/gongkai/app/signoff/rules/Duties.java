package org.gongkai.app.signoff.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.Matter;

/**
 * Who drafts does not verify, who verifies does not sign: over all rounds, and for whoever acts as for whomever one acts. Besides,
 * nobody countersigns or signs what he or she has drafted.
 */
public final class Duties {
    private Duties() {}

    /** Why none of {@code people} may decide at a step of this kind, or empty. */
    public static String bar(Matter matter, Step.Kind kind, Collection<UUID> people) {
        if (!kind.judges()) {
            return "";
        }
        if (meet(matter.writers(), people)) {
            return "拟稿人不能对自己的稿" + (kind == Step.Kind.SIGN ? "签发" : kind.title()) + "。";
        }
        if (kind == Step.Kind.SIGN && meet(matter.hands(Step.Kind.VERIFY), people)) {
            return "核稿人不能签发自己核过的稿。";
        }
        if (kind == Step.Kind.VERIFY && meet(matter.hands(Step.Kind.SIGN), people)) {
            return "签发过本件的人不能再核稿。";
        }
        return "";
    }

    public static boolean bars(Matter matter, Step.Kind kind, UUID person) {
        return !bar(matter, kind, Set.of(person)).isEmpty();
    }

    /** Why this person may not become the drafter, or empty. */
    public static String barFromDrafting(Matter matter, UUID person) {
        return matter.hands(Step.Kind.VERIFY).contains(person)
                        || matter.hands(Step.Kind.COUNTERSIGN).contains(person)
                        || matter.hands(Step.Kind.SIGN).contains(person)
                ? "已对本件发表过意见的人不能接手拟稿。"
                : "";
    }

    private static boolean meet(Set<UUID> some, Collection<UUID> others) {
        return !Collections.disjoint(some, others);
    }
}
