package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * 密级标志 in text. Pure functions: the same text gives the same markings. Never throws for any text.
 *
 * <p>What we do: markings are told by where and how they stand, since the words alone (国家秘密、机密级以上) fill lawful papers.
 */
public final class SecretMarkings {
    private static final Pattern MAY_BE = Pattern.compile("[密宻蜜]");

    private SecretMarkings() {}

    /** Certain and doubtful markings in the order of the text; of those at one place the certain one. */
    public static List<SecretMarking> in(String text) {
        return MAY_BE.matcher(text).find() ? in(PlainText.of(text)) : List.of();
    }

    /** The same in a text that was made plain already. */
    public static List<SecretMarking> in(PlainText plain) {
        if (plain.characters().indexOf('密') < 0) {
            return List.of();
        }
        List<SecretMarking> found = new ArrayList<>();
        found.addAll(StarForm.in(plain));
        found.addAll(LabelForm.in(plain));
        found.addAll(Ticked.in(plain));
        found.addAll(Declared.in(plain));
        found.addAll(Alone.in(plain));
        found.addAll(Beside.in(plain));
        found.addAll(Columns.in(plain));
        return merged(found);
    }

    /** The same in the name of a file, with or without its ending. */
    public static List<SecretMarking> inName(String name) {
        PlainText plain = PlainText.of(name);
        List<SecretMarking> found = new ArrayList<>(NameForm.in(plain));
        found.addAll(StarForm.in(plain).stream().filter(SecretMarking::certain).toList());
        found.addAll(LabelForm.in(plain));
        return merged(found);
    }

    private static List<SecretMarking> merged(List<SecretMarking> found) {
        found.sort(Comparator.comparing(SecretMarking::certain)
                .reversed()
                .thenComparing(marking -> marking.form().ordinal()));
        List<SecretMarking> kept = new ArrayList<>();
        var taken = new TreeMap<Integer, Integer>();
        for (SecretMarking marking : found) {
            var before = taken.lowerEntry(marking.to());
            if (before == null || before.getValue() <= marking.from()) {
                taken.put(marking.from(), marking.to());
                kept.add(marking);
            }
        }
        kept.sort(Comparator.comparingInt(SecretMarking::from));
        return List.copyOf(kept);
    }
}
