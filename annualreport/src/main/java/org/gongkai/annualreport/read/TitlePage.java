package org.gongkai.annualreport.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title, the organ and the report year, from the title line or else the period of the statistics. */
record TitlePage(
        @Nullable String title,
        @Nullable String organ,
        @Nullable Integer year) {
    private static final String DISCLOSURE = "\\s*年\\s*(?:度)?\\s*(?:政\\s*府\\s*信\\s*息\\s*公\\s*开|政\\s*务\\s*公\\s*开)";
    private static final String END = "(?:\\s*工\\s*作)?(?:\\s*情\\s*况)?\\s*(?:年\\s*度?)?(?:\\s*工\\s*作)?\\s*报\\s*告";
    private static final Pattern ORGAN_FIRST = Pattern.compile(
            "([\\p{IsHan}()·]{2,40}?)\\s*[-—]?\\s*(?<!\\d)(20\\d{2}|二[〇○零0]\\p{IsHan}{2})" + DISCLOSURE + END);
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*年\\s*度?\\s*([\\p{IsHan}()·]{2,40}?)\\s*(?:政\\s*府\\s*信\\s*息\\s*公\\s*开)" + END);
    private static final Pattern PERIOD = Pattern.compile(
            "(20\\d{2})\\s*年\\s*1\\s*月\\s*1\\s*日\\s*(?:起)?\\s*[至到\\-—~]+\\s*(?:(20\\d{2})\\s*年\\s*)?12\\s*月\\s*31");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[012]\\d)\\s*年");
    private static final int HEAD = 6000;

    /** Reads them; {@code text} is the normalised text. */
    static TitlePage of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        Matcher organFirst = ORGAN_FIRST.matcher(head);
        while (organFirst.find()) {
            String organ = organ(organFirst.group(1));
            if (!organ.isEmpty()) {
                String title = organ
                        + squeezed(
                                organFirst.group().substring(organFirst.group(1).length()));
                return new TitlePage(title, organ, year(organFirst.group(2)));
            }
        }
        Matcher yearFirst = YEAR_FIRST.matcher(head);
        if (yearFirst.find()) {
            return new TitlePage(
                    squeezed(yearFirst.group()), organ(yearFirst.group(2)), Integer.valueOf(yearFirst.group(1)));
        }
        return new TitlePage(null, null, periodOrMostNamed(text));
    }

    private static @Nullable Integer periodOrMostNamed(String text) {
        Matcher period = PERIOD.matcher(text);
        if (period.find()) {
            return Integer.valueOf(period.group(1));
        }
        Map<Integer, Integer> named = new HashMap<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            named.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
        }
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The organ's name without what page furniture put before it. */
    private static String organ(String words) {
        String name = squeezed(words);
        for (String lead : new String[] {"标题", "正文", "首页", "当前位置", "年度报告", "年报", "本报告", "关于", "附件"}) {
            int i = name.lastIndexOf(lead);
            if (i >= 0) {
                name = name.substring(i + lead.length());
            }
        }
        return name;
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", "");
    }

    private static Integer year(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            return Integer.valueOf(printed);
        }
        int year = 0;
        for (char c : printed.toCharArray()) {
            int digit = "〇一二三四五六七八九".indexOf(c);
            year = year * 10 + Math.max(0, digit);
        }
        return year;
    }
}
