package org.gongkai.app.secrecy;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.secrecy.precheck.FindingKind;

/** A text cut at its findings, so that a page shows each in its place. */
public record MarkedText(List<Segment> segments) {
    /**
     * A stretch of the text.
     *
     * @param number of the finding that it is, from 1; 0 for what lies between
     */
    public record Segment(String text, int number, String title, boolean grave) {}

    static MarkedText of(String body, List<Finding> findings, int before) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.from() > from) {
                segments.add(new Segment(body.substring(from, finding.from()), 0, "", false));
            }
            segments.add(new Segment(
                    finding.passage(),
                    before + i + 1,
                    finding.kind().title(),
                    finding.kind() == FindingKind.SECRET_MARKING));
            from = finding.to();
        }
        if (from < body.length()) {
            segments.add(new Segment(body.substring(from), 0, "", false));
        }
        return new MarkedText(segments);
    }
}
