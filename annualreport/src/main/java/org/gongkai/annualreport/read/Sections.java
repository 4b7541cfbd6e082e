package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;

/** The report's sections by their headings, as printed: numbered or not, renamed, misprinted, or in the middle of a line. */
final class Sections {
    /** A line that opens with 一、 to 十、 and is short enough for a heading. */
    private static final Pattern NUMBERED_LINE = Pattern.compile(
            "(?m)^[ \\t|#*]*(第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．:：, ]{1,2}[ \\t]*[^\\n。；;|]{2,45}?)[ \\t|*]*$");
    /** A line that is a known heading without its number. */
    private static final Pattern BARE_LINE = Pattern.compile(
            "(?m)^[ \\t|#*]*((?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、?行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项))[ \\t|*:：]*$");
    /** Known headings in running text without line ends; the name is taken up to its usual last word. */
    private static final Pattern INLINE =
            Pattern.compile("(?<![（(])[一二三四五六]、 ?(?:总体情况|概述|主动公开政府信息(?:的)?情况|收到和处理政府信息公开申请(?:的)?情况"
                    + "|(?:因)?政府信息公开(?:工作)?(?:被申请)?行政(?:法)?复议[、和 及]*(?:提起)?行政诉讼(?:的)?情况"
                    + "|[^一二三四五六七八九十、，。；\\n]{0,14}(?:问题|不足)[^，。；\\n一]{0,16}?(?:改进情况|改进措施|工作措施|工作打算|下一步工作|情况)"
                    + "|其他需要(?:报告|说明)的(?:事项|情况))");

    private Sections() {}

    /**
     * @param tables the ranges of the tables, in order; headings are not looked for in them and prose leaves them out
     */
    static List<Section> find(String text, List<Place> tables) {
        List<Place> headings = new ArrayList<>();
        collect(NUMBERED_LINE, text, tables, headings);
        collect(BARE_LINE, text, tables, headings);
        collect(INLINE, text, tables, headings);
        headings.sort(Comparator.comparingInt(Place::start));
        List<Section> sections = new ArrayList<>();
        int first = headings.isEmpty() ? text.length() : headings.getFirst().start();
        sections.add(new Section(0, "", new Place(0, 0), prose(0, first, tables)));
        for (int i = 0; i < headings.size(); i++) {
            Place heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            String name = text.substring(heading.start(), heading.end()).strip();
            sections.add(new Section(number(name), name, heading, prose(heading.end(), end, tables)));
        }
        return List.copyOf(sections);
    }

    private static void collect(Pattern pattern, String text, List<Place> tables, List<Place> headings) {
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        for (Place range : prose(0, text.length(), tables)) {
            collect(pattern, text, matcher.region(range.start(), range.end()), headings);
        }
    }

    private static void collect(Pattern pattern, String text, Matcher matcher, List<Place> headings) {
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 ? 1 : 0;
            Place place = new Place(matcher.start(group), matcher.end(group));
            if (headings.stream().noneMatch(other -> overlap(other, place))
                    && (group == 0 || number(text.substring(place.start(), place.end())) > 0 || pattern == BARE_LINE)) {
                headings.add(place);
            }
        }
    }

    private static boolean overlap(Place a, Place b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** Which of the six official sections a heading names, 0 for none. */
    static int number(String heading) {
        String h = heading.replaceAll("[\\s]", "");
        if (h.contains("问题") || h.contains("不足")) {
            return h.contains("改进") || h.contains("措施") || h.contains("问题") || h.contains("打算") ? 5 : 0;
        }
        if (h.contains("复议") || h.contains("诉讼")) {
            return 4;
        }
        if (h.contains("收到和处理") || h.contains("处理政府信息公开申请") || h.matches(".*依?申请公开(政府信息)?.*情况")) {
            return 3;
        }
        if (h.contains("主动公开")) {
            return 2;
        }
        if (h.contains("其他") && (h.contains("报告") || h.contains("事项") || h.contains("说明"))) {
            return 6;
        }
        if (h.contains("总体情况") || h.contains("概述") || h.contains("基本情况") || h.contains("工作总体")) {
            return 1;
        }
        return 0;
    }

    private static List<Place> prose(int start, int end, List<Place> tables) {
        List<Place> out = new ArrayList<>();
        int from = start;
        for (Place table : tables) {
            if (table.end() <= from || table.start() >= end) {
                continue;
            }
            if (table.start() > from) {
                out.add(new Place(from, table.start()));
            }
            from = Math.max(from, Math.min(end, table.end()));
        }
        if (from < end) {
            out.add(new Place(from, end));
        }
        return List.copyOf(out);
    }
}
