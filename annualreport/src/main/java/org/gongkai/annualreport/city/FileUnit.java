package org.gongkai.annualreport.city;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.UnitName;
import org.jspecify.annotations.Nullable;

/** What the path of a file tells where the report does not: whose it is and of which year. */
final class FileUnit {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,6}$");
    private static final Pattern ABOUT = Pattern.compile(
            "政府信息公开|政务公开|信息公开|工作|年度|年报|报告|情况|(?:20\\d{2}|二[〇○零]\\p{IsHan}{2})年?|定稿|终稿|初稿|修改稿|最终|正式|公示|关于|的|附件");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}(?:[\\p{IsHan}\\d]*\\p{IsHan})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");

    private FileUnit() {}

    /** The unit's name: of the file, else of the nearest folder that has one; empty when none has. */
    static String name(String path) {
        String[] parts = path.split("[/\\\\]");
        for (int i = parts.length - 1; i >= 0; i--) {
            String rest =
                    ABOUT.matcher(ENDING.matcher(parts[i]).replaceFirst("")).replaceAll(" ");
            Matcher name = NAME.matcher(rest);
            String longest = "";
            while (name.find()) {
                longest = name.group().length() > longest.length() ? name.group() : longest;
            }
            if (!longest.isEmpty()) {
                return longest;
            }
        }
        return "";
    }

    /** The place that the nearest folder names which names one, e.g. 清源区 of "清源区各单位/教育局.txt"; empty when none does. */
    static String place(String path) {
        String[] parts = path.split("[/\\\\]");
        for (int i = parts.length - 2; i >= 0; i--) {
            List<String> places = UnitName.of(parts[i]).places();
            if (!places.isEmpty()) {
                return String.join("", places);
            }
        }
        return "";
    }

    /** The year that the file's own name tells, null when it tells none or several. */
    static @Nullable Integer year(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        Matcher year = YEAR.matcher(last);
        if (!year.find()) {
            return null;
        }
        Integer first = Integer.valueOf(year.group(1));
        return year.find() && !first.equals(Integer.valueOf(year.group(1))) ? null : first;
    }
}
