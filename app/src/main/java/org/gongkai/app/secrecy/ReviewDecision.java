package org.gongkai.app.secrecy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.secrecy.precheck.Finding;

/**
 * What the reviewer decides.
 *
 * @param ground code of a {@link Ground} of this conclusion
 * @param reason in the reviewer's words; needed unless everything is open
 * @param treatments what is done about each finding, by the number of its part and its place there
 * @param dropped numbers of the parts that do not go out
 */
public record ReviewDecision(
        Conclusion conclusion, String ground, String reason, Map<At, Treatment> treatments, Set<Integer> dropped) {
    /** A finding of a part, by its place in the text. */
    public record At(int part, String kind, int from, int to) {
        public static At of(int part, Finding finding) {
            return new At(part, finding.kind().name(), finding.from(), finding.to());
        }
    }

    public ReviewDecision {
        treatments = Map.copyOf(treatments);
        dropped = Set.copyOf(dropped);
    }

    Treatment treatment(At at) {
        return treatments.getOrDefault(at, Treatment.KEEP);
    }

    /** The text with what must go masked or taken out. */
    String redacted(int part, String body, List<Finding> findings) {
        var out = new StringBuilder();
        int from = 0;
        for (Finding finding : findings) {
            Treatment treatment = treatment(At.of(part, finding));
            out.append(body, from, finding.from());
            switch (treatment) {
                case MASK -> out.append(finding.mask().isEmpty() ? "***" : finding.mask());
                case REMOVE -> out.append("［略］");
                case KEEP, DROP -> out.append(body, finding.from(), finding.to());
            }
            from = finding.to();
        }
        return out.append(body.substring(from)).toString();
    }
}
