package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.app.decisions.Checked.Problem;
import org.gongkai.app.decisions.Field.Place;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a list one by one into a row, by the form of each. */
final class FieldCheck {
    private static final String IDENTITY_CARD = "身份证";

    private final Field[] fields;
    private final @Nullable Options[] options;
    private final int[] otherCodes;

    FieldCheck(FieldList list) {
        fields = list.fields().toArray(Field[]::new);
        options = new Options[fields.length];
        for (int i = 0; i < fields.length; i++) {
            options[i] = fields[i].options().isEmpty() ? null : Options.of(fields[i].options());
        }
        otherCodes = list.fields().stream()
                .filter(field -> field.code().matches("(XK|CF)_XDR_(GSZC|ZZJG|SWDJ|SYDW|SHZZ)"))
                .mapToInt(field -> list.indexOf(field.code()))
                .toArray();
    }

    /** What has been read of one row. */
    static final class Row {
        final String[] values;
        final boolean[] faulty;
        List<Problem> problems = List.of();

        @Nullable
        LocalDate decided;

        @Nullable
        LocalDate since;

        @Nullable
        LocalDate until;

        @Nullable
        PartyKind partyKind;

        @Nullable
        String identity;

        String documentType = "";
        boolean socialImpact;
        List<String> categories = List.of();
        int amounts;
        long amount;
        long fine;

        Row(int fields) {
            values = new String[fields];
            Arrays.fill(values, "");
            faulty = new boolean[fields];
        }

        void wrong(Field field, String what, String remedy) {
            if (problems.isEmpty()) {
                problems = new ArrayList<>();
            }
            problems.add(new Problem(field.code(), field.name(), what, remedy));
        }

        boolean sound(int index) {
            return !faulty[index];
        }
    }

    /** Whether this list knows parties by a code, and nothing of the kind was given. */
    boolean identified(Row row) {
        for (int other : otherCodes) {
            if (!row.values[other].isEmpty()) {
                return false;
            }
        }
        return otherCodes.length > 0;
    }

    void read(int index, @Nullable String written, Row row) {
        Field field = fields[index];
        if (field.place() == Place.DROPPED || written == null || written.isEmpty()) {
            missing(index, field, row);
            return;
        }
        String text = WrittenText.stripped(written);
        if (text.length() <= 4 && WrittenText.nothing(text)) {
            missing(index, field, row);
            return;
        }
        int before = row.problems.size();
        String value = switch (field.form()) {
            case TEXT -> text(field, text, row);
            case NUMBER -> text(field, DocumentNumber.normalised(text), row);
            case DATE -> date(field, text, false, row);
            case DATE_OR_OPEN -> date(field, text, true, row);
            case WAN_YUAN -> money(field, text, Cents.OF_WAN_YUAN, row);
            case YUAN -> money(field, text, Cents.OF_YUAN, row);
            case CHOICE -> choice(field, text, options(index), false, row);
            case CHOICE_OR_NAMED -> choice(field, text, options(index), true, row);
            case CHOICES_OR_NAMED -> choices(field, text, options(index), row);
            case CREDIT_CODE -> creditCode(field, text, row);
            case IDENTITY -> identity(field, text, row);
        };
        row.faulty[index] = row.problems.size() > before;
        if (!row.faulty[index]) {
            row.values[index] = value;
        }
    }

    private static void missing(int index, Field field, Row row) {
        if (field.required()) {
            row.faulty[index] = true;
            row.wrong(field, "没有填写，是必填项", field.hint().isEmpty() ? "请对照决定书填写" : "请填写：" + field.hint());
        }
    }

    private Options options(int index) {
        return Objects.requireNonNull(options[index]);
    }

    private static String text(Field field, String text, Row row) {
        if (text.length() > field.max()) {
            row.wrong(field, "有 " + text.length() + " 字，最多 " + field.max() + " 字", "请写得短些");
        } else if (!WrittenText.sayable(text)) {
            row.wrong(field, "里有无法识别的字符", "请重新输入这一项，或者把文件另存为 UTF-8 再导入");
        }
        return text;
    }

    private static String date(Field field, String text, boolean orOpen, Row row) {
        LocalDate day = orOpen && WrittenDate.open(text) ? WrittenDate.OPEN : WrittenDate.parse(text);
        if (day == null) {
            row.wrong(
                    field,
                    "写的是“" + shortened(text) + "”，不是一个日期",
                    "请写成 2023/01/31 这样的年/月/日" + (orOpen ? "，长期的写 2099/12/31" : ""));
            return "";
        }
        switch (field.place()) {
            case DECIDED -> row.decided = day;
            case SINCE -> row.since = day;
            case UNTIL -> row.until = day;
            default -> {}
        }
        return day.toString();
    }

