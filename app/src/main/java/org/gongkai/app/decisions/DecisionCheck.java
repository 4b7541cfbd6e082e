package org.gongkai.app.decisions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.gongkai.app.decisions.Field.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes a decision of what was written into the fields of a kind, or says all that is wrong with it. Pure and free of state: one
 * object serves any number of threads. Half a million rows go through it, so it looks at each character once and compiles nothing.
 */
final class DecisionCheck {
    /** No ledger goes back further; what is older is a slip of the pen. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final char BETWEEN = '\u001F';

    private final FieldList list;
    private final LocalDate today;
    private final FieldCheck fields;
    private final int number;
    private final int permitNumber;

    /**
     * @param today the last day on which a decision can have been made
     */
    DecisionCheck(DecisionKind kind, LocalDate today) {
        this.list = FieldList.of(kind);
        this.today = today;
        this.fields = new FieldCheck(list);
        this.number = list.indexOf(Place.NUMBER);
        this.permitNumber = kind == DecisionKind.LICENCE ? list.indexOf("XK_XKBH") : -1;
    }

    /** By code; what is missing is blank. */
    Checked check(Map<String, String> byCode) {
        var raw = new String[list.size()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = byCode.getOrDefault(list.get(i).code(), "");
        }
        return check(raw);
    }

    /**
     * In the order of the list.
     *
     * @param raw as many as the list has fields; null or blank for nothing
     */
    Checked check(@Nullable String[] raw) {
        var row = new FieldCheck.Row(list.size());
        for (int i = 0; i < list.size(); i++) {
            fields.read(i, written(raw, i), row);
        }
        between(row);
        return row.problems.isEmpty() ? new Checked.Sound(decision(row)) : new Checked.Faulty(row.problems);
    }

    /** A licence without a document's number goes by that of the permit (the standard's rule for filling in). */
    private @Nullable String written(@Nullable String[] raw, int index) {
        String written = raw[index];
        return index == number
                        && permitNumber >= 0
                        && (written == null || WrittenText.nothing(WrittenText.stripped(written)))
                ? raw[permitNumber]
                : written;
    }

    /** What one field says of another. */
    private void between(FieldCheck.Row row) {
        LocalDate decided = row.decided;
        if (decided != null && decided.isAfter(today)) {
            row.wrong(field(Place.DECIDED), "写的是 " + decided + "，还没有到这一天", "请对照决定书改正");
        } else if (decided != null && decided.isBefore(EARLIEST)) {
            row.wrong(field(Place.DECIDED), "写的是 " + decided + "，早于 " + EARLIEST, "请对照决定书改正年份");
        }
        LocalDate from = list.kind() == DecisionKind.PENALTY ? decided : row.since;
        if (from != null && row.until != null && row.until.isBefore(from)) {
            row.wrong(field(Place.UNTIL), "写的是 " + row.until + "，早于开始的 " + from, "请对照决定书改正这两个日期");
        }
        if (row.partyKind != null) {
            party(row, row.partyKind);
        }
        if (list.kind() == DecisionKind.PENALTY && row.categories.contains("罚款") && row.fine == 0) {
            row.wrong(field(Place.AMOUNT), "没有写金额，而处罚类别里有罚款", "请按决定书填写，单位是万元：2000 元写 0.2");
        }
        if (list.kind() == DecisionKind.CHARGE && row.amounts > 0 && row.amount == 0) {
            row.wrong(field(Place.AMOUNT), "是 0，没有收费就不用登记", "请核对票据上的金额");
        }
    }

    private void party(FieldCheck.Row row, PartyKind kind) {
        boolean coded = !row.values[list.indexOf(Place.CREDIT_CODE)].isEmpty();
        if (kind == PartyKind.NATURAL && coded) {
            row.wrong(field(Place.CREDIT_CODE), "不该有，因为类别是自然人", "是个体工商户的请改类别，否则清空这一项");
        }
        if (kind != PartyKind.NATURAL
                && !coded
                && fields.identified(row)
                && row.sound(list.indexOf(Place.CREDIT_CODE))) {
            row.wrong(field(Place.CREDIT_CODE), "没有填写，" + kind.title() + "要有 18 位代码", "请对照营业执照或者登记证书填写；没有的填工商注册号等旧号码");
        }
        if (row.identity != null && (kind == PartyKind.LEGAL || kind == PartyKind.UNINCORPORATED)) {
            row.wrong(field(Place.IDENTITY), "不该有，因为类别是" + kind.title(), "请清空这一项，是自然人的请改类别");
        }
    }

    private Field field(Place place) {
        return list.get(list.indexOf(place));
    }

    private NewDecision decision(FieldCheck.Row row) {
        String[] values = row.values;
        String code = values[list.indexOf(Place.CREDIT_CODE)];
        return new NewDecision(
                list.kind(),
                values[number],
                Objects.requireNonNull(row.decided),
                values[list.indexOf(Place.TITLE)],
                values[list.indexOf(Place.PARTY)],
                Objects.requireNonNull(row.partyKind),
                code.isEmpty() ? null : code,
                row.amounts == 0 ? null : row.amount,
                row.socialImpact,
                WrittenDate.OPEN.equals(row.until) ? null : row.until,
                row.categories,
                Collections.unmodifiableList(Arrays.asList(values)),
                row.identity,
                row.documentType,
                new NewDecision.Digest(digest(values)));
    }

    /** Values hold no control character, so that one of those parts them beyond doubt. */
    private byte[] digest(String[] values) {
        var all = new StringBuilder(512).append(list.kind().name());
        for (String value : values) {
            all.append(BETWEEN).append(value);
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }
}
