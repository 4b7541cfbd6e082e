package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText.Line;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/**
 * The level alone on its line, without a star: as a head, a header or a stamp has it. Certain on the head lines of a page, with a
 * period, or in the brackets of a stamp; elsewhere a person must decide.
 */
final class Alone {
    private static final int HEAD_LINES = 12;
    private static final int FOOT_LINES = 2;
    private static final String DECORATION = "[\\s★*|\\[\\](){}【】〔〕《》<>—_=~·.,、!●◆▲#“”「」『』\"'/\\-]";

    /** Each begins and ends where nothing else here does, so that there is one way to read a line and the search stays short. */
    private static final String COMPANIONS =
            "(?:" + MarkingWords.any("urgency") + "|" + MarkingWords.any("companion") + "|"
                    + MarkingWords.HANDLING + "|国家秘密[ ·•:(—-]{1,4}(?=" + MarkingWords.LEVEL + " ?级)"
                    + "|(?:(?:份号|编号|No\\.?|第|共|总第|份数序号|缓急|紧急程度|页码)[:. ]{0,3}|(?<!\\d))\\d{1,8}(?!\\d)(?: ?(?:号|份|页))?|\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?)";

    private static final Pattern LINE = Pattern.compile(
            "^(?:" + DECORATION + "|" + COMPANIONS + ")*?(?<level>" + MarkingWords.LEVEL + ") ?(?<kind>"
                    + MarkingWords.any("kindword")
                    + ")?(?<sign>[^\\p{IsHan}\\p{Alnum}]{0,4}|(?![的性第和与或及了是之在有从到近整约达里内后])[\\p{IsHan}a-zA-Z&@#+](?= ?(?:\\d|长|永)))(?<period>(?:保密期限[:为]? ?)?"
                    + MarkingWords.PERIOD + "|\\d{1,2} ?[牛午])?(?:" + DECORATION + "|" + COMPANIONS + ")*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAMP = Pattern.compile("^\\s*[【\\[〔(<]\\s*" + MarkingWords.LEVEL
            + " ?(?:级|件|文件)?\\s*[】\\]〕)>].{0,40}$|^.{0,40}[【〔\\[]\\s*" + MarkingWords.LEVEL + "\\s*[】〕\\]]\\s*$");
    private static final Pattern BESIDE_HEAD = Pattern.compile("^\\s*(?<level>" + MarkingWords.LEVEL
            + ")(?<gap> {2,}| (?=.{2,30}(?:文件|函|通知|电报|纪要|号|令|办|委|局|府|部|院|厅|室|队|会|中心|处)\\s*$))[^\\s].{0,40}$|^[^|。]{2,40} {2,}(?<right>"
            + MarkingWords.LEVEL + ")\\s*$");
    private static final Pattern CELL = Pattern.compile(
            "(?<=^|\\|)\\s*(?<level>" + MarkingWords.LEVEL + ")(?!\\s*\\|\\s*" + MarkingWords.LEVEL + ")\\s*(?=\\||$)");
    /** In two cells side by side. */
    private static final Pattern PARTED = Pattern.compile("\\s*[绝机秘] ?\\| ?密[ |]*");

    private static final Pattern OPEN_ENDED =
            Pattern.compile("(?:国家|商业|工作|个人|保守|泄露|泄漏|技术|核心|企业|公司|的|、|和|或|与|及|涉|属于|属|为|“|是|含|个|些|守|种|和个人隐私等)$");
    private static final Pattern GOING_ON =
            Pattern.compile("^(?:[,。;、)”]|的|级|事项|信息(?!专报|简报|快报|摘报|通报|参考|\\s*$)|法|和|或|与|及|等|点|是|就是|在于)");
    private static final Pattern ANNEX =
            Pattern.compile("^\\s*(?:附[件表录] ?[\\d一二三四五六七八九十]{0,3}[:.]?|[-—] ?\\d{1,4} ?[-—]|第 ?\\d{1,4} ?页)\\s*$");
    private static final Pattern LEVEL = Pattern.compile(MarkingWords.LEVEL);
    private static final Pattern TITLED = Pattern.compile("《[^》]{0,20}" + MarkingWords.LEVEL + "[^》]{0,20}》");

    /** The name of a field that is no 密级: how something is done, or what a work is called. */
    private static final Pattern OTHER_FIELD = Pattern.compile(
            "^.{0,6}(?:方式|形式|方法|办法|手段|途径|渠道|状态|性质|剧目|曲目|书名|片名|歌名|剧名|店名|品名|题目|名称|谜底|答案|作品|节目|影片|图书|昵称)[: ]*$");
    /** What stands below the title of a book, a film or a song. */
    private static final Pattern IMPRINT = Pattern.compile(
            "^\\s*(?:作者|译者|导演|编剧|主演|演唱|作词|作曲|片长|定价|ISBN|口述)|(?:[ \\]】)]|^.{2,12} )(?:编?著|译|绘)\\s*$|出版社|书店|影业");

    private Alone() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        List<Line> lines = text.lines();
        for (Line line : lines) {
            if (line.text().length() > 120 || line.text().indexOf('密') < 0) {
                continue;
            }
            Matcher alone = LINE.matcher(line.text());
            boolean head = line.number() < HEAD_LINES || line.left() < FOOT_LINES || beginsAnnex(lines, line);
            if (alone.matches() && !goesOn(lines, line, alone.group("period") != null)) {
                boolean period = alone.group("period") != null;
                if (!period && index(lines, line, -1, OTHER_FIELD)) {
                    continue;
                }
                boolean certain = (period || head)
                        && !listed(lines, line)
                        && !StarForm.ledIn(text, line)
                        && !TITLED.matcher(line.text()).find()
                        && !(alone.group("period") == null && printed(lines, line))
                        && !Specimen.near(lines, line)
                        && !Columns.counted(lines, line);
                found.add(marking(text, line, alone.start("level"), alone.end("level"), certain));
            } else if (line.text().indexOf('|') >= 0) {
                cells(text, line, found);
            } else {
                Matcher stamp = STAMP.matcher(line.text());
                Matcher beside = BESIDE_HEAD.matcher(line.text());
                boolean stamped = stamp.matches() && once(line.text());
                if (stamped || (line.number() < 6 && beside.matches() && once(line.text()))) {
                    Matcher level = LEVEL.matcher(line.text());
                    if (level.find()) {
                        found.add(marking(
                                text,
                                line,
                                level.start(),
                                level.end(),
                                head && !listed(lines, line) && !Columns.counted(lines, line)));
                    }
                }
            }
        }
        return broken(text, found);
    }

    /** A cell of a table that holds nothing but a level, beside others. */
    private static void cells(PlainText text, Line line, List<SecretMarking> found) {
        Matcher cell = CELL.matcher(line.text());
        while (cell.find()) {
            found.add(marking(text, line, cell.start("level"), cell.end("level"), false));
        }
    }

    private static SecretMarking marking(PlainText text, Line line, int from, int to, boolean certain) {
        return text.marking(
                SecretLevel.of(line.text().substring(from, to)),
                Form.ALONE,
                certain,
                line.from() + from,
                line.from() + to);
    }

    /** In two cells, or one below the other, 机 and 密, as a narrow box prints them. */
    private static List<SecretMarking> broken(PlainText text, List<SecretMarking> found) {
        List<Line> lines = text.lines();
        for (Line line : lines) {
            if (PARTED.matcher(line.text()).matches()) {
                found.add(text.marking(
                        SecretLevel.of(line.text()), Form.ALONE, line.number() < HEAD_LINES, line.from(), line.to()));
            }
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String first = lines.get(i).text().strip();
            if (first.length() == 1
                    && "绝机秘".contains(first)
                    && lines.get(i + 1).text().strip().equals("密")) {
                found.add(text.marking(
                        SecretLevel.of(first),
                        Form.ALONE,
                        lines.get(i).number() < HEAD_LINES,
                        lines.get(i).from(),
                        lines.get(i + 1).to()));
            }
        }
        return found;
    }

    /** A line that only goes on with the sentence of the one before, as in a narrow column: 不得泄露国家 / 秘密. */
    private static boolean goesOn(List<Line> lines, Line line, boolean period) {
        if (period || line.text().indexOf('★') >= 0) {
            return false;
        }
        String before = line.index() == 0 || line.number() == 0
                ? ""
                : lines.get(line.index() - 1).text().stripTrailing();
        String after =
                line.left() == 0 ? "" : lines.get(line.index() + 1).text().stripLeading();
        return OPEN_ENDED.matcher(before).find() || GOING_ON.matcher(after).find();
    }

    /** Right behind the number of an annex or of a page there begins a page of its own, however the text was taken out. */
    private static boolean beginsAnnex(List<Line> lines, Line line) {
        return line.index() > 0
                && ANNEX.matcher(lines.get(line.index() - 1).text()).matches();
    }

    private static boolean index(List<Line> lines, Line line, int by, Pattern pattern) {
        int at = line.index() + by;
        return at >= 0
                && at < lines.size()
                && pattern.matcher(lines.get(at).text()).find();
    }

    /** A work of that name, with its author or publisher below. */
    private static boolean printed(List<Line> lines, Line line) {
        return index(lines, line, 1, IMPRINT) || index(lines, line, 2, IMPRINT) || index(lines, line, 3, IMPRINT);
    }

    private static boolean once(String line) {
        Matcher level = LEVEL.matcher(line);
        return level.find() && !level.find();
    }

    /** Other levels near by, or the head of a table that lists secrets, make it an entry of a list. */
    private static boolean listed(List<Line> lines, Line line) {
        SecretLevel own = SecretLevel.of(line.text());
        for (int i = Math.max(0, line.index() - 4); i < Math.min(lines.size(), line.index() + 5); i++) {
            String text = lines.get(i).text().strip();
            if (i != line.index() && text.length() < 12) {
                Matcher level = LEVEL.matcher(text);
                if (level.find() && SecretLevel.of(level.group()) != own) {
                    return true;
                }
            }
        }
        boolean register = false;
        for (int i = Math.max(0, line.index() - 12); i < line.index(); i++) {
            register |= lines.get(i).text().strip().equals("序号");
        }
        return register;
    }
}