    private static String money(Field field, String text, int decimals, Row row) {
        long cents = Cents.parse(text, decimals);
        if (cents < 0) {
            String unit = decimals == Cents.OF_WAN_YUAN ? "万元" : "元";
            String what = cents == Cents.NEGATIVE
                    ? "是负数"
                    : cents == Cents.TOO_FINE ? "不足一分的部分没有意义" : cents == Cents.TOO_LARGE ? "超过一万亿元" : "不是一个金额";
            row.wrong(field, "写的是“" + shortened(text) + "”，" + what, "请只写数字，单位是" + unit + "，精确到分");
            return "";
        }
        row.amounts++;
        row.amount += cents;
        if (row.amounts == 1 && field.code().equals("CF_NR_FK")) {
            row.fine = cents;
        }
        return Cents.plain(cents, decimals);
    }

    private static String choice(Field field, String text, Options list, boolean orNamed, Row row) {
        String value = chosen(text, list, orNamed || field.place() == Place.DOCUMENT_TYPE);
        if (value == null || value.length() > field.max()) {
            row.wrong(field, "写的是“" + shortened(text) + "”，不在可选的范围内", "请从这些里选：" + list.listed());
            return "";
        }
        switch (field.place()) {
            case PARTY_KIND -> row.partyKind = PartyKind.valueOf(value);
            case CATEGORY -> row.categories = List.of(value);
            case SOCIAL_IMPACT -> row.socialImpact = value.equals("是");
            case DOCUMENT_TYPE -> row.documentType = value;
            default -> {}
        }
        return value;
    }

    /** The value; 其他-… as it stands; null for none. */
    private static @Nullable String chosen(String text, Options list, boolean orNamed) {
        String value = list.value(text);
        if (value == null) {
            value = list.value(text.toUpperCase(Locale.ROOT));
        }
        if (value == null
                && orNamed
                && text.startsWith(Options.OTHER)
                && text.length() > 3
                && WrittenText.sayable(text)) {
            char dash = text.charAt(2);
            if (dash == '-' || dash == '－' || dash == '—' || dash == '：' || dash == ':') {
                return Options.OTHER + "-" + text.substring(3).strip();
            }
        }
        return value;
    }

    private static String choices(Field field, String text, Options list, Row row) {
        if (list.value(text) != null || text.startsWith(Options.OTHER)) {
            return choice(field, text, list, true, row);
        }
        List<String> values = new ArrayList<>(3);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "、,，;；/|+".indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                String value = chosen(part, list, true);
                if (value == null) {
                    row.wrong(field, "里的“" + shortened(part) + "”不在可选的范围内", "请从这些里选，几种之间用顿号：" + list.listed());
                    return "";
                }
                if (!values.contains(value)) {
                    values.add(value);
                }
                from = i + 1;
            }
        }
        row.categories = List.copyOf(values);
        String joined = String.join("、", values);
        if (joined.length() > field.max()) {
            row.wrong(field, "有 " + joined.length() + " 字，最多 " + field.max() + " 字", "请写得短些");
        }
        return joined;
    }

    private static String creditCode(Field field, String text, Row row) {
        String code = WrittenText.code(text);
        if (!CreditCode.sound(code)) {
            row.wrong(
                    field,
                    "写的是“" + shortened(text) + "”，" + (code.length() == 18 ? "没有通过校验（GB 32100）" : "不是 18 位"),
                    "请对照营业执照或者登记证书改正");
        }
        return code;
    }

    /** Never repeated in a problem, and in no value. */
    private static String identity(Field field, String text, Row row) {
        String number = WrittenText.code(text);
        if (row.documentType.isEmpty()) {
            row.documentType = IDENTITY_CARD;
        }
        boolean sound = row.documentType.equals(IDENTITY_CARD)
                ? IdentityNumber.sound(number) || number.length() == 15 && figures(number)
                : number.length() >= 5 && number.length() <= 30;
        if (!sound) {
            row.wrong(field, "不对，没有通过校验（" + row.documentType + "）", "请对照证件再填一次");
            return "";
        }
        row.identity = number;
        return "";
    }

    private static boolean figures(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** As much of it as a sentence can carry. */
    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}
