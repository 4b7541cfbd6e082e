package org.gongkai.annualreport.ocr;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.extract.Uncertain;

/** What the recognitions of one figure cell come to. */
final class FigureReading {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(" + NUMBER.pattern() + ") ?(?:万元|亿元|元|件|笔|项|条|个|宗|次)?(?:\\([^()|]{1,40}\\))?");
    private static final Set<String> FILLERS = Set.of("/", "\\", "-", "--", "—", "——", "一", "无", "_", "~");

    private FigureReading() {}

    /** The characters as they would have been typed: no blanks, no full-width forms, no letters that look like digits. */
    static String plain(String recognised) {
        String text = Normalizer.normalize(recognised, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        String stripped = text.replaceAll("^[”“\"'`‘’.,、。·:;]+|[”“\"'`‘’.,、。·:;|]+$", "");
        return stripped.matches("[0-9OoQD〇○。IlL|!.,\\-]+")
                ? stripped.replaceAll("[OoQD〇○]", "0").replaceAll("[IlL|!]", "1")
                : stripped;
    }

    static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches();
    }

    static boolean isFiller(String plain) {
        return FILLERS.contains(plain);
    }

    /** A number with its unit or a remark, as some write it. */
    static boolean hasUnit(String plain) {
        return !isNumber(plain) && WITH_UNIT.matcher(plain).matches();
    }

    /** A number with its unit that was recognised once: the number is marked, the unit stays. */
    static String once(String withUnit) {
        Matcher matcher = NUMBER.matcher(withUnit);
        return matcher.lookingAt()
                ? Uncertain.once(number(matcher.group())) + withUnit.substring(matcher.end())
                : Uncertain.once("");
    }

    /** The number, "/" for any filler, or nothing for what is neither. */
    static String value(String plain) {
        return isNumber(plain) ? number(plain) : isFiller(plain) ? "/" : "";
    }

    private static String number(String plain) {
        return plain.replace(",", "");
    }
}
