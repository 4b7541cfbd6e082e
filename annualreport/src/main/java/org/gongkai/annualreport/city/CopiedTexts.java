package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.check.TextLikeness;

/**
 * Finds texts that are mostly the same among thousands without holding each against each: signatures that agree in one of 40
 * bands of three least hashes meet (MinHash), and those that meet are held against each other. Two texts of which 80 % is
 * common miss each other less than once in a million.
 */
final class CopiedTexts {
    private static final int BANDS = 40;
    private static final int ROWS = 3;

    /** Of a text that a whole city copied, so many earlier owners are looked at. */
    private static final int MEET = 12;

    /** A unit's worst neighbours. */
    private static final int TOLD = 3;

    private static final int[] SEEDS = seeds();

    private CopiedTexts() {}

    /** What came of it: the pairs, and for each unit how many others have its text. */
    record Result(List<CopiedText> pairs, Map<String, Integer> alike) {}

    static Result of(List<Unit> units, int year, int section) {
        List<CopiedText> pairs = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        List<TextSignature> signatures = units.stream()
                .map(unit -> unit.report(year)
                        .map(report -> report.signature(section))
                        .orElse(TextSignature.NONE))
                .toList();
        for (int i = 0; i < units.size(); i++) {
            if (signatures.get(i).empty()) {
                continue;
            }
            Set<Integer> met = new LinkedHashSet<>();
            int[] least = least(signatures.get(i));
            for (int band = 0; band < BANDS; band++) {
                long key =
                        (long) band << 48 ^ Arrays.hashCode(Arrays.copyOfRange(least, band * ROWS, (band + 1) * ROWS));
                List<Integer> bucket = buckets.computeIfAbsent(key, _ -> new ArrayList<>(2));
                met.addAll(bucket);
                if (bucket.size() < MEET) {
                    bucket.add(i);
                }
            }
            compare(units, signatures, i, met, section, pairs, alike);
        }
        return new Result(pairs, alike);
    }

    private static void compare(
            List<Unit> units,
            List<TextSignature> signatures,
            int i,
            Set<Integer> met,
            int section,
            List<CopiedText> pairs,
            Map<String, Integer> alike) {
        List<CopiedText> found = new ArrayList<>();
        for (int j : met) {
            int share = Math.max(
                    signatures.get(i).share(signatures.get(j)),
                    signatures.get(j).share(signatures.get(i)));
            if (share > TextLikeness.ALIKE) {
                found.add(new CopiedText(
                        section, units.get(i).name(), units.get(j).name(), share));
                alike.merge(units.get(i).name(), 1, Integer::sum);
                alike.merge(units.get(j).name(), 1, Integer::sum);
            }
        }
        found.sort(Comparator.comparingInt(CopiedText::share).reversed());
        pairs.addAll(found.subList(0, Math.min(TOLD, found.size())));
    }

    private static int[] least(TextSignature signature) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int hash : signature.smallest()) {
            for (int k = 0; k < least.length; k++) {
                least[k] = Math.min(least[k], TextSignature.mixed(hash ^ SEEDS[k]));
            }
        }
        return least;
    }

    private static int[] seeds() {
        int[] seeds = new int[BANDS * ROWS];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = TextSignature.mixed(0x9E3779B9 * (i + 1));
        }
        return seeds;
    }
}
