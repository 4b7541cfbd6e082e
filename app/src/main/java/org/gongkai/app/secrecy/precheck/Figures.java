package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Latin letters and digits stand close together with no Chinese between them, as in every number of a paper or an account. A text holds few such places, so
 * the patterns for numbers are tried around them alone.
 */
final class Figures {
    private static final int GAP = 4;

    private final String all;
    private final List<Cluster> clusters = new ArrayList<>();

    /**
     * A place.
     *
     * @param signs how many letters and digits
     */
    private record Cluster(int from, int to, int signs) {}

    Figures(String all) {
        this.all = all;
        int from = -1;
        int to = -1;
        int signs = 0;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            boolean apart = c >= '\u3001' && c <= '\u9fff' || i - to > GAP;
            if (from >= 0 && apart) {
                clusters.add(new Cluster(from, to, signs));
                from = -1;
            }
            if (sign(c)) {
                if (from < 0) {
                    from = i;
                    signs = 0;
                }
                signs++;
                to = i + 1;
            }
        }
        if (from >= 0) {
            clusters.add(new Cluster(from, to, signs));
        }
    }

    private static boolean sign(char c) {
        return c < 0x80 && (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    /**
     * Every match of the pattern that needs {@code least} letters and digits together, with up to {@code before} characters before
     * them; as it stands in the whole text.
     */
    void eachNear(Pattern pattern, int least, int before, Consumer<Matcher> found) {
        Matcher m = pattern.matcher(all);
        m.useTransparentBounds(true).useAnchoringBounds(false);
        int done = 0;
        for (int i = 0; i < clusters.size(); i++) {
            if (clusters.get(i).signs() < least) {
                continue;
            }
            int from = Math.max(done, clusters.get(i).from() - before);
            int to = clusters.get(i).to();
            while (i + 1 < clusters.size() && clusters.get(i + 1).from() - before <= to) {
                to = clusters.get(++i).to();
            }
            m.region(from, Math.min(all.length(), to + 8));
            while (m.find()) {
                found.accept(m);
            }
            done = to;
        }
    }
}
