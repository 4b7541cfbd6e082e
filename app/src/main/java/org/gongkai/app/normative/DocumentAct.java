package org.gongkai.app.normative;

import static org.gongkai.app.web.FormField.area;
import static org.gongkai.app.web.FormField.date;
import static org.gongkai.app.web.FormField.select;
import static org.gongkai.app.web.FormField.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.app.web.FormField;
import org.gongkai.app.web.FormField.Option;

/** What can be told of a document in force, with its form. */
public enum DocumentAct {
    AMEND("amend", EventKind.AMENDED, "登记修改", "文件继续有效，以修改后的文本为准。修改后的文本登记以后在文件页上传。"),
    PARTLY_REPEAL("part", EventKind.PARTLY_REPEALED, "登记部分废止", "废止其中的条款，其余继续有效；不计入本年废止件数。"),
    REPEAL("repeal", EventKind.REPEALED, "登记废止", "自这一天起整件不再有效，计入这一天所在年度的废止件数。"),
    DECLARE_LAPSED("lapse", EventKind.DECLARED_LAPSED, "登记宣布失效", "适用期已过或调整对象已消失，由文件宣布失效；自这一天起不再有效，计入废止件数。"),
    EXTEND("extend", EventKind.EXTENDED, "登记延长有效期", "在有效期届满以前决定的才能登记；过期的文件已经失效，需要重新制发。"),
    TRANSFER("transfer", EventKind.TRANSFERRED, "登记划转", "机构改革、职能调整后由别的机关继续管理：从这一天起列入那个机关的台账，不算制发也不算废止。由公开办登记。");

    private final String word;
    private final EventKind kind;
    private final String title;
    private final String explanation;

    DocumentAct(String word, EventKind kind, String title, String explanation) {
        this.word = word;
        this.kind = kind;
        this.title = title;
        this.explanation = explanation;
    }

    static Optional<DocumentAct> of(String word) {
        return Stream.of(values()).filter(act -> act.word.equals(word)).findAny();
    }

    static Optional<DocumentAct> telling(EventKind kind) {
        return Stream.of(values()).filter(act -> act.kind == kind).findAny();
    }

    /** As the address has it. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    EventKind kind() {
        return kind;
    }

    /** The fields of its form; of a transfer, {@code organs} are those to choose from. */
    List<FormField> fields(List<Option> organs) {
        FormField basis =
                text("basis", "依据文件", "文号和标题，例如“高政发〔2022〕8号《关于公布清理结果的决定》”").must();
        return switch (this) {
            case AMEND ->
                List.of(date("day", "修改自哪一天起生效", "").must(), basis, date("lastDay", "修改后的有效期至", "有效期不变的不填；填的是最后一个有效日"));
            case PARTLY_REPEAL ->
                List.of(
                        date("day", "自哪一天起废止", "").must(),
                        basis,
                        area("part", "废止哪些条款", "例如“第六条第二款、第九条”").must());
            case REPEAL, DECLARE_LAPSED ->
                List.of(date("day", "自哪一天起不再有效", "这一天的前一天是最后一个有效日").must(), basis);
            case EXTEND ->
                List.of(
                        date("day", "决定延长的日期", "不晚于原有效期的最后一天").must(),
                        basis,
                        date("lastDay", "有效期延长至", "最后一个有效日；改为长期有效的不填"));
            case TRANSFER ->
                List.of(
                        date("day", "自哪一天起划转", "").must(),
                        select("toOrgan", "划入的机关", organs, ""),
                        text("otherOrgan", "不在列表里的机关", "例如已上划市级的机关；列表里有的不填"),
                        text("basis", "依据文件", "没有的不填"),
                        area("reason", "原因", "例如机构改革方案的文号；用来说明两年数字的差").must());
        };
    }
}
