package org.gongkai.law.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.DataTable;
import org.gongkai.law.Instrument;

/**
 * The 21 results of which every closed application has exactly one; they are the rows A to F3 of the annual report's table three.
 * 条例第三十六条 lists the replies; 第十三至十六条: all is disclosed but state secrets, what laws forbid, what endangers security or
 * stability, what harms third parties, internal affairs, process information and enforcement files; 第三十五、三十七、三十八、三十九条:
 * excessive, severed, newly compiled, and no real applications.
 *
 * <p>What we do: a partial grant wins over every other result (区分处理的，只计这一情形). Wording and bases are data in
 * {@code law/outcome/outcomes.csv}.
 */
@Cites(in = Instrument.OGI, article = 2)
@Cites(in = Instrument.OGI, article = 13)
@Cites(in = Instrument.OGI, article = 14)
@Cites(in = Instrument.OGI, article = 15)
@Cites(in = Instrument.OGI, article = 16)
@Cites(in = Instrument.OGI, article = 30)
@Cites(in = Instrument.OGI, article = 32)
@Cites(in = Instrument.OGI, article = 33)
@Cites(in = Instrument.OGI, article = 35)
@Cites(in = Instrument.OGI, article = 36)
@Cites(in = Instrument.OGI, article = 37)
@Cites(in = Instrument.OGI, article = 38)
@Cites(in = Instrument.OGI, article = 39)
@Cites(in = Instrument.PROCESSING_FEES)
@Cites(in = Instrument.REPORT_FORM_2021)
public enum Outcome {
    /** 予以公开. */
    A,
    /** 部分公开. */
    B,
    /** 国家秘密. */
    C1,
    /** 法律、行政法规禁止公开. */
    C2,
    /** 危及“三安全一稳定”. */
    C3,
    /** 保护第三方合法权益. */
    C4,
    /** 内部事务信息. */
    C5,
    /** 过程性信息. */
    C6,
    /** 行政执法案卷. */
    C7,
    /** 行政查询事项. */
    C8,
    /** 本机关不掌握. */
    D1,
    /** 需要另行制作. */
    D2,
    /** 补正后仍不明确. */
    D3,
    /** 信访举报投诉. */
    E1,
    /** 重复申请. */
    E2,
    /** 公开出版物. */
    E3,
    /** 大量反复申请. */
    E4,
    /** 要求确认或重新出具. */
    E5,
    /** 逾期不补正. */
    F1,
    /** 逾期未缴费. */
    F2,
    /** 其他. */
    F3;

    private static final Map<String, DataTable.Row> ROWS = DataTable.read("outcome/outcomes.csv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("code"), Function.identity()));

    /** How far an outcome withholds what was asked for, on which its remedy turns. */
    enum Effect {
        /** All that was asked for is given. */
        GRANTED,
        /** Some is given, some withheld under articles 14 to 16. */
        PARTLY,
        /** All is withheld under articles 14 to 16. */
        WITHHELD,
        /** Neither: referred elsewhere, not held, not processed. */
        OTHER
    }

    private DataTable.Row row() {
        DataTable.Row row = ROWS.get(name());
        if (row == null) {
            throw new IllegalStateException("outcomes.csv 缺少 " + name());
        }
        return row;
    }

    /** The block of the annual report's table three, for example （三）不予公开. */
    public String group() {
        return row().get("group");
    }

    /** The printed label in the annual report (2021 form). */
    public String label() {
        return row().get("label");
    }

    /** The articles the letter cites. */
    public List<Article> basis() {
        return articles(row());
    }

    /** What the letter must say, as Chinese sentences. */
    public String letterMustSay() {
        return row().get("letter");
    }

    /** Whether basis and duty were compared with the official text. */
    public boolean checked() {
        return row().yes("checked");
    }

    Effect effect() {
        return Effect.valueOf(row().get("remedy"));
    }

    static List<Article> articles(DataTable.Row row) {
        return Arrays.stream(row.get("basis").split(";")).map(Article::parse).toList();
    }
}
