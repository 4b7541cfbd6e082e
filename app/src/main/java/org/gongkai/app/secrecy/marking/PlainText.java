package org.gongkai.app.secrecy.marking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 规整后的文字: a text with its characters made plain, each leading back to where it stood: full-width and compatibility forms are folded,
 * invisible characters dropped, the many stars made one, and the traditional forms of the words that matter made simplified.
 */
public final class PlainText {
    private static final String STARS = "★☆✩✪✫✬✭✮✯✰⋆✦✧⭐⍟✡✶✷✸✹✺";
    private static final String ASTERISKS = "*∗✱⁎﹡＊✲✳٭※";
    /** Ticks and boxes of the Wingdings fonts, as files for Word and PDF hand them over. */
    private static final String TICKS = "\uF052\uF0FE\uF0FC\uF050\uF0FD\uF053\uF054";

    private static final String BOXES = "\uF0A3\uF0A8\uF06F\uF02A\uF071";
    private static final String TRADITIONAL = "機絕祕宻級啟啓長標誌國屬為爲該確當應條無內檔報結開發註東據號編緊緩電類試關審經開啟書鎮區";
    private static final String SIMPLIFIED = "机绝秘密级启启长标志国属为为该确当应条无内档报结开发注东据号编紧缓电类试关审经开启书镇区";
    /** A level as a scan is misread; the star after it leaves no doubt. */
    private static final Pattern MISREAD = Pattern.compile("(?:(?<first>[机杌]|绝|秘|泌)(?<second>[密蜜]))(?= {0,3}★)");

    private static final BitSet REPLACED = replaced();
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(?:973[34]|x260[56])|starf?|nbsp|emsp|ensp);?", Pattern.CASE_INSENSITIVE);

    private final String characters;
    private final int[] places;
    private final int end;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line that is not blank.
     *
     * @param number among the lines of its page, from 0
     * @param left how many follow it on its page
     * @param index among all lines of the text
     */
    public record Line(int from, int to, String text, int index, int number, int left) {}

    private PlainText(StringBuilder characters, int[] places, int end) {
        this.characters = MISREAD.matcher(characters).replaceAll(misread -> switch (misread.group(1)) {
            case "杌" -> "机密";
            case "泌" -> "秘密";
            default -> misread.group(1) + "密";
        });
        this.places = places;
        this.end = end;
        cut();
    }

    /** Makes the characters of a text plain. */
    public static PlainText of(String text) {
        var out = new StringBuilder(text.length());
        int[] places = new int[text.length() * 2 + 16];
        Matcher entity = ENTITY.matcher(text);
        int next = entity.find() ? entity.start() : Integer.MAX_VALUE;
        for (int i = 0; i < text.length(); ) {
            char asIs = text.charAt(i);
            if (i != next && (asIs >= 0x20 && asIs < 0x7F || asIs == '\n' || han(asIs))) {
                if (out.length() == places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[out.length()] = i;
                out.append(asIs);
                i++;
                continue;
            }
            int code = text.codePointAt(i);
            String plain = plain(code);
            int width = Character.charCount(code);
            if (code == '\r') {
                plain = i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n";
            }
            if (i == next) {
                plain = entity.group().toLowerCase(Locale.ROOT).contains("sp") ? " " : "★";
                width = entity.end() - i;
                next = entity.find() ? entity.start() : Integer.MAX_VALUE;
            }
            for (int k = 0; k < plain.length(); k++) {
                if (out.length() == places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[out.length()] = i;
                out.append(plain.charAt(k));
            }
            i += width;
        }
        return new PlainText(out, places, text.length());
    }

    /** Whether it is a Chinese character that has no simpler form here. */
    private static boolean han(char c) {
        return c >= 0x4E00 && c <= 0x9FFF && !REPLACED.get(c);
    }

    private static BitSet replaced() {
        var characters = new BitSet();
        TRADITIONAL.chars().forEach(characters::set);
        return characters;
    }

    private static String plain(int code) {
        if (code < 0x80) {
            return code == '\t' ? "  " : code == 0x0B ? "\n" : code == 0 ? " " : Character.toString(code);
        }
        if (code >= 0x4E00 && code <= 0x9FFF) {
            int at = TRADITIONAL.indexOf(code);
            return at < 0 ? Character.toString(code) : SIMPLIFIED.substring(at, at + 1);
        }
        if (TICKS.indexOf(code) >= 0) {
            return "☑";
        }
        if (BOXES.indexOf(code) >= 0) {
            return "□";
        }
        if (code == 0x2236 || code == 0xFE55) {
            return ":";
        }
        if (code == 0x2028 || code == 0x2029 || code == 0x85) {
            return "\n";
        }
        if (STARS.indexOf(code) >= 0 || code == 0x1F31F) {
            return "★";
        }
        if (ASTERISKS.indexOf(code) >= 0) {
            return "*";
        }
        int type = Character.getType(code);
        if (type == Character.FORMAT || code == 0xFE0F || code == 0xFE0E) {
            return "";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return code == 0x3000 || code == 0x2003 ? "  " : " ";
        }
        String folded = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
        int at = folded.length() == 1 ? TRADITIONAL.indexOf(folded) : -1;
        return at < 0 ? folded : SIMPLIFIED.substring(at, at + 1);
    }

    private void cut() {
        List<int[]> page = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= characters.length(); i++) {
            char c = i == characters.length() ? '\f' : characters.charAt(i);
            if (c == '\n' || c == '\f') {
                if (!characters.substring(from, i).isBlank()) {
                    page.add(new int[] {from, i});
                }
                from = i + 1;
            }
            if (c == '\f') {
                for (int n = 0; n < page.size(); n++) {
                    int[] line = page.get(n);
                    String text = characters.substring(line[0], line[1]);
                    lines.add(new Line(line[0], line[1], text, lines.size(), n, page.size() - 1 - n));
                }
                page.clear();
            }
        }
    }

    /** All plain characters. */
    public String characters() {
        return characters;
    }

    /** All lines that are not blank. */
    public List<Line> lines() {
        return lines;
    }

    /** The line on which the n-th character stands; the one before where it stands on none. */
    public Line line(int n) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).from() <= n) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    /** The stretches of plain characters that lie close to a 密, where alone a marking can be. */
    List<int[]> near() {
        List<int[]> stretches = new ArrayList<>();
        int reach = 90;
        for (int at = characters.indexOf("密"); at >= 0; at = characters.indexOf("密", at + 1)) {
            int[] last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && at - reach <= last[1]) {
                last[1] = Math.min(characters.length(), at + reach);
            } else {
                stretches.add(new int[] {Math.max(0, at - reach), Math.min(characters.length(), at + reach)});
            }
        }
        return stretches;
    }

    /** Every match of the pattern near a 密, handed over as it stands in the whole text. */
    void eachNear(Pattern pattern, Consumer<Matcher> found) {
        Matcher m = pattern.matcher(characters);
        m.useTransparentBounds(true).useAnchoringBounds(false);
        for (int[] stretch : near()) {
            m.region(stretch[0], stretch[1]);
            while (m.find()) {
                found.accept(m);
            }
        }
    }

    /** Where the n-th plain character stands in the text as given. */
    public int place(int n) {
        return n >= characters.length() ? end : places[n];
    }

    SecretMarking marking(SecretLevel level, SecretMarking.Form form, boolean certain, int from, int to) {
        return new SecretMarking(level, form, certain, place(from), place(to - 1) + 1);
    }
}
